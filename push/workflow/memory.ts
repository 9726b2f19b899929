import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { bothMemories, type Memory, memoryOf, type Remembering, remembered } from '../journal/journal.ts';
import type { Target } from '../target.ts';
import type { JournalStore } from './journal-store.ts';

/** What is known of a document at a target. */
export async function recall(store: JournalStore, target: Target, document: ChatDocument): Promise<Memory> {
  const memories = (await store.read()).map(({ journal, file }) => memoryOf(journal, file, target, document));
  return memories.reduce(bothMemories, { held: [], edits: [] });
}

/**
 * Notes what the remote has now.
 *
 * @param held what was sent and what was read, as far as there is either
 */
export const remember = (
  store: JournalStore,
  about: { target: Target; document: ChatDocument },
  held: readonly JsonObject[],
  how?: Remembering,
): Promise<void> => store.update(({ journal, file }) => remembered(journal, { ...about, file }, held, new Date(), how));
