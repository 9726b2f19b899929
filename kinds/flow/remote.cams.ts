import { say } from '../../l10n/texts.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { lifecycle } from './lifecycle.ts';
import { deprecated, published } from './states.ts';

const answers = ['FlowId', 'FlowName'];
const jsonParameters = ['Categories'];

/** Flows at CAMS 2020-06-06. Names, placement and limits are from the pages of ModifyFlow, CreateFlow, GetFlow, ListFlow. */
export default {
  kind: 'flow',
  provider: 'cams',
  noun: say`Flow`,
  write: {
    provider: 'cams',
    name: 'ModifyFlow',
    jsonParameters,
    qps: 5,
    applied: { message: say`The flow was modified.`, next: null },
    answers,
  },
  create: {
    operation: {
      provider: 'cams',
      name: 'CreateFlow',
      jsonParameters,
      qps: 5,
      applied: { message: say`The flow was created.`, next: null },
      answers,
    },
    code: 'FlowId',
    rule: 'flow/flow-id-required',
    request: ({ FlowId: _id, ...value }) => ({ ok: true, value }),
    nothingThere: (target) => say`There is no flow with this name at ${target}, so a push would create it.`,
    noCode: () => say`The document has no FlowId, so a push creates a new flow.`,
    taken: (target) => say`${target} already has a flow with this name.`,
  },
  read: {
    operation: { provider: 'cams', name: 'GetFlow', qps: 5 },
    identifiedBy: ['CustSpaceId', 'FlowId'],
    members: ['FlowName', 'Categories'],
    answers: { state: ['Status'], reason: ['Reason'], name: ['FlowName', 'Name'], code: ['FlowId'] },
  },
  list: {
    operation: { provider: 'cams', name: 'ListFlow', jsonParameters: ['Page'], qps: 5 },
    title: say`Flows`,
    entries: 'Data',
    members: { id: 'FlowId', name: 'FlowName', category: 'Categories' },
    byName: { parameter: 'FlowName', nothingThere: () => say`There is no flow with this name.` },
  },
  lifecycle: lifecycle({
    publish: {
      provider: 'cams',
      name: 'PublishFlow',
      qps: 5,
      applied: { message: say`The flow was published.`, next: null },
    },
    deprecate: {
      provider: 'cams',
      name: 'DeprecateFlow',
      qps: 5,
      applied: { message: say`The flow was deprecated.`, next: null },
    },
    preview: { provider: 'cams', name: 'GetFlowPreviewUrl', qps: 5 },
  }),
  identity: { place: ['CustSpaceId', 'CustWabaId'], code: 'FlowId', name: 'FlowName', wasKnownByFile: true },
  remarks: { onState: [deprecated, published] },
} satisfies RemoteKind<CamsOperation>;
