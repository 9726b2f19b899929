import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatDocument } from '../server/document/document.ts';
import type { Credentials } from './credentials.ts';
import { membersRead, readRemote, withoutNulls } from './read.ts';
import type { ProxySettings } from './send.ts';
import type { Target } from './target.ts';
import { isObject } from './verdict.ts';

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
    if (remote.ok) held = isSame(document, remote.value.value) ? 'same' : 'other';
    if (held === 'same' || end - performance.now() <= PAUSE_MS) return held;
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}

/**
 * Whether everything that a document sets is held just so. What it leaves out it does not set, and what reading does
 * not answer with, such as the envelope, proves nothing. What is empty is nothing.
 */
export function isSame(document: ChatDocument, remote: ChatDocument['value']): boolean {
  const { value } = document;
  const set = membersRead(document).filter((name) => Object.hasOwn(value, name));
  // A category cannot be changed, and is not always answered.
  const compared = set.filter((name) => name !== 'Category' || Object.hasOwn(remote, name));
  return compared.length > 0 && compared.every((name) => canonical(value[name]) === canonical(remote[name]));
}

/** A value as text in which the order of members, and what is nothing, make no difference. */
function canonical(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (!isObject(part)) return part;
    const members = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
  };
  const plain = sorted(withoutNulls(value ?? null));
  const isNothing = plain === null || (typeof plain === 'object' && Object.keys(plain).length === 0);
  // Numbers travel as text, and may come back as it.
  return isNothing ? '' : typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}
