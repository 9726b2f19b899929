import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatDocument } from '../server/document/document.ts';
import type { Credentials } from './credentials.ts';
import { readRemote } from './read.ts';
import { isHeld } from './same.ts';
import type { ProxySettings } from './send.ts';
import type { Target } from './target.ts';

/**
 * What the provider holds after a write of which nobody said how it ended. `same`: exactly what was sent. `other`:
 * something else, so that it was not applied, or not yet. `unread`: nobody can say.
 */
type Held = 'same' | 'other' | 'unread';

/** Milliseconds between one look and the next: a write that is under way needs a moment. */
const PAUSE_MS = 700;

/**
 * Reads back what was sent, again and again until it is there or the time is over. Reads change nothing, so they may
 * be repeated. Never throws.
 */
export async function readBack(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { signal, proxy, withinMs }: { signal: AbortSignal; proxy: ProxySettings; withinMs: number },
): Promise<Held> {
  const end = performance.now() + withinMs;
  let held: Held = 'unread';
  for (;;) {
    const left = Math.floor(end - performance.now());
    if (left <= 0 || signal.aborted) return held;
    const remote = await readRemote(document, target, credentials, { signal, proxy, deadlineMs: left });
    if (remote.ok) held = isHeld(document, remote.value.value) ? 'same' : 'other';
    if (held === 'same' || end - performance.now() <= PAUSE_MS) return held;
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}
