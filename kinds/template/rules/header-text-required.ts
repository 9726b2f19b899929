import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';

const message = say`This HEADER has Format TEXT but no text. Add Text, or remove the component.`;

export default schemaRule({
  title: 'A text header has text',
  severity: 'error',
  finds: 'missing',
  why: 'A header of format TEXT is the title above the message. Without text it is rejected.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": «"HEADER"», "Format": "TEXT"}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Title"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Title"}, {"Type": "BODY", "Text": "It has shipped."}]}',
    ],
  },
  explain: (failure) => fillIn(failure, message, 'Title'),
});
