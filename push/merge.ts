import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import type { Path } from '../server/document/path.ts';
import type { Memory } from './journal.ts';
import { isSame, isSameState } from './same.ts';
import { isObject } from './verdict.ts';

/** What two changes of one value come to. */
export interface Merged {
  /** Where both changed the same place differently it is as `ours` has it. */
  value: JsonObject;
  /** The places that both changed, each differently. */
  clashes: readonly Path[];
}

/**
 * Puts two changes of a value together, member by member. Lists are merged entry by entry where all three are of one
 * length; otherwise nobody can say which entry is which, and a list is changed as a whole.
 *
 * @param base what both began with; where that is not known, whatever differs clashes
 */
export function merge(base: JsonObject | undefined, ours: JsonObject, theirs: JsonObject): Merged {
  const clashes: Path[] = [];
  const value = mergeAt(base, ours, theirs, [], clashes);
  return { value: isObject(value) ? value : ours, clashes };
}

/** What somebody else changed at the remote since it was last seen, put together with what was changed here. */
export function mergeRemote(document: ChatDocument, { held }: Memory, remote: JsonObject): Merged {
  const isSeen = held.some((state) => isSameState(document, state, remote));
  if (isSeen) return { value: document.value, clashes: [] };
  const [base] = held;
  return merge(base && { ...remote, ...base }, document.value, remote);
}

function mergeAt(base: unknown, ours: unknown, theirs: unknown, at: Path, clashes: Path[]): unknown {
  if (isSame(ours, theirs)) return ours;
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (isObject(ours) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    const members = names.map((name) => [
      name,
      mergeAt(before[name], ours[name], theirs[name], [...at, name], clashes),
    ]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    const before: readonly unknown[] = Array.isArray(base) && base.length === ours.length ? base : [];
    return ours.map((entry, index) => mergeAt(before[index], entry, theirs[index], [...at, index], clashes));
  }
  clashes.push(at);
  return ours;
}
