import { expect, test } from 'vitest';
import { fixAll } from '../../kinds/index.ts';

const spoilt = (count: number) =>
  JSON.stringify(
    {
      CustSpaceId: '1',
      Language: 'en',
      Category: 'UTILITY',
      Components: Array.from({ length: count }, () => ({ type: 'BODY' })),
    },
    null,
    1,
  );

/** The least of several runs, which a busy machine lengthens least. */
function least(count: number): number {
  const text = spoilt(count);
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    fixAll(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

test('a finding more costs its share: twice as many cost no more than three times as much', () => {
  least(100);
  expect(least(800)).toBeLessThan(3 * least(400) + 20);
});

test('all findings are fixed and counted, also where a rule reports only the first thousand', () => {
  const { text, count } = fixAll(spoilt(2500));
  expect(count).toBe(2500);
  expect(text).not.toContain('"type"');
  expect(fixAll(text)).toEqual({ text, count: 0 });
});
