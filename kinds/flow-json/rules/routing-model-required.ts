import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { nextOf } from '../shared/order.ts';
import { flowJsonPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A flow with an endpoint declares its routes',
  severity: 'error',
  finds: 'missing',
  why: 'Your endpoint decides which screen is next, so Meta has to know what is possible.',
  sources: [flowJsonPage],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: '«{»"version": "7.3", "data_api_version": "3.0", "screens": [{"id": "START", "title": "Book a visit", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}',
        message:
          'A flow with data_api_version needs a routing_model: for each screen the screens that can follow. Add it.',
        whole: true,
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    if (!flow.hasEndpoint || flow.value.routing_model !== undefined) return;
    const model = Object.fromEntries([...flow.screensById.keys()].map((id) => [id, [...(nextOf(flow).get(id) ?? [])]]));
    report({
      at: [],
      lacks: ['routing_model'],
      message: say`A flow with data_api_version needs a routing_model: for each screen the screens that can follow. Add it.`,
      suggest: [
        {
          title: say`Add the routes of the actions`,
          edits: [{ set: ['routing_model'], value: model, before: 'screens' }],
        },
      ],
    });
  },
});
