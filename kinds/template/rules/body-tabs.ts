import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodyTexts } from '../shared/bodies.ts';

const message = say`Templates with a tab in the body have been rejected, in review or when they are sent (132018). Write a space.`;

export default templateRule({
  title: 'A body has no tabs',
  severity: 'warning',
  why: 'Tabs are rejected in the values of variables when a message is sent (132018), and developers report the same for templates.',
  sources: [developerReports, metaErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Order:«\\t»shipped."}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Order: shipped."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Order: shipped."}]}'],
  },
  check(template, report) {
    for (const text of bodyTexts(template)) {
      if (!text.value.includes('\t')) continue;
      for (const match of text.value.matchAll(/\t+/g)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report({
          at: text.at,
          span,
          message,
          fix: { title: say`Write a space`, edits: [{ splice: text.at, ...span, text: ' ' }] },
        });
      }
    }
  },
});
