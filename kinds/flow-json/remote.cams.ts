import { say } from '../../l10n/texts.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { members, uploading } from './uploading.ts';

/** Flow JSON at CAMS 2020-06-06, from the pages of UpdateFlowJSONAsset, GetFlowJSONAssest (spelled so) and GetFlow. */
export default {
  kind: 'flow-json',
  provider: 'cams',
  noun: say`Flow JSON`,
  write: {
    provider: 'cams',
    name: 'UpdateFlowJSONAsset',
    qps: 5,
    applied: {
      message: say`The Flow JSON was uploaded, and reading it back shows the same.`,
      next: say`Publish the flow when it is ready.`,
    },
    answers: ['FlowId'],
  },
  read: {
    operation: { provider: 'cams', name: 'GetFlow', qps: 5 },
    file: { provider: 'cams', name: 'GetFlowJSONAssest', qps: 5 },
    identifiedBy: ['CustSpaceId', 'FlowId'],
    members,
    replaced: members,
    answers: { state: ['Status'], name: ['FlowName'], code: ['FlowId'] },
  },
  identity: { place: ['CustSpaceId', 'CustWabaId'], code: 'FlowId' },
  upload: uploading,
} satisfies RemoteKind<CamsOperation>;
