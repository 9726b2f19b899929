import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const fields = ['ThumbUrl', 'Duration', 'FileType'];

export default templateRule({
  title: 'A component has no field without effect',
  severity: 'warning',
  finds: 'ineffective',
  why: 'CAMS’s page lists `ThumbUrl`, `Duration` and `FileType` with the remark that they have no effect.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "VIDEO", "Url": "https://www.example.com/fern.mp4", «"Duration"»: 12}, {"Type": "BODY", "Text": "Hello."}]}',
        message: 'CAMS says that Duration has no effect. Remove it.',
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "VIDEO", "Url": "https://www.example.com/fern.mp4"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}]}'],
  },
  check({ components }, report) {
    for (const { value, at } of components) {
      for (const field of fields) {
        if (!Object.hasOwn(value, field)) continue;
        report({
          at: [...at, field],
          onKey: true,
          message: say`CAMS says that ${field} has no effect. Remove it.`,
          fix: { title: say`Remove ${field}`, edits: [{ remove: [...at, field] }] },
        });
      }
    }
  },
});
