const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;

/**
 * How long to wait after a request was throttled: twice as long each time, spread out so that programs which were
 * refused together do not come back together, and never shorter than the provider asks.
 *
 * @param attempt the number of the request that was throttled, from 1 on
 * @param retryAfter the `Retry-After` header: seconds or an HTTP date; anything else counts as absent
 * @returns milliseconds
 */
export function retryDelay(attempt: number, retryAfter: string | null, random = Math.random, now = Date.now): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return Math.max(ceiling / 2 + (random() * ceiling) / 2, askedFor(retryAfter, now));
}

function askedFor(retryAfter: string | null, now: () => number): number {
  if (retryAfter === null) return 0;
  const text = retryAfter.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now());
}
