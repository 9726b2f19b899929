import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

const nested = (depth: number, last = '"If"'): string =>
  depth === 0
    ? '{"type": "TextBody", "text": "Hello"}'
    : `{"type": ${depth === 1 ? last : '"If"'}, "condition": "\${data.isNew}", "then": [${nested(depth - 1, last)}]}`;
export default flowJsonRule({
  title: 'Ifs are nested at most three deep',
  severity: 'error',
  why: 'Meta rejects a fourth level. Conditions can be joined with && and || instead.',
  sources: [errorsPage],
  codes: ['MAXIMUM_IF_NESTING'],
  examples: {
    bad: [
      {
        text: onScreen(nested(4, '«"If"»'), {
          screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
        }),
        message: 'This If is inside of 3 others, and Meta rejects that. Join conditions with &&, or use a Switch.',
      },
    ],
    good: [onScreen(nested(3), { screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' })],
  },
  check(flow, report) {
    for (const { around, at } of componentsOf(flow, 'If')) {
      if (around.filter(({ type }) => type === 'If').length !== limits.ifDepth) continue;
      report({
        at: [...at, 'type'],
        message: say`This If is inside of ${limits.ifDepth} others, and Meta rejects that. Join conditions with &&, or use a Switch.`,
      });
    }
  },
});
