import { reportEmoji } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { footerTexts } from '../shared/generated-texts.ts';

const message = say`A footer cannot have an emoji (2388073). Remove it; the body may have some.`;

export default templateRule({
  title: 'A footer has no emoji',
  severity: 'error',
  about: 'FOOTER',
  why: 'Meta rejects emoji in the footer of a message (2388073). The body may have them.',
  sources: [metaErrorCodes, developerReports],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf «🌱»"}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello 🌱."}, {"Type": "FOOTER", "Text": "Green Leaf™"}]}'],
  },
  check(template, report) {
    for (const text of footerTexts(template)) reportEmoji(text, message, report);
  },
});
