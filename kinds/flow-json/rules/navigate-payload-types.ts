import type { Path } from '../../../core/document/path.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { typeNamed, type ValueType } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { hasReference, typeInPayload } from '../shared/actions.ts';
import { type Mismatch, mismatch } from '../shared/data.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { errorsPage } from '../versions.ts';

const compared = (at: Path, should: ValueType | undefined, is: ValueType | undefined): Mismatch | undefined =>
  should === undefined || is === undefined || should === is ? undefined : { at, should, is };
export default flowJsonRule({
  title: 'A payload has the types of the data of the next screen',
  severity: 'error',
  why: 'Meta compares each value, written or read by a reference, with the type that the next screen declares.',
  sources: [errorsPage],
  codes: ['INVALID_NAVIGATE_ACTION_STATIC_DATA'],
  examples: {
    bad: [
      {
        text: twoScreens(toDone('{"age": «"18"»}'), { data: '{"age": {"type": "number", "__example__": 18}}' }),
        message: 'The screen DONE takes a number here, but this is a text. Change the value, or the type there.',
      },
      {
        text: twoScreens(`{"type": "OptIn", "name": "ok", "label": "I agree"}, ${toDone('{"name": «"${form.ok}"»}')}`, {
          data: '{"name": {"type": "string", "__example__": "Ada"}}',
        }),
        message: 'The screen DONE takes a text here, but this is true or false. Change the value, or the type there.',
      },
    ],
    good: [twoScreens(toDone('{"age": 18}'), { data: '{"age": {"type": "number", "__example__": 18}}' })],
  },
  check(flow, report) {
    for (const { action, to, from } of flow.routes.navigations) {
      const target = flow.screensById.get(to);
      if (!target || from === to || !action.payload) continue;
      for (const name of Object.keys(action.payload)) {
        const value = action.payload[name];
        const schema = target.data.get(name)?.value;
        if (!schema) continue;
        const at = [...action.at, 'payload', name];
        const found = hasReference(value)
          ? compared(at, typeNamed(schema.type), typeInPayload(flow, action.component.screen, value))
          : mismatch(value, schema, at);
        if (!found) continue;
        report({
          at: found.at,
          message:
            found.lacks === undefined
              ? say`The screen ${shorten(to)} takes ${inWords(found.should)} here, but this is ${inWords(found.is)}. Change the value, or the type there.`
              : say`The screen ${shorten(to)} needs "${shorten(found.lacks)}" in this object. Add it.`,
        });
      }
    }
  },
});
