import { say } from '../../../l10n/texts.ts';
import { bodiesWithVariables } from '../bodies.ts';
import { withBody } from '../body-examples.ts';
import { templateRule } from '../rule.ts';
import { metaReview } from '../sources.ts';

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
    ],
    good: [withBody('Dear $(a) and $(b), thank you for your order, it has left our shop.', { a: 'Ana', b: 'Luis' })],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { value, variables } = text;
      for (const [index, variable] of variables.entries()) {
        const next = variables[index + 1];
        if (!next || value.slice(variable.end, next.start).trim() !== '') continue;
        report({
          at: text.at,
          span: { start: variable.start, end: next.end },
          message: say`Nothing stands between these variables, which reviewers refuse (INVALID_FORMAT). Join them, or write a word between them.`,
        });
      }
    }
  },
});
