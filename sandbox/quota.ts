/** Requests per second for each operation: `true` the provider's own, `false` none, or numbers of one's own. */
export type QpsSetting = boolean | { readonly [operation: string]: number };

/** Says whether one more request is within an account's limit now, and counts it if so. */
export type Quota = (account: string, operation: string, limit: number) => boolean;

const WINDOW_MS = 1000;

/**
 * Counts requests per account and operation over the last second.
 *
 * @param now the sandbox's clock, in ms
 */
export function makeQuota(setting: QpsSetting, now: () => number): Quota {
  const admitted = new Map<string, number[]>();
  return (account, operation, providerLimit) => {
    if (setting === false) return true;
    const limit = (setting === true ? undefined : setting[operation]) ?? providerLimit;
    const key = `${account} ${operation}`;
    const time = now();
    const recent = (admitted.get(key) ?? []).filter((earlier) => earlier > time - WINDOW_MS);
    admitted.set(key, recent);
    if (recent.length >= limit) return false;
    recent.push(time);
    return true;
  };
}
