import type { Edit } from '../rules/rule.ts';
import { applyToText } from './edits.ts';
import { isObject } from './members.ts';
import type { Path } from './path.ts';

/**
 * The text with another value in it. What is the same stays as it stands, with its comments, order and layout; what
 * the text has and the value lacks goes, and what it lacks comes last in its object or list.
 *
 * @param before the value that the text has
 */
export function revalue(text: string, before: unknown, after: unknown): string {
  return applyToText(text, editsBetween(before, after, []));
}

function editsBetween(before: unknown, after: unknown, at: Path): Edit[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name): Edit[] => {
      const path = [...at, name];
      if (!Object.hasOwn(after, name)) return [{ remove: path }];
      return Object.hasOwn(before, name)
        ? editsBetween(before[name], after[name], path)
        : [{ set: path, value: after[name] }];
    });
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const common = Math.min(before.length, after.length);
    const changed = after
      .slice(0, common)
      .flatMap((entry, index) => editsBetween(before[index], entry, [...at, index]));
    const added = after.slice(common).map((value, index): Edit => ({ insert: [...at, common + index], value }));
    // From the end, so that no index moves.
    const gone = before.slice(common).map((_, index): Edit => ({ remove: [...at, before.length - 1 - index] }));
    return [...changed, ...added, ...gone];
  }
  return Object.is(before, after) ? [] : [{ set: at, value: after }];
}
