import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { mismatch } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The example of data is what the type says',
  severity: 'error',
  why: 'Meta checks each example against its description, and rejects the flow where they differ.',
  sources: [errorsPage, validatorFacts],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {"type": "string", "__example__": «5»}}, ',
        }),
        message: 'The description says that this is a text, but the example has a number. Change one of them.',
      },
      {
        text: onScreen('{"type": "TextBody", "text": "${data.person.name}"}', {
          screen:
            '"data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], «"__example__"»: {}}}, ',
        }),
        message: 'The example lacks "name", which the description requires. Add it.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check({ screens }, report) {
    for (const { data } of screens) {
      for (const { at, value } of data.values()) {
        if (!('__example__' in value)) continue;
        const found = mismatch(value.__example__, value, [...at, '__example__']);
        if (!found) continue;
        report({
          at: found.at,
          message:
            found.lacks === undefined
              ? say`The description says that this is ${inWords(found.should)}, but the example has ${inWords(found.is)}. Change one of them.`
              : say`The example lacks "${shorten(found.lacks)}", which the description requires. Add it.`,
        });
      }
    }
  },
});
