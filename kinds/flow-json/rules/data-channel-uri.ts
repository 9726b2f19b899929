import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { changesPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'data_channel_uri is only in versions before 3.0',
  severity: 'error',
  why: 'Since version 3.0 the address of the endpoint is set through the API (EndpointUri of the flow), and Meta rejects it here.',
  sources: [changesPage, validatorFacts],
  codes: ['INVALID_PROPERTY_KEY'],
  examples: {
    bad: [
      {
        text: '{«"data_channel_uri"»: "https://www.example.com/flow"}',
        message:
          'data_channel_uri is not accepted since version 3.0. Remove it, and write the address as EndpointUri of the flow document.',
        fixed: '{}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check(flow, report) {
    if (!Object.hasOwn(flow.value, 'data_channel_uri') || !flow.isSince('3.0')) return;
    report({
      at: ['data_channel_uri'],
      onKey: true,
      message: say`data_channel_uri is not accepted since version 3.0. Remove it, and write the address as EndpointUri of the flow document.`,
      suggest: [{ title: say`Remove data_channel_uri`, edits: [{ remove: ['data_channel_uri'] }] }],
    });
  },
});
