import { ownerOf, remoteOf } from '../../remotes.ts';
import type { Remark, Situation } from '../remark.ts';
import { exists, identityDiffers } from './identity.ts';
import { overwriteRemarks } from './overwrite.ts';
import { unseenRemarks } from './unseen.ts';

/** What has to be known before a push in this situation, in the order in which it is shown and asked about. */
export function remarksOn(situation: Situation): Remark[] {
  const { onIdentity = [identityDiffers] } = remoteOf(situation.document)?.remarks ?? {};
  // What is uploaded has the state of what it belongs to.
  const { onState = [] } = remoteOf(ownerOf(situation.document))?.remarks ?? {};
  const entries = [...unseenRemarks, exists, ...onIdentity, ...overwriteRemarks, ...onState];
  return entries.flatMap((entry) => entry(situation) ?? []);
}
