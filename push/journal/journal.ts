import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { found, type Result, refused } from '../problem.ts';
import { membersRead, membersUnread } from '../providers/read.ts';
import { isObject } from '../providers/verdict.ts';
import type { Target } from '../target.ts';
import { identityOf, isBeside, keysOf } from './identity.ts';
import { type Journal, type Known, later } from './known.ts';
import { fromVersion1, isVersion1 } from './version-1.ts';

export type { Journal } from './known.ts';

/** What a journal knows of what a document is about. */
export interface Memory {
  /** What the remote was when it was last seen from here; empty where it never was. */
  held: readonly JsonObject[];
  /** When the last of these was read, by the provider's clock; undefined where it is not what was read. */
  readAt?: Date | undefined;
  /** What was last sent of what reading does not answer with; undefined where that is not known. */
  unread?: JsonObject | undefined;
  /** When the template was edited while it was approved. */
  edits: readonly Date[];
  /** When it was seen, ISO 8601. */
  at?: string | undefined;
}

export const emptyJournal: Journal = { version: 2, remotes: {} };

/** Reads a journal. A text that is none is a problem, and not an empty journal: it would be lost by the next push. */
export function parseJournal(text: string): Result<Journal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Told below, together with what is JSON and no journal.
  }
  return toJournal(value);
}

/** A journal as it was stored, also by an earlier version. */
export function toJournal(value: unknown): Result<Journal> {
  if (isObject(value) && isVersion1(value)) return found(fromVersion1(value));
  if (isObject(value) && value.version === 2 && isJournal(value)) return found(value as unknown as Journal);
  return refused(
    'journal-unreadable',
    say`The journal of what was pushed cannot be read.`,
    say`Fix it (a merge may have left conflict markers in it), or delete it: then earlier pushes are not known.`,
  );
}

const isJournal = ({ remotes }: JsonObject) =>
  isObject(remotes) &&
  Object.values(remotes).every((things) => isObject(things) && Object.values(things).every(isKnown));

const isKnown = (one: unknown) =>
  isObject(one) &&
  isDate(one.at) &&
  Array.isArray(one.held) &&
  one.held.every(isObject) &&
  (one.readAt === undefined || isDate(one.readAt)) &&
  (one.unread === undefined || isObject(one.unread)) &&
  (one.edits === undefined || (Array.isArray(one.edits) && one.edits.every(isDate)));

const isDate = (at: unknown) => typeof at === 'string' && !Number.isNaN(Date.parse(at));

/** What is known of a document at a target. The file helps where version 1 knew nothing but it. */
export function memoryOf(journal: Journal, file: string, target: Target, document: ChatDocument): Memory {
  const { known } = find(journal, file, target, document);
  return {
    held: known?.held ?? [],
    readAt: known?.readAt === undefined ? undefined : new Date(known.readAt),
    unread: known?.unread,
    edits: (known?.edits ?? []).map((at) => new Date(at)),
    at: known?.at,
  };
}

/** What two journals know together: of each the later, and the edits of both. */
export function bothMemories(one: Memory, other: Memory): Memory {
  const [newer, older] = (one.at ?? '') >= (other.at ?? '') ? [one, other] : [other, one];
  const times = new Set([...older.edits, ...newer.edits].map((at) => at.getTime()));
  return { ...newer, edits: [...times].sort((a, b) => a - b).map((at) => new Date(at)) };
}

/** What is known of a remote beside its state. */
export interface Remembering {
  spendsEdit?: boolean;
  isPush?: boolean;
  readAt?: Date | undefined;
}

/**
 * A journal that knows what a remote has now, after a push or a pull.
 *
 * @param held what was sent and what was read, as far as there is either
 * @param how whether an approved template was edited, whether the document was sent, and when the last of `held` was
 *   read
 */
export function remembered(
  journal: Journal,
  { file, target, document }: { file: string; target: Target; document: ChatDocument },
  held: readonly JsonObject[],
  now: Date,
  { spendsEdit = false, isPush = false, readAt }: Remembering = {},
): Journal {
  const { address, key, others, known: before } = find(journal, file, target, document);
  const members = membersRead(document);
  const states = held.map((state) =>
    Object.fromEntries(members.flatMap((name) => (Object.hasOwn(state, name) ? [[name, state[name]]] : []))),
  );
  const name = identityOf(document).name || before?.name;
  const unread = isPush ? membersUnread(document) : before?.unread;
  const month = now.getTime() - 30 * DAY_MS;
  const edits = (before?.edits ?? []).filter((at) => Date.parse(at) > month);
  if (spendsEdit) edits.push(now.toISOString());
  const known: Known = {
    file,
    ...(name && { name }),
    at: now.toISOString(),
    held: states,
    ...(readAt && states.length > 0 && { readAt: readAt.toISOString() }),
    ...(unread && Object.keys(unread).length > 0 && { unread }),
    ...(edits.length > 0 && { edits }),
  };
  const things = Object.entries(own(journal.remotes, address) ?? {}).filter(([other]) => !others.includes(other));
  return {
    version: 2,
    remotes: inOrder({ ...journal.remotes, [address]: inOrder({ ...Object.fromEntries(things), [key]: known }) }),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

interface Found {
  address: string;
  /** The key under which it belongs. */
  key: string;
  /** The keys that mean the same, and are given up for that one. */
  others: readonly string[];
  /** What is known under any of them. */
  known: Known | undefined;
}

/** Finds what is known of a document: by its code, by its name, or by the file where that is all there is. */
function find(journal: Journal, file: string, { endpoints }: Target, document: ChatDocument): Found {
  const address = endpoints[document.provider] ?? '';
  const things = own(journal.remotes, address) ?? {};
  const identity = identityOf(document);
  const keys = keysOf(identity, file);
  const [ownKey] = keys;
  // A document may have only the name of what is known by its code; the last that had this name is meant.
  const [namesake] = Object.entries(things)
    .filter(
      ([key, { name }]) =>
        identity.code === '' && identity.name !== '' && name === identity.name && isBeside(key, identity),
    )
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  const key = namesake?.[0] ?? ownKey;
  const others = keys.filter((other) => other !== key);
  const known = [key, ...others].reduce<Known | undefined>((sum, one) => {
    const next = own(things, one);
    return next ? later(sum, next) : sum;
  }, undefined);
  return { address, key, others, known };
}

const own = <T>(object: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** With its names sorted: a journal that a team shares changes in few lines. */
const inOrder = <T>(object: { readonly [name: string]: T }): { readonly [name: string]: T } =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
