import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeTurn } from '../../push/http/throttle.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { readRemote } from '../../push/providers/read.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { TEMPLATE } from './documents.ts';

const never = new AbortController().signal;
const SECOND_MS = 1000;

/** The most requests that any second has which a provider counts. */
function mostWithinASecond(arrivals: readonly number[]): number {
  const sorted = [...arrivals].sort((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + SECOND_MS).length));
}

describe('in virtual time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => vi.useRealTimers());

  let keys = 0;

  /**
   * Sends requests all at once.
   *
   * @param ways how long each is on its way there and back, in ms; `lost` has no answer, and may arrive later than that
   * @returns when each arrived, and when the last was answered, in ms from the first
   */
  async function arrivalsOf(
    ways: readonly { there: number; back: number; lost?: boolean }[],
    qps = 5,
  ): Promise<{ arrivals: number[]; end: number }> {
    const key = `virtual ${keys++}`;
    const start = performance.now();
    const arrivals: number[] = [];
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const sent = ways.map(async ({ there, back, lost = false }) => {
      const turn = await takeTurn(key, qps, new AbortController().signal);
      const left = performance.now();
      arrivals.push(left - start + there);
      await wait(lost ? back : there + back);
      turn.end(lost ? 'silent' : 'answered');
    });
    const all = Promise.all(sent);
    await vi.runAllTimersAsync();
    await all;
    return { arrivals, end: performance.now() - start };
  }

  test('the provider never sees more than the limit in a second, however unevenly requests travel', async () => {
    const way = fc.record({
      there: fc.integer({ min: 0, max: 900 }),
      back: fc.integer({ min: 0, max: 900 }),
      lost: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(way, { minLength: 6, maxLength: 30 }), async (ways) => {
        expect(mostWithinASecond((await arrivalsOf(ways)).arrivals)).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });

  test('a slow request and quick ones after it: those wait for its answer', async () => {
    const quick = Array.from({ length: 5 }, () => ({ there: 1, back: 1 }));
    const { arrivals } = await arrivalsOf([...quick.slice(1), { there: 800, back: 1 }, ...quick]);
    expect(mostWithinASecond(arrivals)).toBeLessThanOrEqual(5);
  });

  test('with quick answers at least 95 % of the limit are used', async () => {
    const { arrivals } = await arrivalsOf(Array.from({ length: 500 }, () => ({ there: 5, back: 5 })));
    const span = Math.max(...arrivals) - Math.min(...arrivals);
    // The first five arrive at once, and the last five after 99 seconds at the earliest.
    expect(99 * SECOND_MS).toBeGreaterThanOrEqual(0.95 * span);
  });

  test('a request that never left does not count', async () => {
    const before = performance.now();
    (await takeTurn('not sent', 1, never)).end('not-sent');
    const turn = await takeTurn('not sent', 1, never);
    expect(performance.now()).toBe(before);
    turn.end('not-sent');
  });
});

test('each operation, place and account has turns of its own', async () => {
  const before = performance.now();
  for (const turn of await Promise.all(['a', 'b', 'c'].map((key) => takeTurn(key, 1, never)))) turn.end('answered');
  expect(performance.now() - before).toBeLessThan(200);
});

test('a turn that nobody waits for any more goes to the next', async () => {
  const abort = new AbortController();
  const first = await takeTurn('given back', 1, never);
  const abandoned = takeTurn('given back', 1, abort.signal);
  const patient = takeTurn('given back', 1, never);
  abort.abort();
  await expect(abandoned).rejects.toThrow();
  const before = performance.now();
  first.end('answered');
  (await patient).end('not-sent');
  expect(performance.now() - before).toBeLessThan(1300);
});

test('the sandbox, which counts by itself, refuses none of many reads, and no second has more than its limit', async () => {
  const arrivals: number[] = [];
  const sandbox = await startSandbox({
    onRequest: ({ operation }) => {
      if (operation === 'GetChatappTemplateDetail') arrivals.push(performance.now());
    },
  });
  try {
    const target = sandboxTarget(sandbox.url);
    await push(TEMPLATE, target, SANDBOX_CREDENTIALS.cams);
    const reads = Array.from({ length: 26 }, () => readRemote(TEMPLATE, target, SANDBOX_CREDENTIALS.cams));
    expect((await Promise.all(reads)).map(({ ok }) => ok)).toEqual(Array(26).fill(true));
    expect(sandbox.received.map(({ code }) => code)).toEqual(Array(27).fill('OK'));
    expect(mostWithinASecond(arrivals)).toBe(5);
  } finally {
    await sandbox.stop();
  }
});
