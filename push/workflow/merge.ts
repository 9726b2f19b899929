import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import type { Memory } from '../journal/journal.ts';
import { membersRead } from '../providers/read.ts';
import { isObject } from '../providers/verdict.ts';
import { isSame, isSameState, own } from './same.ts';

/** What two changes of one value come to. */
export interface Merged {
  /** Where both changed the same place differently it is as the preferred one has it. */
  value: JsonObject;
  /** The places that both changed, each differently. */
  clashes: readonly Path[];
}

/** Whose change counts where both changed the same place. */
export type Prefer = 'ours' | 'theirs';

/**
 * Puts two changes of a value together, member by member. Lists are merged entry by entry where it is plain which
 * entry is which; otherwise a list is changed as a whole.
 *
 * @param base what both began with; where that is not known, whatever differs clashes
 */
export function merge(
  base: JsonObject | undefined,
  ours: JsonObject,
  theirs: JsonObject,
  prefer: Prefer = 'ours',
): Merged {
  const clashes: Path[] = [];
  const value = mergeAt(base, ours, theirs, [], { clashes, prefer });
  return { value: isObject(value) ? value : ours, clashes };
}

/** What somebody else changed at the remote since it was last seen, put together with what was changed here. */
export function mergeRemote(
  document: ChatDocument,
  { held }: Memory,
  remote: JsonObject,
  prefer: Prefer = 'ours',
): Merged {
  const isSeen = held.some((state) => isSameState(document, state, remote));
  if (isSeen) return { value: document.value, clashes: [] };
  const [base] = held;
  // What reading does not answer with is in no journal, and the same on both sides. What it answers with and the
  // journal lacks was not there then: somebody has added it.
  const read = membersRead(document);
  const envelope = Object.fromEntries(Object.entries(remote).filter(([name]) => !read.includes(name)));
  return merge(base && { ...envelope, ...base }, document.value, remote, prefer);
}

interface Merging {
  clashes: Path[];
  prefer: Prefer;
}

function mergeAt(base: unknown, ours: unknown, theirs: unknown, at: Path, merging: Merging): unknown {
  if (isSame(ours, theirs)) return ours;
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (isObject(ours) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    const members = names.map((name) => [
      name,
      mergeAt(own(before, name), own(ours, name), own(theirs, name), [...at, name], merging),
    ]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && isAligned(ours, theirs, base)) {
    const before: readonly unknown[] = Array.isArray(base) ? base : [];
    return ours.map((entry, index) => mergeAt(before[index], entry, theirs[index], [...at, index], merging));
  }
  merging.clashes.push(at);
  return merging.prefer === 'ours' ? ours : theirs;
}

/**
 * Whether each entry of a list has the same place in all of them: by their number, and by names of which each stands
 * once. Of entries without such names nobody knows which of them moved.
 */
function isAligned(ours: readonly unknown[], theirs: readonly unknown[], base: unknown): boolean {
  const others = base === undefined ? [theirs] : Array.isArray(base) ? [theirs, base] : [];
  const names = ours.map(nameOf);
  const areNames = !names.includes(undefined) && new Set(names).size === names.length;
  return (
    areNames &&
    others.length > 0 &&
    others.every((list) => list.length === ours.length && list.every((entry, at) => nameOf(entry) === names[at]))
  );
}

/**
 * What tells an entry from the others of its list: the name of a command, the type of a part, the picture of a card, the
 * id of a screen, the type and name of a component.
 */
function nameOf(entry: unknown): unknown {
  if (!isObject(entry)) return undefined;
  const { CommandName, command_name, Type, CardComponents: parts, id, type, name } = entry;
  const header = Array.isArray(parts) ? parts.find((part) => isObject(part) && part.Type === 'HEADER') : undefined;
  const component = typeof type === 'string' ? [type, name].join(' ') : undefined;
  return CommandName ?? command_name ?? Type ?? (isObject(header) ? header.Url : (id ?? component));
}
