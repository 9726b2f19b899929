import { say } from '../../../l10n/texts.ts';
import { developerReports, metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodyTexts } from '../shared/bodies.ts';

const message = say`There are three or more line breaks in a row, which reviewers reject as bad formatting. Keep two.`;

export default templateRule({
  title: 'A body has at most one blank line in a row',
  severity: 'warning',
  why: 'Two line breaks make a paragraph. Reviewers reject more than two in a row.',
  sources: [developerReports, metaReview],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.«\\n\\n\\n»Your order has shipped."}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello.\\n\\nYour order has shipped."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello.\\n\\nYour order has shipped."}]}'],
  },
  check(template, report) {
    for (const text of bodyTexts(template)) {
      if (!text.value.includes('\n')) continue;
      for (const match of text.value.matchAll(/(?:\r?\n){3,}/g)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const edits = [{ splice: text.at, ...span, text: '\n\n' }];
        report({ at: text.at, span, message, fix: { title: say`Keep two line breaks`, edits } });
      }
    }
  },
});
