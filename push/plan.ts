import type { ChatDocument, JsonObject } from '../core/document/document.ts';
import { say } from '../l10n/texts.ts';
import type { Credentials } from './credentials.ts';
import type { ExchangeOptions } from './exchange.ts';
import { existing, otherCategory, otherIdentity } from './existing.ts';
import { editsLeft, type Memory } from './journal.ts';
import type { Problem } from './problem.ts';
import { isAbsent, membersRead, membersUnread, type Remote, readRemote } from './read.ts';
import type { Remark } from './remark.ts';
import { isCreation } from './request.ts';
import { isHeld, isSame, isSameState } from './same.ts';
import { isHere, type Target } from './target.ts';

/** What a push would do, found out without changing anything. */
export interface Plan {
  /**
   * `none`: an edit would change nothing. Then the document and the remote are the same, unless a remark says what
   * differs and cannot be edited. `create`: there is no such remote yet.
   */
  change: 'none' | 'modify' | 'create';
  /** `null` where there is none, or it could not be read. */
  remote: Remote | null;
  remarks: readonly Remark[];
  /** The lists that the document leaves out and the remote has, with what they hold. */
  leftOut: JsonObject;
  /** Whether the push edits an approved template, of which edits are few. */
  spendsEdit: boolean;
  /** Why the remote could not be read. */
  unread: Problem | null;
}

export interface PlanOptions extends ExchangeOptions {
  /** What is known of the remote from earlier. */
  memory: Memory;
  now: Date;
}

/** Reads the remote and says what a push of the document would do. Never throws. */
export async function planPush(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { memory, now, ...exchange }: PlanOptions,
): Promise<Plan> {
  const read = await readRemote(document, target, credentials, { deadlineMs: 5000, ...exchange });
  if (read.ok) return compared(document, target, read.value, memory, now);
  const isNew = isCreation(document);
  const remarks = isAbsent(read.problem)
    ? [isNew ? creation(document, target) : absent(target)]
    : [unread(target, read.problem, memory), ...(isNew ? [blindCreation(document)] : [])];
  return {
    change: isNew ? 'create' : 'modify',
    remote: null,
    remarks,
    leftOut: {},
    spendsEdit: false,
    unread: isAbsent(read.problem) ? null : read.problem,
  };
}

/** Whether the remote is what it was when a person was asked: somebody else may have pushed while they read. */
export function isStillSo(document: ChatDocument, planned: Plan, current: Plan): boolean {
  const [before, now] = [planned.remote, current.remote];
  // That there was nothing is not so any more where it cannot be read now.
  if (!before || !now) return before === now && (planned.unread === null) === (current.unread === null);
  return before.state === now.state && isSameState(document, before.value, now.value);
}

function compared(document: ChatDocument, target: Target, remote: Remote, memory: Memory, now: Date): Plan {
  const leftOut = listsLeftOut(document, remote);
  const hasLists = Object.keys(leftOut).length > 0;
  const isThere = existing(document, target, remote);
  const isNothing = !hasLists && isUnchanged(document, remote, memory);
  const spendsEdit = document.kind === 'template' && remote.state === 'pass';
  const differs = [isThere, otherCategory(document, remote), ...otherIdentity(document, remote, isNothing)];
  const remarks = isNothing
    ? differs
    : [
        ...differs,
        conflict(document, target, remote, memory) ?? unknown(document, target, remote, memory),
        forbidding(document, remote),
        spendsEdit ? approved(memory, now) : undefined,
        hasLists ? leftOutLists(Object.keys(leftOut)) : undefined,
      ];
  return {
    change: isNothing ? 'none' : 'modify',
    remote,
    remarks: remarks.filter((remark) => remark !== undefined),
    leftOut,
    spendsEdit,
    unread: null,
  };
}

/** What reading does not answer with is unchanged only where it was sent just so from here. */
function isUnchanged(document: ChatDocument, { value }: Remote, { unread }: Memory): boolean {
  const unseen = membersUnread(document);
  if (Object.keys(unseen).length > 0 && !isSame(unseen, unread)) return false;
  return isHeld(document, value);
}

function conflict(document: ChatDocument, target: Target, remote: Remote, { held }: Memory): Remark | undefined {
  const isKnown = held.length === 0 || held.some((state) => isSameState(document, state, remote.value));
  if (isKnown) return undefined;
  return {
    id: 'push/conflict',
    weight: 'choose',
    message: say`What ${target.name} holds was changed since it was last pushed or pulled from here: somebody else may have edited it.`,
    next: say`Compare, and merge that change into the file, or overwrite it.`,
  };
}

/** Somebody's text that nobody here has seen is replaced only when a person says so. */
function unknown(document: ChatDocument, target: Target, remote: Remote, { held }: Memory): Remark | undefined {
  if (held.length > 0 || isEmpty(document, remote) || isHeld(document, remote.value)) return undefined;
  return {
    id: 'push/first',
    weight: 'choose',
    message: say`The remote version at ${target.name} differs from this document, and was never pushed or pulled from here.`,
    next: say`Compare them. Pull to keep the remote version, or overwrite it.`,
  };
}

/** Whether there is nothing to lose: a phone number is there always, and may never have had prompts or commands. */
const isEmpty = (document: ChatDocument, { value }: Remote): boolean =>
  document.kind === 'automation' && membersRead(document).every((name) => isSame(value[name], null));

function forbidding({ kind }: ChatDocument, { state }: Remote): Remark | undefined {
  if (kind === 'template' && state === 'auditing') {
    return {
      id: 'push/state-forbids-edit',
      weight: 'stop',
      message: say`The template is under review, and cannot be edited until that has ended.`,
      next: say`Push again when the review has ended.`,
    };
  }
  if (kind !== 'flow') return undefined;
  if (state === 'DEPRECATED') {
    return {
      id: 'push/state-forbids-edit',
      weight: 'stop',
      message: say`The flow is deprecated, and a deprecated flow can never be edited.`,
      next: say`Create a new flow.`,
    };
  }
  if (state !== 'PUBLISHED') return undefined;
  return {
    id: 'push/flow-published',
    weight: 'confirm',
    message: say`The flow is published. Sources differ on whether an edit is refused (139001) or makes it a draft again, which has to be published anew.`,
    next: say`Push if the flow may become a draft.`,
  };
}

function approved({ edits }: Memory, now: Date): Remark {
  const { day, month } = editsLeft(edits, now);
  const last = edits.at(-1);
  if (last && (day === 0 || month === 0)) {
    const first = month === 0 ? (edits.at(-10) ?? last) : last;
    const again = new Date(first.getTime() + (month === 0 ? 30 : 1) * 24 * 60 * 60 * 1000);
    return {
      id: 'push/rate-limited',
      weight: 'confirm',
      message: say`The template is approved, and was edited from here at ${minute(last)}. Meta takes one edit in 24 hours and ten in 30 days (2388124), so this one is most likely refused.`,
      next: say`Push again after ${minute(again)}.`,
    };
  }
  return {
    id: 'push/approved',
    weight: 'confirm',
    message: say`The template is approved. The edit sends it back to review, and spends one of its edits: one in 24 hours, ten in 30 days. As far as is known here, ${month} are left in these 30 days.`,
    next: say`Push when the text is final.`,
  };
}

/** A moment for people, to the minute, in UTC. */
const minute = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** What reading answers of lists that the document does not mention. Sources differ on whether a push then clears them. */
function listsLeftOut({ kind, value }: ChatDocument, remote: Remote): JsonObject {
  if (kind !== 'automation') return {};
  const lists = Object.entries(remote.value).filter(
    ([name, list]) => Array.isArray(list) && list.length > 0 && !Object.hasOwn(value, name),
  );
  return Object.fromEntries(lists);
}

const leftOutLists = (names: readonly string[]): Remark => ({
  id: 'push/list-left-out',
  weight: 'choose',
  message: say`The document leaves out ${names.join(say` and `)}, which the phone number has, and sources differ on whether a push then clears that.`,
  next: say`Say it in the document: keep what the phone number has, or write an empty list to clear it.`,
});

const creation = ({ kind }: ChatDocument, target: Target): Remark => ({
  id: 'push/create',
  weight: 'choose',
  message:
    kind === 'template'
      ? say`There is no template of this name at ${target.name}: it would be created.`
      : say`There is no flow of this name at ${target.name}: it would be created.`,
  next: say`Create it, or check the name and the space.`,
});

/** Where it cannot be read whether the name is taken, the provider says so to a creation. */
const blindCreation = ({ kind }: ChatDocument): Remark => ({
  id: 'push/create',
  weight: 'choose',
  message:
    kind === 'template'
      ? say`The document has no TemplateCode, so a push creates a new template.`
      : say`The document has no FlowId, so a push creates a new flow.`,
  next: say`Create it, or check the name and the space.`,
});

/** There is nothing to modify. What has a code was most likely mistyped, or is another account's. */
const absent = (target: Target): Remark => ({
  id: 'push/absent',
  // On this machine it is a sandbox, which takes in what it does not know, so that a first push works.
  weight: isHere(target) ? 'note' : 'confirm',
  message: say`What the document names is not found at ${target.name}, so a push is most likely refused.`,
  next: say`Check the code, the language and the space, and that the credentials are of the same account.`,
});

const unread = ({ name }: Target, { message, next }: Problem, { held }: Memory): Remark => ({
  id: 'push/unread',
  weight: held.length > 0 ? 'choose' : 'confirm',
  message: say`What ${name} holds could not be read, so it is not known what a push would overwrite. ${message}`,
  next,
});
