import { isObject } from '../../../core/document/members.ts';
import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { nameSpan, placedReferences } from '../shared/references.ts';
import { isDataUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A reference to data names data of the screen',
  severity: 'error',
  why: '${data.name} reads an entry of data of the same screen. Meta rejects a reference to what is not declared there.',
  sources: [errorsPage],
  codes: ['INVALID_SCREEN_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "${data.«nam»}"}, {"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message: 'This screen has no data "nam". Did you mean name?',
        fixed: onScreen('{"type": "TextBody", "text": "${data.name}"}, {"type": "TextBody", "text": "${data.name}"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
      },
      {
        text: onScreen('{"type": "TextBody", "text": "${data.«name»}"}'),
        message: 'This screen has no data "name". Describe it in "data" of the screen, or use a name that is there.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "${data.name}"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const placed of placedReferences(flow)) {
      const { reference, dynamic } = placed;
      if (reference.scope !== 'data' || reference.screen !== undefined) continue;
      const { screen, at } = dynamic;
      const [name, ...parts] = reference.path;
      const entry = screen.data.get(name);
      if (!entry && isDataUnsure(screen, name)) continue;
      if (!entry) {
        const near = closest(name, [...screen.data.keys()]);
        const span = nameSpan(placed);
        report({
          at,
          span,
          message: sentences(
            say`This screen has no data "${shorten(name)}".`,
            near === undefined
              ? say`Describe it in "data" of the screen, or use a name that is there.`
              : say`Did you mean ${near}?`,
          ),
          suggest: [
            ...(near === undefined
              ? []
              : [{ title: say`Write ${near}`, edits: [{ splice: at, ...span, text: near }] }]),
            {
              title: say`Add "${shorten(name)}" to the data of the screen`,
              edits: [
                {
                  set: [...screen.at, 'data', name],
                  value: { type: 'string', __example__: 'Example' },
                  before: 'layout',
                },
              ],
            },
          ],
        });
        continue;
      }
      let schema: unknown = entry.value;
      let from = reference.nameStart + name.length + 1;
      for (const part of parts) {
        const properties: unknown = isObject(schema) ? schema.properties : undefined;
        // What is not described, or a list, others have something to say about.
        if (!isObject(properties) || (isObject(schema) && schema.type === 'array')) break;
        if (!Object.hasOwn(properties, part)) {
          const near = closest(part, Object.keys(properties));
          const span = { start: from, end: from + part.length };
          report({
            at,
            span,
            message: sentences(
              say`"${shorten(name)}" has no part "${shorten(part)}".`,
              near === undefined
                ? say`Describe it in "properties", or use a name that is there.`
                : say`Did you mean ${near}?`,
            ),
            ...(near !== undefined && {
              suggest: [{ title: say`Write ${near}`, edits: [{ splice: at, ...span, text: near }] }],
            }),
          });
          break;
        }
        schema = properties[part];
        from += part.length + 1;
      }
    }
  },
});
