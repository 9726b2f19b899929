import { say } from '../l10n/texts.ts';
import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import { found, type Result, refused } from './problem.ts';
import { membersRead, membersUnread } from './read.ts';
import type { Target } from './target.ts';
import { isObject } from './verdict.ts';

/**
 * What is known of the remotes from here: what each target held of each file when it was last pushed or pulled, and
 * when approved templates were edited. Holds no secret, so that a team can share it.
 */
export interface Journal {
  version: 1;
  /** By path of the file, then by target. */
  files: { readonly [file: string]: { readonly [target: string]: Known } };
  /** When an approved template was edited from here, over 30 days: ISO 8601, by target and template. */
  edits: { readonly [template: string]: readonly string[] };
}

/** What a target held of a file. */
interface Known {
  /** Of what: another template under the same path is another remote. */
  remote: string;
  /** When it was seen, ISO 8601. */
  at: string;
  /** What was sent, and what reading answered with then: a provider may write the same in another way. */
  held: readonly JsonObject[];
  /** What was sent of what reading does not answer with. */
  unread?: JsonObject;
}

/** What a journal knows of one file at one target. */
export interface Memory {
  /** What the remote was when it was last seen from here; empty where it never was. */
  held: readonly JsonObject[];
  /** What was last sent of what reading does not answer with; undefined where that is not known. */
  unread?: JsonObject | undefined;
  /** When the template was edited while it was approved. */
  edits: readonly Date[];
}

export const emptyJournal: Journal = { version: 1, files: {}, edits: {} };

/** Reads a journal. A text that is none is a problem, and not an empty journal: it would be lost by the next push. */
export function parseJournal(text: string): Result<Journal> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value) && value.version === 1 && isJournal(value)) {
      return found(value as unknown as Journal);
    }
  } catch {
    // Told below, together with what is JSON and no journal.
  }
  return refused(
    'journal-unreadable',
    say`The journal of what was pushed cannot be read.`,
    say`Mend it (a merge may have left its marks in it), or delete it: then nothing is known of earlier pushes.`,
  );
}

function isJournal({ files, edits }: JsonObject): boolean {
  if (!isObject(files) || !isObject(edits)) return false;
  const known = Object.values(files).flatMap((targets) => (isObject(targets) ? Object.values(targets) : [undefined]));
  return (
    known.every((one) => isObject(one) && Array.isArray(one.held) && one.held.every(isObject)) &&
    Object.values(edits).every(
      (list) => Array.isArray(list) && list.every((at) => !Number.isNaN(Date.parse(String(at)))),
    )
  );
}

/** What is known of a file at a target. */
export function memoryOf(journal: Journal, file: string, target: Target, document: ChatDocument): Memory {
  const known = own(own(journal.files, file) ?? {}, targetKey(target, document));
  const edits = own(journal.edits, templateKey(target, document)) ?? [];
  return {
    held: known?.remote === remoteKey(document) ? known.held : [],
    unread: known?.remote === remoteKey(document) ? known.unread : undefined,
    edits: edits.map((at) => new Date(at)),
  };
}

/**
 * A journal that knows what a remote holds now, after a push or a pull.
 *
 * @param held what was sent and what was read, as far as there is either
 * @param how whether an approved template was edited, and whether the document was sent
 */
export function remembered(
  journal: Journal,
  { file, target, document }: { file: string; target: Target; document: ChatDocument },
  held: readonly JsonObject[],
  now: Date,
  { spendsEdit = false, isPush = false }: { spendsEdit?: boolean; isPush?: boolean } = {},
): Journal {
  const members = membersRead(document);
  const states = held.map((state) =>
    Object.fromEntries(members.flatMap((name) => (Object.hasOwn(state, name) ? [[name, state[name]]] : []))),
  );
  const before = own(own(journal.files, file) ?? {}, targetKey(target, document));
  const unread = isPush ? membersUnread(document) : before?.remote === remoteKey(document) ? before.unread : undefined;
  const known: Known = {
    remote: remoteKey(document),
    at: now.toISOString(),
    held: states,
    ...(unread && Object.keys(unread).length > 0 && { unread }),
  };
  const key = templateKey(target, document);
  const month = now.getTime() - 30 * DAY_MS;
  const edits = (own(journal.edits, key) ?? []).filter((at) => Date.parse(at) > month);
  return {
    version: 1,
    files: inOrder({
      ...journal.files,
      [file]: inOrder({ ...own(journal.files, file), [targetKey(target, document)]: known }),
    }),
    edits: spendsEdit ? inOrder({ ...journal.edits, [key]: [...edits, now.toISOString()] }) : journal.edits,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many edits of an approved template are left, as far as this journal knows. */
export function editsLeft(edits: readonly Date[], now: Date): { day: number; month: number } {
  const within = (days: number) => edits.filter((at) => at.getTime() > now.getTime() - days * DAY_MS).length;
  return { day: Math.max(0, 1 - within(1)), month: Math.max(0, 10 - within(30)) };
}

/** By name and address: a name in settings can come to stand for another address. */
const targetKey = ({ name, endpoints }: Target, { provider }: ChatDocument) => `${name} ${endpoints[provider] ?? ''}`;

const templateKey = (target: Target, document: ChatDocument) => `${targetKey(target, document)} ${remoteKey(document)}`;

/** What a document is about, at its provider. */
function remoteKey({ kind, provider, value }: ChatDocument): string {
  const text = (name: string) => (typeof value[name] === 'string' ? String(value[name]) : '');
  const names =
    provider === 'meta'
      ? [String(value.phone_number_id)]
      : kind === 'template'
        ? [text('CustSpaceId'), text('TemplateCode') || text('TemplateName'), text('Language')]
        : [text('CustSpaceId'), text(kind === 'flow' ? 'FlowId' : 'PhoneNumber')];
  return [kind, ...names].join(' ');
}

const own = <T>(object: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** With its names sorted: a journal that a team shares changes in few lines. */
const inOrder = <T>(object: { readonly [name: string]: T }): { readonly [name: string]: T } =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
