import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { metaErrorCodes, metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`A header cannot have an emoji (2388047). Remove it; the body may have some.`;

export default templateRule({
  title: 'A header has no emoji',
  severity: 'error',
  about: 'HEADER',
  why: 'Meta rejects emoji in the title of a message (2388047). The body may have them.',
  sources: [metaErrorCodes, metaReview],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring sale «🌱»"}, {"Type": "BODY", "Text": "Hello."}]}',
        message,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Spring sale"}, {"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Leaf® sale"}, {"Type": "BODY", "Text": "Hello 🌱."}]}',
    ],
  },
  check({ components }, report) {
    for (const component of components) {
      const text = component.type === 'HEADER' && component.format === 'TEXT' ? component.text('Text') : undefined;
      if (text) reportEmoji(text, message, report);
    }
  },
});
