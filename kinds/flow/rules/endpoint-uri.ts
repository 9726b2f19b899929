import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaFlowErrors } from '../../sources.ts';

const message = say`This is the address that WhatsApp calls, so it must start with https:// and name a host. Write the whole address.`;

export default schemaRule({
  title: 'The endpoint of a flow is an https address',
  severity: 'error',
  why: 'A flow that exchanges data asks this address for its next screen, over TLS only. It is for Flow JSON 3.0 and later: older versions name their endpoint inside and cannot have it (139001).',
  sources: [camsSdk, metaFlowErrors],
  examples: {
    bad: [
      {
        text: '{"EndpointUri": «"http://clinic.example.com/flow"»}',
        message,
        fixed: '{"EndpointUri": "https://clinic.example.com/flow"}',
      },
      { text: '{"EndpointUri": «"clinic.example.com/flow"»}', message },
      { text: '{"EndpointUri": «"https://"»}', message },
    ],
    good: ['{"EndpointUri": "https://clinic.example.com/flow"}'],
  },
  explain({ at, value }) {
    const plain = /^http:\/\/(?=[^\s/])/i;
    if (typeof value !== 'string' || !plain.test(value)) return { message };
    const secure = value.replace(plain, 'https://');
    return { message, suggest: [{ title: say`Write it with https://`, edits: [{ set: at, value: secure }] }] };
  },
});
