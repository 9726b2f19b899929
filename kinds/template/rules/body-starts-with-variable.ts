import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaErrorCodes, metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'A body does not start with a variable',
  severity: 'error',
  why: 'Meta rejects a body whose first word is a variable (2388299). A word before it is enough.',
  sources: [metaErrorCodes, metaReview],
  examples: {
    bad: [
      {
        text: withBody('«$(name)», your parcel has left our shop.', { name: 'Ana' }),
        message: 'The body starts with a variable, which Meta rejects (2388299). Write a word before it.',
        fixed: withBody('Hello $(name), your parcel has left our shop.', { name: 'Ana' }),
      },
    ],
    good: [withBody('Hi $(name), your parcel has left our shop.', { name: 'Ana' })],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      const [first] = variables;
      if (!first || !isBlank(value.slice(0, first.start))) continue;
      // A text that is one variable both begins and ends with it: one fault.
      report({
        at: text.at,
        span: { start: first.start, end: first.end },
        message: say`The body starts with a variable, which Meta rejects (2388299). Write a word before it.`,
        suggest: [
          {
            title: say`Start with “Hello”`,
            edits: [{ splice: text.at, start: first.start, end: first.start, text: 'Hello ' }],
          },
        ],
      });
    }
  },
});
