import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { uploadRead } from '../shared/actions.ts';
import { onScreen } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { mediaPage, validatorFacts } from '../versions.ts';

const sample = '${form.photo}';
export default flowJsonRule({
  title: 'An upload is a value of its own in a payload',
  severity: 'error',
  why: 'WhatsApp replaces an upload only where its reference is a whole value at the top of the payload.',
  sources: [mediaPage, validatorFacts],
  codes: ['INVALID_ACTION_PAYLOAD_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"files": {"photo": «"${form.photo}"»}}}}',
        }),
        message:
          'An upload has to be a value of its own at the top of the payload, such as "photo": "${form.photo}". Move it there.',
      },
    ],
    good: [
      onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}', {
        footer:
          '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}',
      }),
    ],
  },
  check(flow, report) {
    for (const { reference, dynamic } of placedReferences(flow)) {
      const action = dynamic.payloadOf;
      if (!action?.payload || action.name === 'navigate' || !uploadRead(flow, dynamic.screen, reference)) continue;
      const isTop = dynamic.at.length === action.at.length + 2;
      if (isTop && dynamic.read.is === 'binding') continue;
      report({
        at: dynamic.at,
        message: say`An upload has to be a value of its own at the top of the payload, such as "photo": "${sample}". Move it there.`,
      });
    }
  },
});
