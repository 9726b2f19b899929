import { reportFormatting, reportLineBreak } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const onOneLine = say`A header cannot have a line break (2388047). Write a space instead.`;
const asItStands = say`A header cannot be formatted: the marks are rejected or shown as is (2388047). Remove them.`;

export default templateRule({
  title: 'A header is one plain line',
  severity: 'error',
  about: 'HEADER',
  why: 'Meta rejects line breaks in the title of a message (2388047). Marks for bold, italic, strikethrough and code belong in the body: in a header they are a warning, because they are rejected or shown as is.',
  sources: [metaComponents, metaErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring«\\n»sale"}, {"Type": "BODY", "Text": "Hello."}]}',
        message: onOneLine,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring sale"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring «*sale*»"}, {"Type": "BODY", "Text": "Hello."}]}',
        severity: 'warning',
        message: asItStands,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring sale"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "2 * 3 plants, order_id 7"}, {"Type": "BODY", "Text": "Hello."}]}',
    ],
  },
  check({ components }, report) {
    for (const component of components) {
      const text = component.type === 'HEADER' && component.format === 'TEXT' ? component.text('Text') : undefined;
      if (!text) continue;
      reportLineBreak(text, onOneLine, report);
      reportFormatting(text, asItStands, report, 'warning');
    }
  },
});
