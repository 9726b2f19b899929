import type { Kind, Provider } from '../../core/document/document.ts';

interface OperationBase {
  kind: Kind;
  /** The provider's own name, which is also what the user is told. */
  name: string;
  /** Requests per second and account. Meta publishes none for a phone number: ours keeps well below its quotas. */
  qps: number;
}

/** An RPC operation of Alibaba Cloud's Chat App Message Service. */
export interface CamsOperation extends OperationBase {
  provider: 'cams';
  /** `2020-06-06` of CAMS; another service of the same gateway has its own. */
  version: string;
  /** Where the parameters travel. A query that grows too long for a URL travels as a form all the same. */
  placement: 'form' | 'query';
  /** The parameters whose value is JSON text. */
  jsonParameters: readonly string[];
}

/** An edge of Meta's Graph API. */
export interface MetaOperation extends OperationBase {
  provider: 'meta';
  placement: 'json';
}

export type Operation = CamsOperation | MetaOperation;

/**
 * What a document of each kind is the request of. Names, placement and limits are the operations' own pages
 * (CAMS 2020-06-06: ModifyChatappTemplate, ModifyFlow, UpdateConversationalAutomation; Graph v23.0).
 */
const OPERATIONS: readonly Operation[] = [
  {
    provider: 'cams',
    kind: 'template',
    name: 'ModifyChatappTemplate',
    version: '2020-06-06',
    placement: 'form',
    jsonParameters: ['Components', 'Example'],
    qps: 50,
  },
  {
    provider: 'cams',
    kind: 'flow',
    name: 'ModifyFlow',
    version: '2020-06-06',
    placement: 'form',
    jsonParameters: ['Categories'],
    qps: 5,
  },
  {
    provider: 'cams',
    kind: 'automation',
    name: 'UpdateConversationalAutomation',
    version: '2020-06-06',
    placement: 'query',
    jsonParameters: ['Commands', 'Prompts'],
    qps: 5,
  },
  { provider: 'meta', kind: 'automation', name: 'conversational_automation', placement: 'json', qps: 5 },
];

/** What a template or a flow is created by (CAMS 2020-06-06: CreateChatappTemplate, CreateFlow). */
const CREATIONS: readonly CamsOperation[] = [
  {
    provider: 'cams',
    kind: 'template',
    name: 'CreateChatappTemplate',
    version: '2020-06-06',
    placement: 'form',
    jsonParameters: ['Components', 'Example'],
    qps: 50,
  },
  {
    provider: 'cams',
    kind: 'flow',
    name: 'CreateFlow',
    version: '2020-06-06',
    placement: 'form',
    jsonParameters: ['Categories'],
    qps: 5,
  },
];

/** The operation that creates what a document says, or `null` where nothing is created: a phone number is there. */
export function creationFor(kind: Kind, provider: Provider): CamsOperation | null {
  return CREATIONS.find((operation) => operation.kind === kind && operation.provider === provider) ?? null;
}

/** The operation that a document of this kind is sent through, or `null` where the provider has none. */
export function operationFor(kind: Kind, provider: Provider): Operation | null {
  return OPERATIONS.find((operation) => operation.kind === kind && operation.provider === provider) ?? null;
}
