/** How the cost of a check and of all fixes grows with the text. */
import type * as Kinds from '../../kinds/index.ts';
import { bundled } from './bundled.ts';
import { type Generator, generators } from './generators.ts';
import { type Case, cpuOf, percentiles, type Row, shortly } from './measure.ts';

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
    beside: [...grown, ...parsedAlone(generator)]
      .map(({ title, exponent, ms }) => `${title} ${shortly(ms)} ms${exponent > 0 ? ` (^${exponent.toFixed(2)})` : ''}`)
      .join(', '),
  };
}

/**
 * How steeply the CPU time of a work grows: the slope between two sizes, in logarithms of both. Of the largest two, and
 * of any where a run takes so long that the budget is about it.
 */
function growthOf(generator: Generator, work: (text: string) => unknown): { exponent: number; ms: number } {
  const points = sizes.map((size) => {
    const text = generator(size);
    return { length: text.length, ms: usualCpuOf(() => work(text)) };
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

/** What `JSON.parse` alone takes of the same text, which no check can take less than; nothing where it is no JSON. */
function parsedAlone(generator: Generator): { title: string; exponent: number; ms: number }[] {
  try {
    return [{ title: 'JSON.parse', ...growthOf(generator, JSON.parse) }];
  } catch {
    return [];
  }
}

/** The CPU time of a run in the middle of several, in ms: in some the compiler works beside it. */
function usualCpuOf(work: () => unknown): number {
  for (let runs = 0; runs < 3; runs++) work();
  const times: number[] = [];
  for (let total = 0; times.length < 5 || (times.length < 25 && total < 300); total += times.at(-1) ?? 0) {
    times.push(cpuOf(work));
  }
  return percentiles(times).p50;
}
