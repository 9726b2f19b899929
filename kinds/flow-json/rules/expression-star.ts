import { say } from '../../../l10n/texts.ts';
import { partsOf } from '../expressions/parse.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, pywaSource } from '../versions.ts';

export default flowJsonRule({
  title: 'An expression does not multiply',
  severity: 'warning',
  why: 'Meta’s list of operators has + - / and %, but not *.',
  dispute: 'A well-known library for flows writes * all the same, so it may work. No page of Meta says so.',
  sources: [flowJsonPage, pywaSource],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": "`\'Total: \' «(${data.price} * 2)»`"}', {
          screen: '"data": {"price": {"type": "number", "__example__": 5}}, ',
        }),
        message: 'Meta does not list * among the operators, so this may not work. Multiply at your endpoint.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "`\'Total: \' (${data.price} + 2)`"}', {
        screen: '"data": {"price": {"type": "number", "__example__": 5}}, ',
      }),
    ],
  },
  check({ dynamics }, report) {
    for (const { at, read } of dynamics) {
      if (read.is !== 'expression' || !read.parsed || !('root' in read.parsed)) continue;
      for (const part of partsOf(read.parsed.root)) {
        if (part.is !== 'operation' || part.operator !== '*') continue;
        report({
          at,
          span: { start: part.start, end: part.end },
          message: say`Meta does not list * among the operators, so this may not work. Multiply at your endpoint.`,
        });
      }
    }
  },
});
