import type { ChatDocument } from '../../core/document/document.ts';
import type { Remote } from '../providers/read.ts';
import type { Target } from '../target.ts';
import type { JournalStore } from './journal-store.ts';
import { recall } from './memory.ts';
import { isUnchanged } from './plan.ts';
import { isHeld, isSameState } from './same.ts';

/**
 * How a document compares with what a target has of it. `new`: the target has nothing of it. `changed`: only here since
 * both were last seen together. `outdated`: only at the target. `conflict`: on both sides, or nobody here has ever seen
 * what the target has.
 */
export type DocumentState = 'same' | 'changed' | 'outdated' | 'conflict' | 'new';

/**
 * Compares a document with what was read of it earlier. Reads nothing but the journal.
 *
 * @param at `remote`: what the target has; `null` where it has nothing of the document
 * @throws when the journal cannot be read
 */
export async function documentState(
  document: ChatDocument,
  { target, remote, journal }: { target: Target; remote: Remote | null; journal: JournalStore },
): Promise<DocumentState> {
  if (remote === null) return 'new';
  const memory = await recall(journal, target, document);
  if (isUnchanged(document, remote, memory)) return 'same';
  const { held } = memory;
  if (held.some((state) => isSameState(document, state, remote.value))) return 'changed';
  return held.some((state) => isHeld(document, state)) ? 'outdated' : 'conflict';
}
