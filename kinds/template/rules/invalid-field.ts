import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const fields = ['ThumbUrl', 'Duration', 'FileType'];

export default templateRule({
  title: 'A component has no field that does nothing',
  severity: 'warning',
  finds: 'ineffective',
  why: '`ThumbUrl`, `Duration` and `FileType` are on the page of the operation with the remark that they have no effect.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "VIDEO", "Url": "https://www.example.com/fern.mp4", «"Duration"»: 12}, {"Type": "BODY", "Text": "Hello."}]}',
        message: 'Duration has no effect, as the page of the operation says. Remove it.',
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
          message: say`${field} has no effect, as the page of the operation says. Remove it.`,
          fix: { title: say`Remove ${field}`, edits: [{ remove: [...at, field] }] },
        });
      }
    }
  },
});
