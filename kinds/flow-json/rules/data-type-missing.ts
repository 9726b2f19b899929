import { say } from '../../../l10n/texts.ts';
import { typeOfValue } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Data says its type',
  severity: 'error',
  finds: 'missing',
  why: 'Meta checks every value that a screen gets against the type, so it has to know one.',
  sources: [errorsPage],
  codes: ['MISSING_REQUIRED_TYPE_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {«"name"»: {"__example__": "Ada"}}, ',
        }),
        message: 'This value has no type, and Meta rejects it. Add "type": string, number, boolean, object or array.',
        fixed: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { value, at, depth } of descriptionsOf(flow)) {
      if (
        value.type !== undefined ||
        (depth > 0 && Object.keys(value).length > 0 && !('__example__' in value) && 'enum' in value)
      )
        continue;
      const type = typeOfValue(value.__example__) ?? 'string';
      report({
        at,
        message: say`This value has no type, and Meta rejects it. Add "type": string, number, boolean, object or array.`,
        suggest: [
          {
            title: say`Add "type": "${type}"`,
            edits: [{ set: [...at, 'type'], value: type, ...('__example__' in value && { before: '__example__' }) }],
          },
        ],
      });
    }
  },
});
