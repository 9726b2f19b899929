import type { JsonObject } from '../../core/document/document.ts';
import { isObject } from '../../core/document/members.ts';
import { say } from '../../l10n/texts.ts';
import type { MetaOperation } from '../../push/providers/meta/operation.ts';
import type { Health, RemoteKind } from '../../push/remote-kind.ts';
import { lifecycle } from './lifecycle.ts';
import { deprecated, published } from './states.ts';

const node = 'flow_id';

/** Whether messages with a flow can be sent, with what every part of the account has against it. */
function healthIn({ health_status: status }: JsonObject): Health | undefined {
  if (!isObject(status) || typeof status.can_send_message !== 'string') return undefined;
  const entities = Array.isArray(status.entities) ? status.entities.filter(isObject) : [];
  const errors = entities.flatMap(({ errors: list }) => (Array.isArray(list) ? list.filter(isObject) : []));
  const problems = errors.map(({ error_description: what, possible_solution: next }) =>
    [what, next].filter((text) => typeof text === 'string' && text !== '').join(' '),
  );
  return { word: status.can_send_message, problems: problems.filter((text) => text !== '') };
}

/** Flows at the Graph API: a node of their own, and an edge of the account where they are created and listed. */
export default {
  kind: 'flow',
  provider: 'meta',
  noun: say`Flow`,
  write: {
    provider: 'meta',
    name: 'flow',
    node,
    envelope: [node, 'waba_id'],
    qps: 5,
    applied: { message: say`The flow was modified.`, next: null },
  },
  create: {
    operation: {
      provider: 'meta',
      name: 'flows',
      node: 'waba_id',
      edge: 'flows',
      envelope: [node, 'waba_id'],
      qps: 5,
      applied: { message: say`The flow was created.`, next: null },
      answers: [node],
      idAs: node,
    },
    code: node,
    rule: 'flow/flow-id-required',
    request: ({ flow_id: _id, ...value }) => ({ ok: true, value }),
    nothingThere: (target) => say`There is no flow with this name at ${target}, so a push would create it.`,
    noCode: () => say`The document has no flow_id, so a push creates a new flow.`,
    taken: (target) => say`${target} already has a flow with this name.`,
  },
  read: {
    operation: {
      provider: 'meta',
      name: 'GET',
      node,
      fields: ['id', 'name', 'categories', 'status', 'endpoint_uri', 'health_status'],
      qps: 5,
    },
    identifiedBy: [node],
    members: ['name', 'categories', 'endpoint_uri'],
    answers: { state: ['status'], name: ['name'], code: ['id'] },
    renamed: { [node]: 'id' },
    health: healthIn,
  },
  list: {
    operation: { provider: 'meta', name: 'GET', node: 'waba_id', edge: 'flows', qps: 5 },
    title: say`Flows`,
    entries: 'data',
    members: { id: node, name: 'name', category: 'categories', state: 'status' },
    entryId: 'id',
    byName: { nothingThere: () => say`There is no flow with this name.` },
  },
  lifecycle: lifecycle<MetaOperation>({
    publish: {
      ...{ provider: 'meta', name: 'publish', node, edge: 'publish', qps: 5 },
      applied: { message: say`The flow was published.`, next: null },
    },
    deprecate: {
      ...{ provider: 'meta', name: 'deprecate', node, edge: 'deprecate', qps: 5 },
      applied: { message: say`The flow was deprecated.`, next: null },
    },
    preview: { provider: 'meta', name: 'GET', node, fields: ['preview.invalidate(false)'], qps: 5 },
  }),
  identity: { place: ['waba_id'], code: node, name: 'name' },
  remarks: { onState: [deprecated, published] },
} satisfies RemoteKind<MetaOperation>;
