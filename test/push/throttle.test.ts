import { expect, test } from 'vitest';
import { takeTurn } from '../../push/http/throttle.ts';

const never = new AbortController().signal;

test('no second sees more turns than the limit', async () => {
  const times: number[] = [];
  const turn = async (): Promise<void> => {
    await takeTurn('limited', 5, never);
    times.push(performance.now());
  };
  await Promise.all(Array.from({ length: 12 }, turn));
  expect(times).toHaveLength(12);
  for (const [index, time] of times.entries()) {
    const sixth = times[index + 5];
    if (sixth !== undefined) expect(sixth - time).toBeGreaterThanOrEqual(1000);
  }
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(3000);
});

test('each operation, place and account has turns of its own', async () => {
  const before = performance.now();
  await Promise.all(['a', 'b', 'c'].map((key) => takeTurn(key, 1, never)));
  expect(performance.now() - before).toBeLessThan(200);
});

test('a turn that nobody waits for any more goes back', async () => {
  const abort = new AbortController();
  await takeTurn('given back', 1, never);
  const abandoned = takeTurn('given back', 1, abort.signal);
  abort.abort();
  await expect(abandoned).rejects.toThrow();
  const before = performance.now();
  await takeTurn('given back', 1, never);
  expect(performance.now() - before).toBeLessThan(1300);
});
