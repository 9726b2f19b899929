import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import type { Memory } from '../journal/journal.ts';
import { found, type Problem } from '../problem.ts';
import { isAbsent } from '../providers/index.ts';
import type { Credentials } from '../providers/provider.ts';
import { membersUnread, type Remote, readRemote } from '../providers/read.ts';
import { isCreation } from '../providers/request.ts';
import { remoteOf } from '../remotes.ts';
import type { Target } from '../target.ts';
import type { Remark } from './remark.ts';
import { remarksOn } from './remarks/all.ts';
import { differing } from './remarks/identity.ts';
import { isHeld, isSame, isSameState } from './same.ts';

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
  /** Whether the push edits an approved template, of which edits are few. */
  spendsEdit: boolean;
  /** Why the remote could not be read. */
  unread: Problem | null;
  /** Whether the remote is known by a list and the journal, and was not read: it is before anything is sent. */
  isListed: boolean;
}

export interface PlanOptions extends ExchangeOptions {
  /** What is known of the remote from earlier. */
  memory: Memory;
  now: Date;
  /** What a list and the journal prove of the remote, instead of reading it. */
  listed?: Remote | undefined;
}

/** Reads the remote and says what a push of the document would do. Never throws. */
export async function planPush(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { memory, now, listed, ...exchange }: PlanOptions,
): Promise<Plan> {
  const read = listed
    ? found(listed)
    : await readRemote(document, target, credentials, { deadlineMs: 5000, ...exchange });
  const remote = read.ok ? read.value : null;
  const unread = read.ok || isAbsent(read.problem) ? null : read.problem;
  const omittedLists = remote ? omittedListsOf(document, remote) : {};
  const hasNoEffect =
    remote !== null && Object.keys(omittedLists).length === 0 && isUnchanged(document, remote, memory);
  const limited = remoteOf(document)?.limitsEditsIn;
  const spendsEdit = limited !== undefined && remote?.state === limited && !hasNoEffect;
  const isNew = isCreation(document);
  return {
    change: hasNoEffect ? 'none' : remote === null && isNew ? 'create' : 'modify',
    remote,
    remarks: remarksOn({
      ...{ document, target, memory, now, remote, unread },
      ...{ isNew, hasNoEffect, omittedLists, spendsEdit, differing: differing(document, remote) },
    }),
    spendsEdit,
    unread,
    isListed: listed !== undefined,
  };
}

/**
 * Whether the remote is what it was when a person was asked, and nothing else has to be asked about: somebody else may
 * have pushed while they read, and a read may tell more than a list.
 */
export function isStillSo(document: ChatDocument, planned: Plan, current: Plan): boolean {
  const [before, now] = [planned.remote, current.remote];
  // That there was nothing is not so any more where it cannot be read now.
  if (!before || !now) return before === now && (planned.unread === null) === (current.unread === null);
  const known = planned.remarks.map(({ id }) => id);
  const isAsked = current.remarks.every(({ id, weight }) => !/block|decide/.test(weight) || known.includes(id));
  return isAsked && before.state === now.state && isSameState(document, before.value, now.value);
}

/** Whether an edit would change nothing. What reading does not answer with is unchanged only where it was sent from here. */
export function isUnchanged(document: ChatDocument, { value }: Remote, { unread }: Memory): boolean {
  const unseen = membersUnread(document);
  if (Object.keys(unseen).length > 0 && !isSame(unseen, unread)) return false;
  return isHeld(document, value);
}

/** What reading answers of lists that the document does not mention. */
function omittedListsOf(document: ChatDocument, remote: Remote): JsonObject {
  if (!remoteOf(document)?.mayClearOmittedLists) return {};
  const lists = Object.entries(remote.value).filter(
    ([name, list]) => Array.isArray(list) && list.length > 0 && !Object.hasOwn(document.value, name),
  );
  return Object.fromEntries(lists);
}
