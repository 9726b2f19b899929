import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { backRoutes, entriesOf } from '../shared/order.ts';
import { areRoutesUnsure } from '../shared/unsure.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

const plain = (id: string) =>
  `{"id": "${id}", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello"}]}}`;
export default flowJsonRule({
  title: 'A flow has a screen to begin with',
  severity: 'error',
  why: 'At least one screen is not the end of a route, so that the flow can begin there.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('', { more: `, ${plain('A')}, ${plain('B')}` }).replace(
          '"routing_model": {"START": []}',
          '«"routing_model"»: {"START": ["A"], "A": ["B"], "B": ["START"]}',
        ),
        message: 'Every screen is the end of a route, so there is none to begin with. Remove a route that leads back.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    if (areRoutesUnsure(flow)) return;
    const { declared } = flow.routes;
    if (flow.screensById.size < 2 || entriesOf(flow).length > 0 || backRoutes(flow).length > 0) return;
    // Entries of a list may lead back to the first screen.
    if (!declared && flow.isSince('6.2') && flow.components.some(({ type }) => type === 'NavigationList')) return;
    report({
      at: declared ? ['routing_model'] : ['screens'],
      message: say`Every screen is the end of a route, so there is none to begin with. Remove a route that leads back.`,
    });
  },
});
