import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { componentsPage, errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A property with a list of values has one of them',
  severity: 'error',
  why: 'Meta rejects any other value. Other rules are about the values of single properties.',
  sources: [errorsPage, componentsPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "mode": «"week"»}'),
        message: 'mode of CalendarPicker cannot be "week". Write one of single, range.',
      },
    ],
    good: [onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", "mode": "single"}')],
  },
  check(flow, report) {
    reportUnlisted(flow, ['mode', 'media-size'], report);
  },
});
