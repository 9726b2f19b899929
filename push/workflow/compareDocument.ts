import type { ChatDocument } from '../../core/document/document.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import { found, type Result } from '../problem.ts';
import type { Credentials } from '../providers/provider.ts';
import { type Remote, readRemote } from '../providers/read.ts';
import type { Target } from '../target.ts';
import type { JournalStore } from './journal-store.ts';
import type { ListedRemotes } from './listed.ts';
import { recall, remember } from './memory.ts';
import { type Merged, mergeRemote, type Prefer } from './merge.ts';

/** What the remote has beside a document, and what a pull makes of both. */
export interface Comparison {
  remote: Remote;
  /**
   * The document with what was changed at the remote since it was last seen from here.
   *
   * @param prefer whose change counts where both changed the same place
   * @throws when the journal cannot be read
   */
  merge(journal: JournalStore, prefer?: Prefer): Promise<Merged>;
  /**
   * Counts what the remote has as seen from here.
   *
   * @throws when the journal cannot be written
   */
  remember(journal: JournalStore): Promise<void>;
}

/** How a document is compared that is one of many: what lists and its journal prove of the remote is not read. */
interface Listing {
  listed: ListedRemotes;
  journal: JournalStore;
}

/**
 * Reads what the target has of a document. Changes nothing.
 *
 * @param options `lists`: for what is only shown
 * @returns a problem where it cannot be read. Never throws
 */
export async function compareDocument(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { lists, ...options }: ExchangeOptions & { lists?: Listing | undefined } = {},
): Promise<Result<Comparison>> {
  // A journal that cannot be read proves nothing.
  const memory = lists && (await recall(lists.journal, target, document).catch(() => undefined));
  const listed = memory && (await lists?.listed(document, memory, { target, credentials }, options));
  const read = listed ? found(listed) : await readRemote(document, target, credentials, options);
  if (!read.ok) return read;
  const remote = read.value;
  return found({
    remote,
    merge: async (journal, prefer) =>
      mergeRemote(document, await recall(journal, target, document), remote.value, prefer),
    remember: (journal) => remember(journal, { target, document }, [remote.value], { readAt: remote.readAt }),
  });
}
