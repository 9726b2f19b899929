import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, withEndpoint } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A flow that talks to an endpoint has data_api_version',
  severity: 'error',
  finds: 'missing',
  why: 'data_exchange and refresh_on_back call your endpoint. Without data_api_version a flow has none, and Meta rejects it.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['NO_SUPPORTED_DATA_API_VERSION'],
  examples: {
    bad: [
      {
        text: onScreen('', {
          footer: '{"type": "Footer", "label": "Done", "on-click-action": {"name": «"data_exchange"», "payload": {}}}',
        }),
        message:
          'data_exchange calls your endpoint, but this flow has none: data_api_version is missing. Add "data_api_version": "4.0" at the top, with a routing_model.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    if (flow.hasEndpoint) return;
    const first = flow.actions.find(({ name }) => name === 'data_exchange');
    if (!first) return;
    report({
      at: [...first.at, 'name'],
      message: say`data_exchange calls your endpoint, but this flow has none: data_api_version is missing. Add "data_api_version": "4.0" at the top, with a routing_model.`,
      lacks: ['data_api_version'],
      suggest: [
        {
          title: say`Add data_api_version`,
          edits: [{ set: ['data_api_version'], value: flow.isSince('7.3') ? '4.0' : '3.0' }],
        },
      ],
    });
  },
});
