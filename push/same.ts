import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import { membersRead, withoutNulls } from './read.ts';
import { isObject } from './verdict.ts';

/**
 * Whether everything that a document sets is held just so. What it leaves out it does not set, and what reading does
 * not answer with, such as the envelope, proves nothing. What is empty is nothing.
 */
export function isHeld(document: ChatDocument, remote: JsonObject): boolean {
  const { value } = document;
  const set = membersRead(document).filter((name) => Object.hasOwn(value, name));
  // A category cannot be changed, and is not always answered.
  const compared = set.filter((name) => name !== 'Category' || Object.hasOwn(remote, name));
  return compared.length > 0 && compared.every((name) => isSame(value[name], remote[name]));
}

/** Whether two states of what a document is about are one, as far as reading answers with it. */
export function isSameState(document: ChatDocument, one: JsonObject, other: JsonObject): boolean {
  return membersRead(document).every((name) => isSame(one[name], other[name]));
}

/** Whether two values mean the same: the order of members makes no difference, and what is empty is nothing. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (!isObject(part)) return part;
    const members = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
  };
  const plain = sorted(withoutNulls(value ?? null));
  const isNothing = plain === null || plain === false || (typeof plain === 'object' && Object.keys(plain).length === 0);
  // Numbers travel as text, and may come back as it.
  return isNothing ? '' : typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}
