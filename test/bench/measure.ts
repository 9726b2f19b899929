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

/** The median duration of one call in milliseconds, after a warm-up, over rounds of several calls each. */
export function medianOf(call: () => unknown, rounds = 40, calls = 25): number {
  // Long enough that all that runs often is compiled, for every contender alike.
  for (let i = 0; i < rounds * 50; i++) call();
  const durations: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) call();
    durations.push((performance.now() - start) / calls);
  }
  return percentiles(durations).p50;
}

/** Prints one row: what, figure, budget, and whether the budget was kept on this machine. */
export function row(what: string, figure: number, unit: string, budget?: number): void {
  const kept = budget === undefined ? '' : `  (budget ${budget} ${unit}${figure <= budget ? '' : ': EXCEEDED'})`;
  console.log(`${what.padEnd(58)} ${figure.toFixed(figure < 1 ? 3 : 2).padStart(9)} ${unit}${kept}`);
}
