import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaErrorCodes, metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'A body does not end with a variable',
  severity: 'error',
  why: 'Meta rejects a body whose last word is a variable (2388299). A few words after it are enough; a period alone may not be.',
  sources: [metaErrorCodes, metaReview],
  examples: {
    bad: [
      {
        text: withBody('Your code for the sale is «$(code)»', { code: 'SPRING25' }),
        message: 'The body ends with a variable, which Meta rejects (2388299). Write some words after it.',
      },
    ],
    good: [withBody('Your code for the sale is $(code) today only.', { code: 'SPRING25' })],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      const last = variables.at(-1);
      if (!last || !isBlank(value.slice(last.end))) continue;
      if (variables.length === 1 && isBlank(value.slice(0, last.start))) continue;
      const message = say`The body ends with a variable, which Meta rejects (2388299). Write some words after it.`;
      report({ at: text.at, span: { start: last.start, end: last.end }, message });
    }
  },
});
