import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A calendar for one date has plain texts',
  severity: 'error',
  why: 'Without mode range, label and the others are texts, and title, description, min-days and max-days are not accepted.',
  sources: [errorsPage, validatorFacts],
  codes: ['UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP', 'INVALID_PROPERTY_NAME_FOR_CONDITION'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "CalendarPicker", "name": "day", "label": {"start-date": "From", "end-date": "To"}}',
        ).replace('"label"', '«"label"»'),
        message: 'label has two dates only in a calendar for a period. Add "mode": "range", or write one value.',
      },
      {
        text: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day", «"min-days"»: 2}'),
        message: 'min-days is only for a calendar with "mode": "range". Add the mode, or remove min-days.',
      },
    ],
    good: [onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day"}')],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'CalendarPicker')) {
      if (value.mode !== undefined && value.mode !== 'single') continue;
      for (const name of ['label', 'helper-text', 'required', 'init-value', 'error-message']) {
        if (isObject(value[name])) {
          report({
            at: [...at, name],
            ...(value.mode === undefined && { lacks: [...at, 'mode'] }),
            message: say`${name} has two dates only in a calendar for a period. Add "mode": "range", or write one value.`,
            suggest: [{ title: say`Add "mode": "range"`, edits: [{ set: [...at, 'mode'], value: 'range' }] }],
          });
          break;
        }
      }
      for (const name of ['title', 'description', 'min-days', 'max-days']) {
        if (!Object.hasOwn(value, name) || isObject(value.label)) continue;
        report({
          at: [...at, name],
          ...(value.mode === undefined && { lacks: [...at, 'mode'] }),
          onKey: true,
          message: say`${name} is only for a calendar with "mode": "range". Add the mode, or remove ${name}.`,
          suggest: [{ title: say`Remove ${name}`, edits: [{ remove: [...at, name] }] }],
        });
      }
    }
  },
});
