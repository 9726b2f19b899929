import type { Variable } from '../../../core/document/variables.ts';
import { say } from '../../../l10n/texts.ts';
import { metaReview } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'Words stand between two variables',
  severity: 'error',
  why: 'Meta’s review refuses two variables with nothing or only blanks between them (INVALID_FORMAT): nobody can tell where one ends.',
  sources: [metaReview],
  examples: {
    bad: [
      {
        text: withBody('Dear friend «$(a) $(b)» thank you for your order, it has left our shop.', {
          a: 'Ana',
          b: 'Lima',
        }),
        message:
          'Nothing stands between these variables, which reviewers refuse (INVALID_FORMAT). Join them, or write a word between them.',
      },
      {
        text: withBody('Dear friend «$(a)\\n$(b) $(c)» thank you for your order, it has left our shop.', {
          a: 'Ana',
          b: 'Lima',
          c: 'Peru',
        }),
        message:
          'Only a line break stands between these variables, which reviewers refuse (INVALID_FORMAT). Join them, or write a word between them.',
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
            ? say`Only a line break stands between these variables, which reviewers refuse (INVALID_FORMAT). Join them, or write a word between them.`
            : say`Nothing stands between these variables, which reviewers refuse (INVALID_FORMAT). Join them, or write a word between them.`,
        });
      }
    }
  },
});

const isAdjacent = (text: string, variable: Variable | undefined, next: Variable | undefined) =>
  variable !== undefined && next !== undefined && text.slice(variable.end, next.start).trim() === '';
