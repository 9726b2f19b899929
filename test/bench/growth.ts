/** How the cost of a check and of all fixes grows with the text. */
import type * as Kinds from '../../kinds/index.ts';
import { bundled } from './bundled.ts';
import { type Generator, generators } from './generators.ts';
import { type Case, cpuOf, type Row, shortly } from './measure.ts';

const sizes = [1 << 16, 1 << 18, 1 << 20];

/** The least that a run takes which says anything of growth, in ms. */
const least = 4;

/** What the design allows: an exponent where a run takes longer than that, and how long any may take, in ms. */
const budget = { exponent: 1.3, from: 50, longest: 2000 };

export const growthCases: Case[] = Object.entries(generators).map(([name, generator]) => ({
  name: `growth: ${name}`,
  run: () => [growth(name, generator)],
}));

let kinds: typeof Kinds | undefined;

function growth(name: string, generator: Generator): Row {
  kinds ??= bundled<typeof Kinds>(['kinds/index.ts']);
  const works = Object.entries({ check: kinds.check, fix: kinds.fixAll });
  const grown = works.map(([title, work]) => ({ title, ...growthOf(generator, work) }));
  const longest = Math.max(...grown.map(({ ms }) => ms));
  const exponent = Math.max(...grown.map(({ exponent }) => exponent));
  return {
    what: `growth: ${name}`,
    figure: longest > budget.longest ? Number.POSITIVE_INFINITY : exponent,
    unit: '',
    ...(longest > budget.from && { budget: budget.exponent }),
    beside: grown.map(({ title, exponent, ms }) => `${title} ${shortly(ms)} ms (^${exponent.toFixed(2)})`).join(', '),
  };
}

/**
 * How steeply the CPU time of a work grows: the slope between two sizes, in logarithms of both. Of the largest two, and
 * of any where a run takes so long that the budget is about it.
 */
function growthOf(generator: Generator, work: (text: string) => unknown): { exponent: number; ms: number } {
  const points = sizes.map((size) => {
    const text = generator(size);
    return { length: text.length, ms: averageCpuOf(() => work(text)) };
  });
  let exponent = 0;
  for (const [index, { length, ms }] of points.entries()) {
    const before = points[index - 1];
    const counts = ms > budget.from || index === points.length - 1;
    if (!before || before.ms < least || !counts) continue;
    exponent = Math.max(exponent, Math.log(ms / before.ms) / Math.log(length / before.length));
  }
  return { exponent, ms: points.at(-1)?.ms ?? 0 };
}

/** The CPU time of a run on the average, in ms: the collector of garbage comes by in some runs, and belongs to all. */
function averageCpuOf(work: () => unknown): number {
  work();
  let total = 0;
  let runs = 0;
  for (; runs < 20 && total < 150; runs++) total += cpuOf(work);
  return total / runs;
}
