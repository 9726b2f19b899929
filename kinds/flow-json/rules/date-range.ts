import type { Path } from '../../../core/document/path.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { dayOf } from '../shared/dates.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf, isDynamic } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Dates are within the first and the last date',
  severity: 'error',
  why: 'The first date that can be chosen is not after the last. A date at the start, or one that cannot be chosen, does nothing outside of them.',
  sources: [errorsPage],
  codes: ['INVALID_DATE_RANGE'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "DatePicker", "name": "day", "label": "Day", "min-date": «"2026-12-31"», "max-date": "2026-01-01"}',
        ),
        message: 'The first date is after the last one, so no date can be chosen. Change one of them.',
      },
      {
        text: onScreen(
          '{"type": "DatePicker", "name": "day", "label": "Day", "max-date": "2026-01-01", "init-value": «"2026-05-05"»}',
        ),
        message: 'This date cannot be chosen: it is not between the first and the last date. Change it.',
        severity: 'warning',
      },
    ],
    good: [
      onScreen(
        '{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-01-01", "max-date": "2026-12-31"}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'DatePicker', 'CalendarPicker')) {
      const day = (text: unknown) => {
        if (typeof text !== 'string' || isDynamic(text)) return undefined;
        return flow.isSince('5.0') ? dayOf(text) : /^\d+$/.test(text) ? Number(text) : undefined;
      };
      const first = day(value['min-date']);
      const last = day(value['max-date']);
      if (first !== undefined && last !== undefined && first > last) {
        report({
          at: [...at, 'min-date'],
          message: say`The first date is after the last one, so no date can be chosen. Change one of them.`,
        });
        continue;
      }
      const check = (text: unknown, place: Path, words: () => string) => {
        const here = day(text);
        if (here === undefined || ((first === undefined || here >= first) && (last === undefined || here <= last)))
          return;
        report({ at: place, severity: 'warning', message: words() });
      };
      check(
        value['init-value'],
        [...at, 'init-value'],
        () => say`This date cannot be chosen: it is not between the first and the last date. Change it.`,
      );
      const out = value['unavailable-dates'];
      if (Array.isArray(out)) {
        for (const [index, text] of out.entries()) {
          check(
            text,
            [...at, 'unavailable-dates', index],
            () => say`This date cannot be chosen anyway: it is not between the first and the last date. Remove it.`,
          );
        }
      }
    }
  },
});
