import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { bodyTexts } from '../shared/bodies.ts';

const message = say`Templates with more than four spaces in a row have been rejected, in review or when they are sent (132018). Write one space.`;
const many = new RegExp(` {${limits.template.bodySpaces + 1},}`, 'g');

export default templateRule({
  title: 'A body has at most four spaces in a row',
  severity: 'warning',
  why: 'Longer rows of spaces are rejected in the values of variables when a message is sent (132018), and developers report the same for templates.',
  sources: [developerReports, metaErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Order:«     »shipped."}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Order: shipped."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Order:    shipped."}]}'],
  },
  check(template, report) {
    for (const text of bodyTexts(template)) {
      if (text.value.search(many) < 0) continue;
      for (const match of text.value.matchAll(many)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report({
          at: text.at,
          span,
          message,
          fix: { title: say`Write one space`, edits: [{ splice: text.at, ...span, text: ' ' }] },
        });
      }
    }
  },
});
