import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { dayOf } from '../shared/dates.ts';
import { onScreen } from '../shared/examples.ts';
import { datesOf } from '../shared/fields.ts';
import { changesPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Dates are written as YYYY-MM-DD',
  severity: 'error',
  why: 'Since version 5.0, Meta takes dates only in this form, and only days that exist.',
  sources: [changesPage],
  codes: ['INVALID_PROPERTY_VALUE_FORMAT', 'INVALID_DATE_SINGLE_INIT_VALUE_FORMAT'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "min-date": «"31.12.2026"»}'),
        message: '"31.12.2026" is not a date as Meta takes it. Write year, month and day, such as "2026-12-31".',
      },
      {
        text: onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "unavailable-dates": [«"2026-02-30"»]}'),
        message: '"2026-02-30" is not a date as Meta takes it. Write year, month and day, such as "2026-12-31".',
      },
    ],
    good: [onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-31"}')],
  },
  check(flow, report) {
    if (!flow.isSince('5.0')) return;
    for (const { text, at } of datesOf(flow)) {
      if (dayOf(text) === undefined)
        report({
          at,
          message: say`"${shorten(text)}" is not a date as Meta takes it. Write year, month and day, such as "2026-12-31".`,
        });
    }
  },
});
