import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { dayOf } from '../shared/dates.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { datesOf } from '../shared/fields.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Before version 5.0, dates are milliseconds',
  severity: 'error',
  why: 'Before version 5.0, a date is the number of milliseconds since 1970, written as a text.',
  sources: [componentsPage],
  codes: ['INVALID_PROPERTY_VALUE_FORMAT'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "min-date": «"2026-12-31"»}', {
          version: '4.0',
        }),
        message: 'Before version 5.0, a date is a number of milliseconds as a text. Write it so, or raise the version.',
        settings: oldVersion,
        fixed: onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1798675200000"}', {
          version: '4.0',
        }),
      },
    ],
    good: [
      {
        text: onScreen('{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1798675200000"}', {
          version: '4.0',
        }),
        settings: oldVersion,
      },
    ],
  },
  check(flow, report) {
    if (flow.isSince('5.0')) return;
    for (const { text, at } of datesOf(flow)) {
      if (/^-?\d+$/.test(text)) continue;
      const day = dayOf(text);
      report({
        at,
        message: say`Before version 5.0, a date is a number of milliseconds as a text. Write it so, or raise the version.`,
        ...(day !== undefined && {
          suggest: [{ title: say`Write it in milliseconds`, edits: [{ set: at, value: String(day * 86_400_000) }] }],
        }),
      });
    }
  },
});
