import { expect, test } from 'vitest';
import { check } from '../../kinds/index.ts';
import { brokenFlow } from './breaking.ts';
import { mistakesOf } from './mistakes.ts';

test('each mistake in a valid flow is named once: 300 flows', () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 300; seed++) wrong.push(...mistakesOf(seed));
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a flow without a mistake has none', () => {
  expect(check(brokenFlow(1).valid).findings).toEqual([]);
});
