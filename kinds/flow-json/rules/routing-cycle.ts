import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { backRoutes, entriesOf, nextOf, routesOf } from '../shared/order.ts';
import { validatorFacts } from '../versions.ts';

const plain = (id: string) =>
  `{"id": "${id}", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello"}]}}`;
export default flowJsonRule({
  title: 'Routes do not lead in a circle',
  severity: 'warning',
  why: 'In a circle of three or more screens the customer can go round and round. Meta accepts it as long as a screen is left to begin with.',
  sources: [validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('', { more: `, ${plain('A')}, ${plain('B')}, ${plain('C')}` }).replace(
          '{"START": []}',
          '{"START": ["A"], "A": ["B"], "B": ["C"], "C": [«"A"»]}',
        ),
        message:
          'The routes lead in a circle: A → B → C → A. Customers may go round and round; remove a route if that is not meant.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    // Without a screen to begin with there is more to say.
    if (entriesOf(flow).length === 0) return;
    // Of more screens than are accepted there is more to say.
    if (flow.screensById.size > limits.screens) return;
    const next = nextOf(flow);
    const back = new Set(backRoutes(flow).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    const done = new Set<string>();
    const path: string[] = [];
    const onPath = new Set<string>();
    const visit = (id: string): void => {
      if (done.has(id)) return;
      done.add(id);
      path.push(id);
      onPath.add(id);
      for (const to of next.get(id) ?? []) {
        if (onPath.has(to) && to !== id && !back.has(`${id} ${to}`)) {
          const circle = [...path.slice(path.indexOf(to)), to].map(shorten).join(' → ');
          const route = routesOf(flow).find((one) => one.from === id && one.to === to);
          if (route)
            report({
              at: route.at,
              message: say`The routes lead in a circle: ${circle}. Customers may go round and round; remove a route if that is not meant.`,
            });
        }
        visit(to);
      }
      path.pop();
      onPath.delete(id);
    };
    for (const id of flow.screensById.keys()) visit(id);
  },
});
