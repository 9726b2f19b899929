import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { typeNamed } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { hasReference, typeInPayload } from '../shared/actions.ts';
import { mismatch } from '../shared/data.ts';
import { onScreen } from '../shared/examples.ts';
import { inWords } from '../shared/typeWords.ts';
import { isDataUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'update_data changes data of its own screen',
  severity: 'error',
  why: 'The payload names data of the same screen, each with a value of its type, and never with its own value.',
  sources: [errorsPage],
  codes: ['INVALID_UPDATE_DATA_ACTION_PAYLOAD'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", "on-select-action": {"name": "update_data", "payload": {«"prize"»: "12"}}}',
          { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
        ),
        message: 'This screen has no data "prize" to change. Did you mean price?',
      },
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", "on-select-action": {"name": "update_data", "payload": {"price": «12»}}}',
          { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
        ),
        message: '"price" is a text, but this is a number. Write a value of that type.',
      },
      {
        text: onScreen(
          '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", "on-select-action": {"name": "update_data", "payload": {"price": «"${data.price}"»}}}',
          { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
        ),
        message: 'This sets "price" to its own value, and Meta rejects that. Write another value.',
      },
    ],
    good: [
      onScreen(
        '{"type": "TextBody", "text": "${data.price}"}, {"type": "OptIn", "name": "ok", "label": "Insured", "on-select-action": {"name": "update_data", "payload": {"price": "12"}}}',
        { screen: '"data": {"price": {"type": "string", "__example__": "10"}}, ' },
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at, name, payload, component } of flow.actions) {
      if (name !== 'update_data' || !flow.isSince('6.0')) continue;
      if (value.payload !== undefined && !payload) continue;
      const place = [...at, 'payload'];
      if (!payload || Object.keys(payload).length === 0) {
        report({
          at: value.payload === undefined ? at : place,
          lacks: place,
          message: say`update_data says nothing to change. Add data of this screen to "payload".`,
        });
        continue;
      }
      const { screen } = component;
      const { data } = screen;
      for (const key of Object.keys(payload)) {
        const entry = data.get(key);
        const here = [...place, key];
        if (!entry && isDataUnsure(screen, key)) continue;
        if (!entry) {
          const near = closest(key, [...data.keys()]);
          report({
            at: here,
            onKey: true,
            message: sentences(
              say`This screen has no data "${shorten(key)}" to change.`,
              near === undefined ? say`Describe it in "data" of the screen.` : say`Did you mean ${near}?`,
            ),
            ...(near !== undefined && {
              suggest: [{ title: say`Rename to ${near}`, edits: [{ rename: here, to: near }] }],
            }),
          });
          continue;
        }
        if (payload[key] === `\${data.${key}}`) {
          report({
            at: here,
            message: say`This sets "${shorten(key)}" to its own value, and Meta rejects that. Write another value.`,
          });
          continue;
        }
        const found = hasReference(payload[key]) ? undefined : mismatch(payload[key], entry.value, here);
        const is = typeInPayload(flow, component.screen, payload[key]);
        const should = typeNamed(entry.value.type);
        if (found)
          report({
            at: found.at,
            message: say`"${shorten(key)}" is ${inWords(found.should)}, but this is ${inWords(found.is)}. Write a value of that type.`,
          });
        else if (hasReference(payload[key]) && is !== undefined && should !== undefined && is !== should) {
          report({
            at: here,
            message: say`"${shorten(key)}" is ${inWords(should)}, but this is ${inWords(is)}. Write a value of that type.`,
          });
        }
      }
    }
  },
});
