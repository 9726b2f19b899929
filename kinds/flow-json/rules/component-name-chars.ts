import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The name of a field has letters, digits, underscores and hyphens',
  severity: 'warning',
  why: 'A reference cannot read a field whose name has other characters.',
  sources: [validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": «"full name"», "label": "Name"}'),
        message: 'The name "full name" has characters that no reference can read. Use letters, digits and underscores.',
        fixed: onScreen('{"type": "TextInput", "name": "full_name", "label": "Name"}'),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "full_name", "label": "Name"}')],
  },
  check(flow, report) {
    for (const { name, at, spec, screen } of flow.components) {
      if (name === undefined || !spec?.isInput || isBlank(name) || isDynamic(name) || /^[\w-]+$/.test(name)) continue;
      const to = name.trim().replaceAll(/[^\w-]+/g, '_');
      const place = [...at, 'name'];
      const isFree =
        /\w/.test(to) && !screen.fields.has(to) && !flow.dynamics.some(({ text }) => text.includes(`.${name}`));
      report({
        at: place,
        message: say`The name "${shorten(name)}" has characters that no reference can read. Use letters, digits and underscores.`,
        ...(isFree && { suggest: [{ title: say`Rename to ${shorten(to)}`, edits: [{ set: place, value: to }] }] }),
      });
    }
  },
});
