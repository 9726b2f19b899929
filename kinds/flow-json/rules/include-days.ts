import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed, isDynamic } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export default flowJsonRule({
  title: 'Days of the week are written as Mon to Sun',
  severity: 'error',
  why: 'Meta takes Mon, Tue, Wed, Thu, Fri, Sat and Sun, each once, and at least one.',
  sources: [validatorFacts],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "include-days": [«"Monday"»]}'),
        message: '"Monday" is not a day as Meta takes it. Write one of Mon, Tue, Wed, Thu, Fri, Sat, Sun.',
        fixed: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "include-days": ["Mon"]}'),
      },
      {
        text: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "include-days": ["Mon", «"Mon"»]}'),
        message: 'Mon is already in the list. Remove it.',
      },
    ],
    good: [onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "include-days": ["Mon", "Tue"]}')],
  },
  check(flow, report) {
    for (const { name, value, at } of givenNamed(flow, 'include-days')) {
      if (name !== 'include-days' || !Array.isArray(value)) continue;
      if (value.length === 0)
        report({ at, message: say`No day of the week can be chosen. Name at least one, or remove include-days.` });
      for (const [index, day] of value.entries()) {
        if (typeof day !== 'string' || isDynamic(day)) continue;
        const place = [...at, index];
        if (!days.includes(day)) {
          const to = days.find((one) => day.toLowerCase().startsWith(one.toLowerCase()));
          report({
            at: place,
            message: say`"${shorten(day)}" is not a day as Meta takes it. Write one of ${days.join(', ')}.`,
            ...(to !== undefined && { suggest: [{ title: say`Write "${to}"`, edits: [{ set: place, value: to }] }] }),
          });
        } else if (value.indexOf(day) < index) {
          report({
            at: place,
            message: say`${day} is already in the list. Remove it.`,
            suggest: [{ title: say`Remove it`, edits: [{ remove: place }] }],
          });
        }
      }
    }
  },
});
