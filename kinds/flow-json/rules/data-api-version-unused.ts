import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, withEndpoint } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A flow with data_api_version uses its endpoint',
  severity: 'info',
  why: 'A flow with data_api_version needs an endpoint that answers, and cannot be published without one. If no screen needs it, the flow is simpler and faster without.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen('', { top: '"data_api_version": «"3.0"», "routing_model": {"START": []}, ' }),
        message:
          'Nothing in this flow calls your endpoint. Remove data_api_version and routing_model, unless your endpoint opens the flow.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    const { value, actions, screens, hasEndpoint } = flow;
    if (!hasEndpoint || value.routing_model === undefined || screens.length === 0) return;
    const isUsed =
      actions.some(({ name }) => name === 'data_exchange') ||
      screens.some((screen) => screen.value.refresh_on_back === true) ||
      // The first screen gets its data from the endpoint.
      screens.some(({ data, id }) => data.size > 0 && !flow.routes.navigations.some(({ to }) => to === id));
    if (isUsed) return;
    report({
      at: ['data_api_version'],
      message: say`Nothing in this flow calls your endpoint. Remove data_api_version and routing_model, unless your endpoint opens the flow.`,
    });
  },
});
