import { say } from '../../l10n/texts.ts';
import type { MetaOperation } from '../../push/providers/meta/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { members, uploading } from './uploading.ts';

const node = 'flow_id';

/** Flow JSON at the Graph API: an asset of its flow, which is stored with the mistakes that it has. */
export default {
  kind: 'flow-json',
  provider: 'meta',
  noun: say`Flow JSON`,
  write: {
    provider: 'meta',
    name: 'assets',
    node,
    edge: 'assets',
    qps: 5,
    applied: {
      message: say`The Flow JSON was uploaded, and reading it back shows the same.`,
      next: say`Publish the flow when it is ready.`,
    },
  },
  read: {
    operation: { provider: 'meta', name: 'GET', node, fields: ['id', 'name', 'status'], qps: 5 },
    file: { provider: 'meta', name: 'GET', node, edge: 'assets', qps: 5 },
    identifiedBy: [node],
    members,
    replaced: members,
    answers: { state: ['status'], name: ['name'], code: ['id'] },
    renamed: { [node]: 'id' },
  },
  identity: { code: node },
  upload: uploading,
} satisfies RemoteKind<MetaOperation>;
