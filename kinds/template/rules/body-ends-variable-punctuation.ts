import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables, isBare } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

const after = say`Only punctuation follows the last variable, and some templates like this were rejected (2388299), others approved. Words after it are safe.`;
const before = say`Only punctuation comes before the first variable, and some templates like this were rejected (2388299), others approved. A word before it is safe.`;

export default templateRule({
  title: 'Punctuation alone may not count as a word next to a variable',
  severity: 'info',
  why: 'Meta rejects a body that starts or ends with a variable (2388299). Some developers report that a period, a parenthesis or an asterisk next to the variable does not help.',
  dispute:
    'A current sample of Meta’s ends like this, and templates like it were approved. So this is only information.',
  sources: [developerReports],
  examples: {
    bad: [
      { text: withBody('Your code for the sale is «$(code)».', { code: 'SPRING25' }), message: after },
      { text: withBody('*«$(name)»*, your parcel has left our shop.', { name: 'Ana' }), message: before },
    ],
    good: [withBody('Your code for the sale is $(code) today.', { code: 'SPRING25' })],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      const [first] = variables;
      const last = variables.at(-1);
      if (!first || !last) continue;
      const head = value.slice(0, first.start);
      const tail = value.slice(last.end);
      if (!isBlank(head) && isBare(head))
        report({ at: text.at, span: { start: first.start, end: first.end }, message: before });
      if (!isBlank(tail) && isBare(tail))
        report({ at: text.at, span: { start: last.start, end: last.end }, message: after });
    }
  },
});
