import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A field with a pattern has a hint',
  severity: 'error',
  finds: 'missing',
  why: 'The customer has to know what is accepted, so Meta requires a helper-text.',
  sources: [componentsPage],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "PIN", "pattern": "[0-9]{4}"}').replace(
          '"pattern"',
          '«"pattern"»',
        ),
        message: 'A field with a pattern needs a helper-text that says what is accepted. Add one, such as "4 digits".',
        fixed: onScreen(
          '{"type": "TextInput", "name": "n", "label": "PIN", "pattern": "[0-9]{4}", "helper-text": "What is accepted"}',
        ),
      },
    ],
    good: [
      onScreen('{"type": "TextInput", "name": "n", "label": "PIN", "pattern": "[0-9]{4}", "helper-text": "4 digits"}'),
    ],
  },
  check(flow, report) {
    for (const { component, name, at } of givenNamed(flow, 'pattern')) {
      if (name !== 'pattern' || component.value['helper-text'] !== undefined) continue;
      const place = [...component.at, 'helper-text'];
      report({
        at,
        onKey: true,
        lacks: place,
        message: say`A field with a pattern needs a helper-text that says what is accepted. Add one, such as "4 digits".`,
        suggest: [{ title: say`Add helper-text`, edits: [{ set: place, value: 'What is accepted' }] }],
      });
    }
  },
});
