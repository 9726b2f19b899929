/** What a case of the bench measures: one line of the table. */
export interface Row {
  what: string;
  figure: number;
  /** `x` for a ratio. */
  unit: 'ms' | 's' | 'x' | 'KB' | 'MB' | '%' | '';
  /** The most that the figure may be; the least where `isFloor`. */
  budget?: number;
  isFloor?: boolean;
  /** What peers and bounds took in the same job. */
  beside?: string;
}

/** Something to measure. A word on the command line chooses the cases whose names have it. */
export interface Case {
  name: string;
  run(): Row[] | Promise<Row[]>;
}

/** Percentiles of what was measured, in its unit. */
export interface Measured {
  p50: number;
  p95: number;
}

export function percentiles(figures: readonly number[]): Measured {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * How long one call of each contender takes, in ms, over rounds of several calls. An editor runs for hours, so the
 * warm-up is long enough that all that runs often is compiled; and the contenders take turns, so that a busy moment of
 * the machine is shared by all of them.
 */
export async function inTurn<Name extends string>(
  contenders: Record<Name, () => unknown>,
  { warmUp = 4000, rounds = 40, calls = 25 } = {},
): Promise<Record<Name, Measured>> {
  const entries = Object.entries(contenders) as [Name, () => unknown][];
  for (const [, call] of entries) for (let i = 0; i < warmUp; i++) await call();
  const durations = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of entries) {
      const start = performance.now();
      for (let i = 0; i < calls; i++) await call();
      durations.get(name)?.push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries([...durations].map(([name, all]) => [name, percentiles(all)])) as Record<Name, Measured>;
}

/** The CPU time of this process for some work, in ms: what others do on the machine does not count. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A figure with three digits that count: 0.123, 1.23, 12.3, 123. */
export const shortly = (figure: number): string =>
  figure.toFixed(Math.abs(figure) < 1 ? 3 : Math.abs(figure) < 10 ? 2 : Math.abs(figure) < 100 ? 1 : 0);

/** The middle and the slow end of what was measured, as a row says it beside the figure. */
export const both = ({ p50, p95 }: Measured, unit = 'ms'): string => `${shortly(p50)}/${shortly(p95)} ${unit}`;

export const heading = `${'what'.padEnd(46)} ${'figure'.padStart(9)}    ${'budget'.padStart(9)}  kept  beside (p50/p95 where two figures)`;

/** One line of the table. */
export function lineOf({ what, figure, unit, budget, isFloor = false, beside = '' }: Row): string {
  const isKept = budget === undefined || (isFloor ? figure >= budget : figure <= budget);
  const shown = budget === undefined ? '' : `${isFloor ? '>=' : '<='} ${budget}`;
  const kept = budget === undefined ? '' : isKept ? 'ok' : 'OVER';
  return `${what.padEnd(46)} ${shortly(figure).padStart(9)} ${unit.padEnd(2)} ${shown.padStart(9)}  ${kept.padEnd(4)}  ${beside}`.trimEnd();
}
