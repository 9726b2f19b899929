import { say } from '../../../l10n/texts.ts';
import { typeNamed } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { descriptionsOf } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Data has one type, which is never null',
  severity: 'error',
  why: 'Meta checks types as RFC 8927 does: one type for each value. For a value that may be missing, leave it out, or send an empty one.',
  sources: [flowJsonPage],
  codes: ['INVALID_TYPE_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {«"type"»: ["string", "null"], "__example__": "Ada"}}, ',
        }),
        message:
          'A value has one type, written as a text. A list of types or null is not accepted: leave out what may be missing.',
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
    for (const { value, at } of descriptionsOf(flow)) {
      const { type } = value;
      if (type === undefined || typeof type === 'string') continue;
      const place = [...at, 'type'];
      const one: unknown = Array.isArray(type) ? type.find((name) => typeNamed(name) !== undefined) : undefined;
      report({
        at: place,
        message: say`A value has one type, written as a text. A list of types or null is not accepted: leave out what may be missing.`,
        ...(one !== undefined && {
          suggest: [{ title: say`Write "${String(one)}"`, edits: [{ set: place, value: one }] }],
        }),
      });
    }
  },
});
