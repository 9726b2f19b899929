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

/** How long it takes to fix two documents, run in turn: the least of several runs, which a busy machine lengthens least. */
function least(counts: readonly [number, number]): [number, number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const texts = counts.map(spoilt);
  for (let run = 0; run < 5; run++) {
    for (const [index, text] of texts.entries()) {
      const start = performance.now();
      fixAll(text);
      best[index as 0 | 1] = Math.min(best[index as 0 | 1], performance.now() - start);
    }
  }
  return best;
}

// Eight times as many cost eight times as much where each costs its share, and 64 times where all are looked at for each.
test('a finding more costs its share', () => {
  const [few, many] = least([500, 4000]);
  expect(many).toBeLessThan(24 * few);
});

test('all findings are fixed and counted, also where a rule reports only the first thousand', () => {
  const { text, count } = fixAll(spoilt(2500));
  expect(count).toBe(2500);
  expect(text).not.toContain('"type"');
  expect(fixAll(text)).toEqual({ text, count: 0 });
});
