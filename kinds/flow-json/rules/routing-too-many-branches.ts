import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

const idOf = (index: number) => `END_${String.fromCharCode(65 + index)}`;
const names = (count: number) => Array.from({ length: count }, (_, index) => `"${idOf(index)}"`).join(', ');
const ends = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `, {"id": "${idOf(index)}", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}`,
  ).join('');
export default flowJsonRule({
  title: 'A screen leads to at most 10 screens',
  severity: 'error',
  why: 'Meta rejects more routes from one screen.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('', { more: ends(11) }).replace('{"START": []}', `{«"START"»: [${names(11)}]}`),
        message: 'START leads to 11 screens, but the limit is 10. Put a screen in between.',
      },
    ],
    good: [withEndpoint('', { more: ends(10) }).replace('{"START": []}', `{"START": [${names(10)}]}`)],
  },
  check({ routes }, report) {
    for (const [from, targets] of routes.declared ?? []) {
      if (targets.length <= limits.routes) continue;
      report({
        at: ['routing_model', from],
        message: say`${shorten(from)} leads to ${targets.length} screens, but the limit is ${limits.routes}. Put a screen in between.`,
      });
    }
  },
});
