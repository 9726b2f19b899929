import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The number of days of a period is possible',
  severity: 'error',
  why: 'min-days and max-days are at least 1, and min-days is not more than max-days.',
  sources: [errorsPage],
  codes: ['INVALID_MIN_MAX_DAYS'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}, "min-days": «9», "max-days": 5}',
        ),
        message: 'No period has at least 9 and at most 5 days. Change one of them.',
      },
      {
        text: onScreen(
          '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}, "min-days": «0»}',
        ),
        message: 'A period has at least one day. Write 1 or more.',
      },
    ],
    good: [
      onScreen(
        '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}, "min-days": 5, "max-days": 9}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'CalendarPicker')) {
      if (value.mode !== 'range') continue;
      const [least, most] = [value['min-days'], value['max-days']];
      for (const name of ['min-days', 'max-days']) {
        const days = value[name];
        if (typeof days === 'number' && days < 1)
          report({ at: [...at, name], message: say`A period has at least one day. Write 1 or more.` });
      }
      if (typeof least === 'number' && typeof most === 'number' && least > most && most >= 1) {
        report({
          at: [...at, 'min-days'],
          message: say`No period has at least ${least} and at most ${most} days. Change one of them.`,
        });
      }
    }
  },
});
