import { say } from '../../../l10n/texts.ts';
import { typeNamed } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

/** A value to begin with. */
function exampleOf(type: unknown): unknown {
  switch (typeNamed(type)) {
    case 'string':
      return 'Example';
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return undefined;
  }
}
export default flowJsonRule({
  title: 'Data has an example',
  severity: 'error',
  finds: 'missing',
  why: 'Meta’s builder shows the screen with the examples, and rejects data without one.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_SCREEN_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {«"name"»: {"type": "string"}}, ',
        }),
        message:
          'This value has no example, and Meta rejects it. Add "__example__" with a value as the screen may get it.',
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
        if ('__example__' in value) continue;
        const example = exampleOf(value.type);
        report({
          at,
          message: say`This value has no example, and Meta rejects it. Add "__example__" with a value as the screen may get it.`,
          ...(example !== undefined && {
            suggest: [{ title: say`Add an example`, edits: [{ set: [...at, '__example__'], value: example }] }],
          }),
        });
      }
    }
  },
});
