import type { Variable } from '../../../core/document/variables.ts';
import { say } from '../../../l10n/texts.ts';
import { metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'Two variables have words between them',
  severity: 'error',
  why: 'Reviewers at Meta reject two variables with nothing or only spaces between them (INVALID_FORMAT), because nobody can tell where one ends.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withBody('Dear friend «$(a) $(b)» thank you for your order, it has left our shop.', {
          a: 'Ana',
          b: 'Lima',
        }),
        message:
          'There is nothing between these variables, and reviewers reject that (INVALID_FORMAT). Join them, or write a word between them.',
      },
      {
        text: withBody('Dear friend «$(a)\\n$(b) $(c)» thank you for your order, it has left our shop.', {
          a: 'Ana',
          b: 'Lima',
          c: 'Peru',
        }),
        message:
          'There is only a line break between these variables, and reviewers reject that (INVALID_FORMAT). Join them, or write a word between them.',
      },
    ],
    good: [withBody('Dear $(a) and $(b), thank you for your order, it has left our shop.', { a: 'Ana', b: 'Luis' })],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      for (let first = 0; first < variables.length; ) {
        // One run of them is one fault.
        let last = first;
        while (isAdjacent(value, variables[last], variables[last + 1])) last++;
        const [from, to] = [variables[first], variables[last]];
        first = last + 1;
        if (!from || !to || from === to) continue;
        const hasBreak = /[\r\n]/.test(value.slice(from.end, to.start));
        report({
          at: text.at,
          span: { start: from.start, end: to.end },
          message: hasBreak
            ? say`There is only a line break between these variables, and reviewers reject that (INVALID_FORMAT). Join them, or write a word between them.`
            : say`There is nothing between these variables, and reviewers reject that (INVALID_FORMAT). Join them, or write a word between them.`,
        });
      }
    }
  },
});

const isAdjacent = (text: string, variable: Variable | undefined, next: Variable | undefined) =>
  variable !== undefined && next !== undefined && text.slice(variable.end, next.start).trim() === '';
