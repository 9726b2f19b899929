import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { areFieldsUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A sensitive field is a field of the same screen',
  severity: 'error',
  why: 'sensitive hides what the customer entered in the summary of the chat. It names fields of its own screen.',
  sources: [errorsPage],
  codes: ['INVALID_SENSITIVE_FIELD'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextInput", "name": "pin", "label": "PIN"}', { screen: '"sensitive": [«"pim"»], ' }),
        message: 'This screen has no field "pim". Did you mean pin?',
        fixed: onScreen('{"type": "TextInput", "name": "pin", "label": "PIN"}', { screen: '"sensitive": ["pin"], ' }),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "pin", "label": "PIN"}', { screen: '"sensitive": ["pin"], ' })],
  },
  check(flow, report) {
    const { screens } = flow;
    for (const screen of screens) {
      const { value, at, fields } = screen;
      if (!Array.isArray(value.sensitive) || areFieldsUnsure(flow, screen)) continue;
      for (const [index, name] of value.sensitive.entries()) {
        if (typeof name !== 'string' || fields.has(name)) continue;
        const place = [...at, 'sensitive', index];
        const near = closest(name, [...fields.keys()]);
        report({
          at: place,
          message: sentences(
            say`This screen has no field "${shorten(name)}".`,
            near === undefined ? say`Name one of its fields.` : say`Did you mean ${near}?`,
          ),
          ...(near !== undefined && {
            suggest: [{ title: say`Write "${near}"`, edits: [{ set: place, value: near }] }],
          }),
        });
      }
    }
  },
});
