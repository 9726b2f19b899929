/** Percentiles of what was measured, in milliseconds. */
export interface Measured {
  p50: number;
  p95: number;
}

/** The percentiles of durations in milliseconds. */
export function percentiles(durations: readonly number[]): Measured {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * The median duration of one call of each contender in milliseconds, over rounds of several calls. An editor runs for
 * hours, so the warm-up is long enough that all that runs often is compiled; and the contenders take turns, so that a
 * busy moment of the machine falls on all of them.
 */
export async function mediansOf<Name extends string>(
  contenders: Record<Name, () => unknown>,
  rounds = 40,
  calls = 25,
): Promise<Record<Name, number>> {
  const entries = Object.entries(contenders) as [Name, () => unknown][];
  for (const [, call] of entries) for (let i = 0; i < 6000; i++) await call();
  const durations = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of entries) {
      const start = performance.now();
      for (let i = 0; i < calls; i++) await call();
      durations.get(name)?.push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries([...durations].map(([name, all]) => [name, percentiles(all).p50])) as Record<Name, number>;
}

/** Prints one row: what, figure, budget, and whether the budget was kept on this machine. */
export function row(what: string, figure: number, unit: string, budget?: number): void {
  const kept = budget === undefined ? '' : `  (budget ${budget} ${unit}${figure <= budget ? '' : ': EXCEEDED'})`;
  console.log(`${what.padEnd(58)} ${figure.toFixed(figure < 1 ? 3 : 2).padStart(9)} ${unit}${kept}`);
}
