import type { Remark, RemarkEntry, Situation } from '../remark.ts';
import { identityRemarks } from './identity.ts';
import { overwriteRemarks } from './overwrite.ts';
import { stateRemarks } from './state.ts';
import { unseenRemarks } from './unseen.ts';

/** In the order in which they are shown and asked about. */
const entries: readonly RemarkEntry[] = [...unseenRemarks, ...identityRemarks, ...overwriteRemarks, ...stateRemarks];

/** What has to be known before a push in this situation. */
export const remarksOn = (situation: Situation): Remark[] => entries.flatMap((entry) => entry(situation) ?? []);
