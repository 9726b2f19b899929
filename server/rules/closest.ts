/** Two words this far apart, as a share of the longer one, are no slip of the hand. */
const farthest = 0.4;

/** The candidate that a word most likely means: the same but for case, or a few slips away. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (other === folded) return candidate;
    const longer = Math.max(folded.length, other.length);
    // A document may hold a name of any length: what differs too much in length is not compared.
    if (Math.abs(folded.length - other.length) > longer * farthest) continue;
    const steps = distance(folded, other);
    if (steps <= longer * farthest && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

const fold = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Levenshtein: how many signs have to be added, dropped or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
