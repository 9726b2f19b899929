import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { uploadsIn } from '../shared/actions.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { mediaPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Uploads are not passed on to another screen',
  severity: 'error',
  why: 'Files can only be sent to your endpoint or with the answer of the flow. Read them there as ${screen.ID.form.name}.',
  sources: [mediaPage],
  codes: ['INVALID_NAVIGATE_ACTION_PAYLOAD'],
  examples: {
    bad: [
      {
        text: twoScreens(
          `{"type": "PhotoPicker", "name": "photo", "label": "Photo"}, ${toDone('{"photo": «"${form.photo}"»}')}`,
          { data: '{"photo": {"type": "array", "items": {"type": "string"}, "__example__": []}}' },
        ).replace(/\{"type": "TextBody"[^}]*\}[^}]*\}, /, ''),
        message: 'An upload cannot be passed on to another screen. Send it with data_exchange or complete.',
        settings: { 'flow-json/data-unused': 'off' },
      },
    ],
    good: [twoScreens(`{"type": "PhotoPicker", "name": "photo", "label": "Photo"}, ${toDone()}`)],
  },
  check(flow, report) {
    for (const { action } of flow.routes.navigations) {
      if (!action.payload) continue;
      for (const { name } of uploadsIn(flow, action.component.screen, action.payload)) {
        report({
          at: [...action.at, 'payload', name],
          message: say`An upload cannot be passed on to another screen. Send it with data_exchange or complete.`,
        });
      }
    }
  },
});
