/** Two words this far apart, as a share of the longer one, are no slip of the hand. */
const farthest = 0.4;

/** Longer words are no slip either: a document may have names and patterns of any length. */
const longest = 256;

/** The candidate that a word most likely means: the same but for case, or a few slips away. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const folded = fold(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (other === folded) return candidate;
    const longer = Math.max(folded.length, other.length);
    // What differs too much in length is not compared.
    if (Math.abs(folded.length - other.length) > longer * farthest) continue;
    const steps = distance(folded, other, Math.min(longer * farthest, least - 1));
    if (steps !== undefined) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

const fold = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/g, '');

/** How many characters have to be added, dropped, changed or swapped with the next one; undefined where that is more than `most`. */
function distance(a: string, b: string, most: number): number | undefined {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let next = row.slice();
  let before = row.slice();
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let left = i;
    let above = row[0] ?? 0;
    let fewest = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const here = row[j] ?? 0;
      const changed = code === b.charCodeAt(j - 1) ? above : above + 1;
      left = changed <= here && changed <= left ? changed : (here < left ? here : left) + 1;
      const isSwapped = i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) left = Math.min(left, (before[j - 2] ?? 0) + 1);
      above = here;
      next[j] = left;
      if (left < fewest) fewest = left;
    }
    // No later row has less than the least of this one.
    if (fewest > most) return undefined;
    [before, row, next] = [row, next, before];
  }
  const steps = row[b.length] ?? 0;
  return steps <= most ? steps : undefined;
}
