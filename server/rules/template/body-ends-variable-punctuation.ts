import { say } from '../../../l10n/texts.ts';
import { bodiesWithVariables, isBare } from '../bodies.ts';
import { withBody } from '../body-examples.ts';
import { templateRule } from '../rule.ts';
import { developerReports } from '../sources.ts';

const after = say`Only punctuation follows the last variable, which is reported to be refused (2388299). Write some words after it.`;
const before = say`Only punctuation stands before the first variable, which is reported to be refused (2388299). Write a word before it.`;

export default templateRule({
  title: 'Punctuation alone does not keep a variable off the edge of a body',
  severity: 'warning',
  why: 'Meta refuses a body that begins or ends with a variable (2388299). Developers report that a full stop, a bracket or an asterisk between the variable and the edge does not help.',
  dispute: 'Some official examples end so and were accepted once.',
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
      if (head.trim() !== '' && isBare(head))
        report({ at: text.at, span: { start: first.start, end: first.end }, message: before });
      if (tail.trim() !== '' && isBare(tail))
        report({ at: text.at, span: { start: last.start, end: last.end }, message: after });
    }
  },
});
