import { shorten } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { typeOfValue } from '../expressions/types.ts';
import { onScreen } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { errorsPage, flowJsonPage } from '../versions.ts';

export default schemaRule({
  title: 'Data of a screen is described by an object',
  severity: 'error',
  why: 'Each entry of data says what a value is: { "type": …, "__example__": … }. A value alone is no description.',
  sources: [flowJsonPage, errorsPage],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('', { screen: '"data": {"name": «"Ada"»}, ' }),
        message: 'name needs a description of the value: { "type": "string", "__example__": "…" }. This is a text.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  explain: ({ at, value }) => {
    const type = typeOfValue(value);
    const description = {
      type: type === 'array' || type === 'object' || type === undefined ? 'string' : type,
      __example__: value,
    };
    const isPlain = type === 'string' || type === 'number' || type === 'boolean';
    return {
      message: say`${shorten(String(at.at(-1)))} needs a description of the value: { "type": "string", "__example__": "…" }. This is ${inWords(type)}.`,
      ...(isPlain && {
        suggest: [{ title: say`Describe it, with this as the example`, edits: [{ set: at, value: description }] }],
      }),
    };
  },
});
