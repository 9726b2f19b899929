import { describe, expect, test } from 'vitest';
import { check, fixAll } from '../../kinds/index.ts';
import { generators } from '../bench/generators.ts';

const size = 1 << 17;

/** The CPU time of a run on the average, in ms: what others do on the machine does not count. */
function cpuOf(work: () => unknown): number {
  work();
  const before = process.cpuUsage();
  let [runs, total] = [0, 0];
  for (; runs < 10 && total < 60; runs++) {
    work();
    const { user, system } = process.cpuUsage(before);
    total = (user + system) / 1000;
  }
  return total / runs;
}

/** How many times as long four times as much takes: the least of a few attempts, until one is below a ceiling. */
function growthOf(few: () => unknown, many: () => unknown, ceiling: number): number {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && growth >= ceiling; attempt++)
    growth = Math.min(growth, cpuOf(many) / cpuOf(few));
  return growth;
}

// Four times as much costs four times as much where each costs its share, and sixteen times where all are looked at for
// each. The ceiling is between them: larger texts cost the collector of garbage more.
describe.each(Object.entries(generators))('very much of one thing costs its share: %s', (_, generator) => {
  const [few, many] = [generator(size), generator(4 * size)];

  test.each([
    ['a check', check],
    ['all fixes', fixAll],
  ])('%s', { timeout: 120_000 }, (_, work) => {
    const growth = growthOf(
      () => work(few),
      () => work(many),
      9,
    );
    expect(growth).toBeLessThan(9);
  });
});
