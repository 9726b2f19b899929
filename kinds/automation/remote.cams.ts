import { say } from '../../l10n/texts.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';

/**
 * Conversational automation at CAMS 2020-06-06. Names, placement and limits are from the pages of
 * UpdateConversationalAutomation and GetConversationalAutomation.
 */
export default {
  kind: 'automation',
  provider: 'cams',
  noun: say`Automation`,
  write: {
    provider: 'cams',
    name: 'UpdateConversationalAutomation',
    placement: 'query',
    jsonParameters: ['Commands', 'Prompts'],
    qps: 5,
    applied: { message: say`The automation was modified.`, next: null },
  },
  read: {
    operation: { provider: 'cams', name: 'GetConversationalAutomation', qps: 5 },
    identifiedBy: ['CustSpaceId', 'PhoneNumber'],
    members: ['EnableWelcomeMessage', 'Prompts', 'Commands'],
  },
  identity: {
    place: ['CustSpaceId', 'CustWabaId'],
    code: 'PhoneNumber',
    // A phone number has one key, however it is written.
    normalized: (text) => text.replaceAll(/[+\s()-]/g, ''),
  },
  mayClearOmittedLists: true,
} satisfies RemoteKind<CamsOperation>;
