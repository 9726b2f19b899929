import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { twoScreens } from '../shared/examples.ts';
import { backRoutes } from '../shared/order.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Routes lead forward',
  severity: 'error',
  why: 'Customers can always go back, so a route back is not declared. Meta rejects two screens that lead to each other.',
  dispute: 'Meta’s page has an example with a route back, against its own rule. Its validator rejects it.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: twoScreens(
          '{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}',
          { top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"], "DONE": [«"START"»]}, ' },
        ),
        message: 'START already leads to DONE, and customers can go back by themselves. Remove the route back.',
        fixed: twoScreens(
          '{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}',
          { top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"], "DONE": []}, ' },
        ),
      },
    ],
    good: [
      twoScreens('{"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}', {
        top: '"data_api_version": "3.0", "routing_model": {"START": ["DONE"], "DONE": []}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { from, to, at } of backRoutes(flow)) {
      report({
        at,
        message: say`${shorten(to)} already leads to ${shorten(from)}, and customers can go back by themselves. Remove the route back.`,
        ...(flow.routes.declared && { suggest: [{ title: say`Remove the route`, edits: [{ remove: at }] }] }),
      });
    }
  },
});
