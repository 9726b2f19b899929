import { diffArrays } from 'diff';

/** A run of lines: in both texts, only in the old one, or only in the new one. */
export interface Run {
  kind: ' ' | '-' | '+';
  lines: string[];
}

/** So many lines that differ are compared exactly; more of them part by part, so that the cost stays linear. */
const exact = 400;
/** How many lines of each text such a part has. */
const part = 200;

/** The difference of two lists of lines, as runs in order. It costs time in proportion to their length. */
export function lineDiff(before: readonly string[], after: readonly string[]): Run[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  const [old, now] = [before.slice(start, before.length - kept), after.slice(start, after.length - kept)];
  return [
    { kind: ' ', lines: before.slice(0, start) },
    ...(runsOf(old, now, exact) ?? partByPart(old, now)),
    { kind: ' ', lines: before.slice(before.length - kept) },
  ];
}

function partByPart(before: readonly string[], after: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [old, now] = [before.slice(from, from + part), after.slice(to, to + part)];
    const found = runsOf(old, now, 2 * part) ?? [];
    const isLast = from + part >= before.length && to + part >= after.length;
    // What follows the last line that both have may go on in the next part.
    const last = isLast ? -1 : found.findLastIndex(({ kind }) => kind === ' ');
    const taken = last < 0 ? found : found.slice(0, last + 1);
    for (const run of taken) {
      if (run.kind !== '+') from += run.lines.length;
      if (run.kind !== '-') to += run.lines.length;
      runs.push(run);
    }
    if (taken.length === 0) break;
  }
  return runs;
}

function runsOf(before: readonly string[], after: readonly string[], maxEditLength: number): Run[] | undefined {
  return diffArrays([...before], [...after], { maxEditLength })?.map(({ added, removed, value }) => ({
    kind: added ? '+' : removed ? '-' : ' ',
    lines: value,
  }));
}
