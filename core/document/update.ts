import type { Edit } from '../rules/rule.ts';
import { applyToText } from './edits.ts';
import { isObject } from './members.ts';
import type { Path } from './path.ts';

/**
 * The text with another value. Equal parts stay as is, with their comments, order and layout. What the value lacks is
 * removed from the text. New properties are added before the one that follows them in the new value, or at the end of
 * their object, and new entries at their index.
 *
 * @param before the value that the text has
 */
export function updateText(text: string, before: unknown, after: unknown): string {
  return applyToText(text, editsBetween(before, after, []));
}

/** For each property of a new value, the first one behind it that the text has already. */
function nextKept(before: object, after: object): ReadonlyMap<string, string | undefined> {
  const next = new Map<string, string | undefined>();
  let kept: string | undefined;
  for (const name of Object.keys(after).reverse()) {
    next.set(name, kept);
    if (Object.hasOwn(before, name)) kept = name;
  }
  return next;
}

const isEqual = (before: unknown, after: unknown) => editsBetween(before, after, []).length === 0;

function editsBetween(before: unknown, after: unknown, at: Path): Edit[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const next = nextKept(before, after);
    return names.flatMap((name): Edit[] => {
      const path = [...at, name];
      if (!Object.hasOwn(after, name)) return [{ remove: path, isWithComment: true }];
      return Object.hasOwn(before, name)
        ? editsBetween(before[name], after[name], path)
        : [{ set: path, value: after[name], before: next.get(name) }];
    });
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    // What is the same at both ends stays, with its comments: what came or went is in the middle.
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && isEqual(before[start], after[start])) start++;
    let end = 0;
    while (end < shorter - start && isEqual(before.at(-1 - end), after.at(-1 - end))) end++;
    const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
    const common = Math.min(old.length, now.length);
    const changed = now
      .slice(0, common)
      .flatMap((entry, index) => editsBetween(old[index], entry, [...at, start + index]));
    const added = now.slice(common).map((value, index): Edit => ({ insert: [...at, start + common + index], value }));
    // From the end, so that no index moves.
    const gone = old.slice(common).map(
      (_, index): Edit => ({
        remove: [...at, start + old.length - 1 - index],
        isWithComment: true,
      }),
    );
    return [...changed, ...added, ...gone];
  }
  return Object.is(before, after) ? [] : [{ set: at, value: after }];
}
