import type { SandboxAccount } from './accounts.ts';
import type { Quota } from './quota.ts';
import type { Nonces } from './signature.ts';
import type { State } from './state.ts';

/** What a request meets: who is known, what is remembered, what time it is. */
export interface World {
  accounts: readonly SandboxAccount[];
  state: State;
  nonces: Nonces;
  quota: Quota;
  now: () => number;
  /** How long a review takes, in ms; `null` where templates are never reviewed. */
  reviewMs: number | null;
}
