import { expect, test } from 'vitest';
import { mistakesOf } from './mistakes.ts';

test('each mistake in a valid flow is named once: 10,000 flows', { timeout: 300_000 }, () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 10_000; seed++) wrong.push(...mistakesOf(seed));
  expect(wrong.slice(0, 5)).toEqual([]);
});
