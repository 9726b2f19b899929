import { isObject } from '../../../core/document/members.ts';
import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
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
          // Neither a text nor an object: its type is what is wrong.
          if (typeof given !== 'string' && name !== 'required') continue;
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
        const dates = ['start-date', 'end-date'];
        const missing = dates.filter((date) => !Object.hasOwn(given, date));
        let lacks = missing.find((date) => date === 'start-date' || name === 'label');
        for (const key of Object.keys(given)) {
          if (dates.includes(key)) continue;
          const near = closest(key, missing);
          if (near !== undefined && near === lacks) lacks = undefined;
          report({
            at: [...place, key],
            onKey: true,
            message: sentences(
              say`${name} of a calendar for a period has only start-date and end-date.`,
              near === undefined ? say`Remove "${shorten(key)}".` : say`Did you mean ${near}?`,
            ),
            ...(near !== undefined && {
              suggest: [{ title: say`Rename to ${near}`, edits: [{ rename: [...place, key], to: near }] }],
            }),
          });
        }
        if (lacks !== undefined) {
          report({
            at: place,
            lacks: [...place, lacks],
            message: say`${name} of a calendar for a period needs ${lacks}. Add it.`,
          });
        }
      }
    }
  },
});
