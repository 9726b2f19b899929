import { entryOf, isObject } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { screenOf } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A reference does not read the inside of a list',
  severity: 'error',
  why: 'A list can have any number of entries, so no reference can name a part of one.',
  sources: [validatorFacts],
  codes: ['INVALID_SCREEN_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.«plans».title}"}, {"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}',
          {
            screen:
              '"data": {"plans": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}}, ',
          },
        ),
        message:
          '"plans" is a list, and a reference cannot read a part of its entries. Use the whole list, or get the value as data of its own.',
      },
    ],
    good: [
      onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
        screen:
          '"data": {"plans": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { reference, dynamic } of placedReferences(flow)) {
      if (reference.scope !== 'data' || reference.path.length < 2) continue;
      let schema: unknown = screenOf(flow, dynamic.screen, reference)?.data.get(reference.path[0])?.value;
      let start = reference.nameStart;
      for (const [index, part] of reference.path.entries()) {
        const next = reference.path[index + 1];
        if (!isObject(schema) || next === undefined) break;
        if (schema.type === 'array') {
          report({
            at: dynamic.at,
            span: { start, end: start + part.length },
            message: say`"${shorten(part)}" is a list, and a reference cannot read a part of its entries. Use the whole list, or get the value as data of its own.`,
          });
          break;
        }
        start += part.length + 1;
        schema = isObject(schema.properties) ? entryOf(schema.properties, next) : undefined;
      }
    }
  },
});
