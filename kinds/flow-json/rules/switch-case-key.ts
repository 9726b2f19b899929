import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The name of a case begins with a letter',
  severity: 'warning',
  why: 'Meta’s validator wants a letter first, then letters, digits, underscores and hyphens. A case with another name may never be shown.',
  dispute: 'No page says so.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Switch", "value": "${data.plan}", "cases": {«"1"»: [{"type": "TextBody", "text": "Hello"}]}}',
          { screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
        ),
        message:
          'The name of a case should begin with a letter, and have only letters, digits, underscores and hyphens. Rename "1".',
      },
    ],
    good: [
      onScreen(
        '{"type": "Switch", "value": "${data.plan}", "cases": {"plus": [{"type": "TextBody", "text": "Hello"}]}}',
        { screen: '"data": {"plan": {"type": "string", "__example__": "plus"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'Switch')) {
      if (!isObject(value.cases)) continue;
      for (const key of Object.keys(value.cases)) {
        if (!/^[A-Za-z][\w-]*$/.test(key))
          report({
            at: [...at, 'cases', key],
            onKey: true,
            message: say`The name of a case should begin with a letter, and have only letters, digits, underscores and hyphens. Rename "${shorten(key)}".`,
          });
      }
    }
  },
});
