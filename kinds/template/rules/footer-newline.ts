import { reportLineBreak } from '../../../core/rules/plain-texts.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { footerTexts } from '../shared/generated-texts.ts';

const message = say`A footer cannot have a line break (2388073). Write a space instead.`;

export default templateRule({
  title: 'A footer is a single line',
  severity: 'error',
  about: 'FOOTER',
  why: 'Meta rejects line breaks in the footer of a message (2388073).',
  sources: [metaErrorCodes, developerReports],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf«\\n»Plants"}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf Plants"}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  check(template, report) {
    for (const text of footerTexts(template)) reportLineBreak(text, message, report);
  },
});
