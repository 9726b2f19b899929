import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'A header says what it shows',
  severity: 'error',
  finds: 'missing',
  why: 'A HEADER is a title, a picture, a document or a video, and `Format` says which one. The provider cannot read the component without it.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": «"HEADER"», "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message: 'This HEADER has no Format, which says what it shows. Add "Format": TEXT, IMAGE, DOCUMENT or VIDEO.',
        fixed:
          '{"Components": [{"Type": "HEADER", "Text": "Order update", "Format": "TEXT"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Order update"}, {"Type": "BODY", "Text": "It has shipped."}]}',
    ],
  },
  explain: ({ at }) => ({
    message: say`This HEADER has no Format, which says what it shows. Add "Format": TEXT, IMAGE, DOCUMENT or VIDEO.`,
    suggest: [{ title: say`Add "Format": "TEXT"`, edits: [{ set: [...at, 'Format'], value: 'TEXT' }] }],
  }),
});
