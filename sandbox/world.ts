import type { SandboxAccount } from './accounts.ts';
import type { Quota } from './quota.ts';
import type { Nonces } from './signature.ts';
import type { State } from './state.ts';
import type { Storage } from './storage.ts';

/** What a request meets: who is known, what is remembered, what time it is. */
export interface World {
  accounts: readonly SandboxAccount[];
  state: State;
  nonces: Nonces;
  quota: Quota;
  /** Files that were uploaded, and not yet given to a flow. */
  storage: Storage;
  /** Where the sandbox listens: `http://127.0.0.1:<port>`. */
  origin: () => string;
  now: () => number;
  /** How long a review takes, in ms; `null` where templates are never reviewed. */
  reviewMs: number | null;
}
