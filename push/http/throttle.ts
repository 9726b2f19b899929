import { setTimeout as sleep } from 'node:timers/promises';

/** A provider counts arrivals, and arrivals bunch up on the way: the window is held a little longer than its second. */
const WINDOW_MS = 1100;

/** For each key, when its turns within the last window were given, or will be; oldest first. */
const turns = new Map<string, number[]>();

/**
 * Waits for this process's turn to send, so that over any second no more than `qps` requests leave under one key, from
 * whichever window or file they come. A turn whose waiting is aborted goes back.
 *
 * @param key what the provider counts by: operation, place and account
 * @throws the signal's abort error, before any turn was used
 */
export async function takeTurn(key: string, qps: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const now = performance.now();
  const given = (turns.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
  turns.set(key, given);

  const blocking = given.at(-qps);
  const turn = blocking === undefined || given.length < qps ? now : Math.max(now, blocking + WINDOW_MS);
  given.push(turn);
  if (turn <= now) return;
  try {
    await sleep(turn - now, undefined, { signal });
  } catch (error) {
    const current = turns.get(key) ?? [];
    const index = current.indexOf(turn);
    if (index >= 0) current.splice(index, 1);
    throw error;
  }
}
