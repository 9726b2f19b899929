import { remoteOf } from '../../remotes.ts';
import type { Remark, Situation } from '../remark.ts';
import { exists, identityDiffers } from './identity.ts';
import { overwriteRemarks } from './overwrite.ts';
import { unseenRemarks } from './unseen.ts';

/** What has to be known before a push in this situation, in the order in which it is shown and asked about. */
export function remarksOn(situation: Situation): Remark[] {
  const { provider } = situation.document;
  const { remarks = {}, upload } = remoteOf(situation.document) ?? {};
  const { onIdentity = [identityDiffers], onState = [] } = remarks;
  // What is uploaded has the state of what it belongs to.
  const onOwner = (upload && remoteOf({ kind: upload.of, provider })?.remarks?.onState) ?? [];
  const entries = [...unseenRemarks, exists, ...onIdentity, ...overwriteRemarks, ...onState, ...onOwner];
  return entries.flatMap((entry) => entry(situation) ?? []);
}
