import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens, withEndpoint } from '../shared/examples.ts';
import { backRoutes, connectedWith, entriesOf, reachedFrom } from '../shared/order.ts';
import { areRoutesUnsure } from '../shared/unsure.ts';
import { ourReading } from '../versions.ts';

const plain = (id: string) =>
  `{"id": "${id}", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello"}]}}`;
export default flowJsonRule({
  title: 'Every screen can be reached',
  severity: 'warning',
  why: 'A screen that no route from the beginning leads to is never shown.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: withEndpoint('', { more: `, ${plain('A')}, ${plain('B')}, ${plain('C')}, ${plain('D')}` })
          .replace('{"START": []}', '{"START": ["D"], "A": ["B"], "B": ["C"], "C": ["A", "D"], "D": []}')
          .replace('"id": "A"', '"id": «"A"»'),
        message: 'No route from the beginning leads to A, so it is never shown. Add one, or remove the screen.',
        settings: { 'flow-json/routing-cycle': 'off', 'flow-json/routing-dead-end': 'off' },
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    if (areRoutesUnsure(flow)) return;
    const entries = entriesOf(flow);
    if (entries.length === 0 || backRoutes(flow).length > 0) return;
    const [first] = flow.screensById.keys();
    const connected = first === undefined ? new Set<string>() : connectedWith(flow, first);
    const reached = reachedFrom(flow, entries);
    for (const [id, { at }] of flow.screensById) {
      if (reached.has(id) || isBlank(id) || !connected.has(id)) continue;
      report({
        at: [...at, 'id'],
        message: say`No route from the beginning leads to ${shorten(id)}, so it is never shown. Add one, or remove the screen.`,
      });
      // The others of the same circle are no other fault.
      return;
    }
  },
});
