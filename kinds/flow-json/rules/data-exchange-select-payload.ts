import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'data_exchange of a choice says what was chosen',
  severity: 'error',
  finds: 'missing',
  why: 'In on-select-action, Meta requires a payload.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: withEndpoint(
          '{"type": "DatePicker", "name": "day", "label": "Day", "on-select-action": {"name": "data_exchange"}}',
        ).replace('"on-select-action"', '«"on-select-action"»'),
        message: 'Your endpoint is asked, but not told what was chosen. Add "payload".',
        fixed: withEndpoint(
          '{"type": "DatePicker", "name": "day", "label": "Day", "on-select-action": {"name": "data_exchange", "payload": {"day": "${form.day}"}}}',
        ),
      },
    ],
    good: [
      withEndpoint(
        '{"type": "DatePicker", "name": "day", "label": "Day", "on-select-action": {"name": "data_exchange", "payload": {"day": "${form.day}"}}}',
      ),
    ],
  },
  check({ actions }, report) {
    for (const { value, at, name, property, component } of actions) {
      if (name !== 'data_exchange' || property !== 'on-select-action' || Object.hasOwn(value, 'payload')) continue;
      const field = component.name;
      const place = [...at, 'payload'];
      report({
        at,
        lacks: place,
        message: say`Your endpoint is asked, but not told what was chosen. Add "payload".`,
        ...(field !== undefined && {
          suggest: [
            {
              title: say`Add the value of the field`,
              edits: [{ set: place, value: { [field]: `\${form.${field}}` } }],
            },
          ],
        }),
      });
    }
  },
});
