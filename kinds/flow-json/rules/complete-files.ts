import { entryOf } from '../../../core/document/members.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import type { ComponentSpec } from '../components.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { uploadsIn } from '../shared/actions.ts';
import { onScreen } from '../shared/examples.ts';
import { changesPage, validatorFacts } from '../versions.ts';

const isReadable = (spec: ComponentSpec | undefined, name: string, value: unknown): boolean => {
  const type = spec && entryOf(spec.properties, name)?.type;
  return type !== undefined && (type !== 'integer' || typeof value === 'number');
};

export default flowJsonRule({
  title: 'The answer of a flow has at most 10 files, and 100 MB',
  severity: 'error',
  why: 'Since version 5.0, all uploads in the payload of complete count together: how many can be uploaded, and how large they can be. An upload without limits counts as 30 files of 25 MB.',
  sources: [validatorFacts, changesPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo"}', {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}',
        }).replace('"payload"', '«"payload"»'),
        message:
          'The customer could upload 30 files, but an answer has at most 10. Lower the largest number of uploads.',
      },
    ],
    good: [
      onScreen(
        '{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 10, "max-file-size-kb": 10240}',
        {
          footer:
            '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}',
        },
      ),
    ],
  },
  check(flow, report) {
    if (!flow.isSince('5.0')) return;
    for (const { at, name, payload, component } of flow.actions) {
      if (name !== 'complete' || !payload) continue;
      const uploads = new Set(uploadsIn(flow, component.screen, payload).map(({ upload }) => upload));
      // A limit that cannot be read, or whose name is misspelled, is what is wrong.
      if (
        [...uploads].some(({ value, spec }) =>
          Object.keys(value).some((key) => key !== 'type' && !isReadable(spec, key, value[key])),
        )
      )
        continue;
      let files = 0;
      let kilobytes = 0;
      for (const { value, type } of uploads) {
        const most = value[type === 'PhotoPicker' ? 'max-uploaded-photos' : 'max-uploaded-documents'];
        const size = value['max-file-size-kb'];
        const count = typeof most === 'number' ? most : limits.picker.files;
        files += count;
        kilobytes += count * (typeof size === 'number' ? size : limits.picker.fileKilobytes);
      }
      const { answerFiles, answerKilobytes } = limits.picker;
      if (files <= answerFiles && kilobytes <= answerKilobytes) continue;
      report({
        at: [...at, 'payload'],
        message:
          files > answerFiles
            ? say`The customer could upload ${files} files, but an answer has at most ${answerFiles}. Lower the largest number of uploads.`
            : say`The customer could upload ${grouped(Math.round(kilobytes / 1024))} MB, but an answer has at most ${answerKilobytes / 1024}. Lower max-file-size-kb, or the largest number of uploads.`,
      });
    }
  },
});
