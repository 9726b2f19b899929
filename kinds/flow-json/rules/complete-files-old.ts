import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { uploadsIn } from '../shared/actions.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Before version 5.0, the answer of a flow has one file',
  severity: 'error',
  why: 'Before version 5.0, the payload of complete can have one upload, of at most one file.',
  dispute:
    'Meta’s page of errors still has this rule for all versions, but its notes on version 5.0 and its validator allow ten files.',
  sources: [errorsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo"}', {
          version: '4.0',
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}',
        }).replace('"payload"', '«"payload"»'),
        message:
          'Before version 5.0, an answer can have one file: one upload whose largest number is 1. Change it, or raise the version.',
        settings: oldVersion,
      },
    ],
    good: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}', {
          version: '4.0',
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}',
        }),
        settings: oldVersion,
      },
    ],
  },
  check(flow, report) {
    if (flow.isSince('5.0')) return;
    for (const { at, name, payload, component } of flow.actions) {
      if (name !== 'complete' || !payload) continue;
      const uploads = new Set(uploadsIn(flow, component.screen, payload).map(({ upload }) => upload));
      const isOne = [...uploads].every(
        ({ value, type }) => value[type === 'PhotoPicker' ? 'max-uploaded-photos' : 'max-uploaded-documents'] === 1,
      );
      if (uploads.size === 0 || (uploads.size === 1 && isOne)) continue;
      report({
        at: [...at, 'payload'],
        message: say`Before version 5.0, an answer can have one file: one upload whose largest number is 1. Change it, or raise the version.`,
      });
    }
  },
});
