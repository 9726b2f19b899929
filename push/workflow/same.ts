import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { withoutNulls } from '../providers/read.ts';
import { isObject } from '../providers/verdict.ts';
import { remoteOf } from '../remotes.ts';

/**
 * Whether everything that a document sets is held just so, and nothing that it takes away. What else it leaves out it
 * does not set, and what reading does not answer with, such as the envelope, proves nothing. What is empty is nothing.
 */
export function isHeld(document: ChatDocument, remote: JsonObject): boolean {
  const { value } = document;
  const { members = [], fixed = [], replaced = [] } = remoteOf(document)?.read ?? {};
  const set = members.filter((name) => Object.hasOwn(value, name));
  const compared = set.filter((name) => !fixed.includes(name) || Object.hasOwn(remote, name));
  const isGone = replaced.every((name) => isSame(value[name], remote[name]));
  return isGone && compared.length > 0 && compared.every((name) => isSame(value[name], remote[name]));
}

/**
 * Whether what is read can be what was sent, in the provider's own hand: it has all that was sent, and perhaps more,
 * such as members that a provider fills in.
 */
export function canBe(sent: unknown, read: unknown): boolean {
  if (isSame(sent, read)) return true;
  if (Array.isArray(sent)) {
    return Array.isArray(read) && sent.length === read.length && sent.every((entry, at) => canBe(entry, read[at]));
  }
  return isObject(sent) && isObject(read) && Object.entries(sent).every(([name, part]) => canBe(part, own(read, name)));
}

/** Whether two states of what a document is about are one, as far as reading answers with it. */
export function isSameState(document: ChatDocument, one: JsonObject, other: JsonObject): boolean {
  const { members = [], fixed = [] } = remoteOf(document)?.read ?? {};
  const isAnswered = (name: string) =>
    !fixed.includes(name) || (Object.hasOwn(one, name) && Object.hasOwn(other, name));
  return members.every((name) => !isAnswered(name) || isSame(one[name], other[name]));
}

/** A property of an object's own. A document may have one called `constructor`, and every object inherits one. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

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
