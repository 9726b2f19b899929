import { say } from '../../l10n/texts.ts';
import type { MetaOperation } from '../../push/providers/meta/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';

const node = 'phone_number_id';

/** Conversational automation at the Graph API, v23.0: an edge of the phone number, and a field of it. */
export default {
  kind: 'automation',
  provider: 'meta',
  noun: say`Automation`,
  write: {
    provider: 'meta',
    name: 'conversational_automation',
    node,
    edge: 'conversational_automation',
    qps: 5,
    applied: { message: say`The automation was modified.`, next: null },
  },
  read: {
    operation: { provider: 'meta', name: 'GET', node, field: 'conversational_automation', qps: 5 },
    identifiedBy: [node],
    members: ['enable_welcome_message', 'prompts', 'commands'],
  },
  identity: { code: node },
  mayClearOmittedLists: true,
} satisfies RemoteKind<MetaOperation>;
