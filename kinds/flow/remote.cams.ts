import { say } from '../../l10n/texts.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import type { RemarkEntry } from '../../push/workflow/remark.ts';

const answers = ['FlowId', 'FlowName'];
const jsonParameters = ['Categories'];

/** A deprecated flow cannot be edited. */
const deprecated: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'DEPRECATED'
    ? undefined
    : {
        id: 'push/state-forbids-edit',
        weight: 'block',
        message: say`The flow is deprecated, and deprecated flows cannot be edited.`,
        next: say`Create a new flow.`,
      };

const published: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'PUBLISHED'
    ? undefined
    : {
        id: 'push/flow-published',
        weight: 'confirm',
        message: say`The flow is published. Sources differ on whether an edit is rejected (139001) or turns it back into a draft, which you have to publish again.`,
        next: say`Push if the flow may become a draft.`,
      };

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
    answers: { state: ['Status'], reason: ['Reason'], name: ['Name'], code: ['FlowId'] },
  },
  list: {
    operation: { provider: 'cams', name: 'ListFlow', jsonParameters: ['Page'], qps: 5 },
    title: say`Flows`,
    entries: 'Data',
    members: { id: 'FlowId', name: 'FlowName', category: 'Categories' },
    byName: { parameter: 'FlowName', nothingThere: () => say`There is no flow with this name.` },
  },
  identity: { place: ['CustSpaceId', 'CustWabaId'], code: 'FlowId', name: 'FlowName', wasKnownByFile: true },
  remarks: { onState: [deprecated, published] },
} satisfies RemoteKind<CamsOperation>;
