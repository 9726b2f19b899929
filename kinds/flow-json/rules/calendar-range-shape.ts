import { isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf, isDynamic } from '../shared/properties.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

const perDate = ['label', 'helper-text', 'required', 'init-value', 'error-message'];
export default flowJsonRule({
  title: 'A calendar for a period has texts for both dates',
  severity: 'error',
  why: 'With mode range, label is an object with start-date and end-date. helper-text, required, init-value and error-message are objects with start-date, and end-date if needed.',
  sources: [errorsPage, validatorFacts],
  codes: ['MISSING_CALENDAR_PICKER_RANGE_MODE_PROP', 'INVALID_PROPERTY_VALUE_FOR_CONDITION'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": «"Stay"»}'),
        message:
          'In a calendar for a period, label is an object with start-date and end-date. Write { "start-date": …, "end-date": … }.',
        fixed: onScreen(
          '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "Stay", "end-date": "Stay"}}',
        ),
      },
      {
        text: onScreen(
          '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From"}}',
        ).replace('"label"', '«"label"»'),
        message: 'label of a calendar for a period needs end-date. Add it.',
      },
    ],
    good: [
      onScreen(
        '{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'CalendarPicker')) {
      if (value.mode !== 'range') continue;
      for (const name of perDate) {
        if (!Object.hasOwn(value, name)) continue;
        const given = value[name];
        const place = [...at, name];
        if (isDynamic(given)) continue;
        if (!isObject(given)) {
          report({
            at: place,
            message: say`In a calendar for a period, ${name} is an object with start-date and end-date. Write { "start-date": …, "end-date": … }.`,
            suggest: [
              {
                title: say`Write it for both dates`,
                edits: [{ set: place, value: { 'start-date': given, 'end-date': given } }],
              },
            ],
          });
          continue;
        }
        const lacks = (name === 'label' ? ['start-date', 'end-date'] : ['start-date']).find(
          (date) => !Object.hasOwn(given, date),
        );
        if (lacks !== undefined)
          report({
            at: place,
            lacks: [...place, lacks],
            message: say`${name} of a calendar for a period needs ${lacks}. Add it.`,
          });
        for (const key of Object.keys(given)) {
          if (key !== 'start-date' && key !== 'end-date') {
            report({
              at: [...place, key],
              onKey: true,
              message: say`${name} of a calendar for a period has only start-date and end-date. Remove "${shorten(key)}".`,
            });
          }
        }
      }
    }
  },
});
