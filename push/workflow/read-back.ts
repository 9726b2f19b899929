import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatDocument } from '../../core/document/document.ts';
import type { ProxySettings } from '../http/send.ts';
import type { Credentials } from '../providers/provider.ts';
import { membersUnread, readRemote } from '../providers/read.ts';
import type { Target } from '../target.ts';
import { isHeld } from './same.ts';

/**
 * What the provider holds after a write of which nobody said how it ended. `same`: exactly what was sent. `other`:
 * something else, so that it was not applied, or not yet. `unread`: nobody can say.
 */
interface ReadBack {
  held: 'same' | 'other' | 'unread';
  /** The code of what is held, which a lost answer had for what was created. */
  code: string | null;
}

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
): Promise<ReadBack> {
  const end = performance.now() + withinMs;
  let seen: ReadBack = { held: 'unread', code: null };
  // Of what reading does not answer with nobody can say whether it is there.
  if (Object.keys(membersUnread(document)).length > 0) return seen;
  for (;;) {
    const left = Math.floor(end - performance.now());
    if (left <= 0 || signal.aborted) return seen;
    const remote = await readRemote(document, target, credentials, { signal, proxy, deadlineMs: left });
    if (remote.ok) {
      const { value, code } = remote.value;
      seen = { held: isHeld(document, value) ? 'same' : 'other', code };
    }
    if (seen.held === 'same' || end - performance.now() <= PAUSE_MS) return seen;
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}
