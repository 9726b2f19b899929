import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Names of data have letters, digits and underscores',
  severity: 'error',
  why: 'A reference reads data by its name. A space, hyphen, quote, back-tick or dot in the name makes that impossible.',
  sources: [validatorFacts],
  codes: ['PROPERTY_NAME_MISMATCH'],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '"data": {«"first-name"»: {"type": "string", "__example__": "Ada"}}, ' }),
        message: 'The name "first-name" cannot be read by a reference. Use letters, digits and underscores.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "${data.straße}"}', {
          screen: '"data": {«"straße"»: {"type": "string", "__example__": "Ring"}}, ',
        }),
        message: 'The name "straße" has letters that Meta does not list. Use A to Z, digits and underscores.',
        severity: 'warning',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.first_name}"}', {
        screen: '"data": {"first_name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check({ screens }, report) {
    for (const { data } of screens) {
      for (const [name, { at }] of data) {
        if (/^\w+$/.test(name)) continue;
        const isRead = !/[\s\-'"`.]/.test(name);
        report({
          at,
          onKey: true,
          ...(isRead && { severity: 'warning' as const }),
          message: isRead
            ? say`The name "${shorten(name)}" has letters that Meta does not list. Use A to Z, digits and underscores.`
            : say`The name "${shorten(name)}" cannot be read by a reference. Use letters, digits and underscores.`,
        });
      }
    }
  },
});
