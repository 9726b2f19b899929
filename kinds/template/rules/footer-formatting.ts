import { reportFormatting } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { footerTexts } from '../shared/generated-texts.ts';

const message = say`A footer is not formatted: the marks are refused or shown as they stand (2388073). Remove them.`;

export default templateRule({
  title: 'A footer is not formatted',
  severity: 'warning',
  about: 'FOOTER',
  why: 'Marks for bold, italic, struck and code work in the body only; in a footer they are refused (2388073) or shown as they stand.',
  sources: [metaErrorCodes, developerReports],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "«_Green Leaf_»"}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "*Hello*."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  check(template, report) {
    for (const text of footerTexts(template)) reportFormatting(text, message, report);
  },
});
