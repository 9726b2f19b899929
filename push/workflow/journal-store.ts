import { nameInJournal, readJournal, updateJournal } from '../journal/file.ts';
import { emptyJournal, type Journal, toJournal } from '../journal/journal.ts';
import type { Result } from '../problem.ts';

/** A journal, and what it calls the document. */
interface NamedJournal {
  journal: Journal;
  file: string;
}

/** Where the journals of one document are kept. */
export interface JournalStore {
  /**
   * Every journal that may know of it; the first is the one that is written.
   *
   * @throws when one is there and cannot be read
   */
  read(): Promise<readonly NamedJournal[]>;
  /** @throws when it cannot be written, or the wait for another run was ended */
  update(change: (known: NamedJournal) => Journal): Promise<void>;
}

/**
 * The journal in a file.
 *
 * @param journal its path; it need not be there yet
 * @param signal ends the wait for another run
 */
export function journalInFile(journal: string, document: string, signal?: AbortSignal): JournalStore {
  const file = nameInJournal(journal, document);
  return {
    read: async () => [{ journal: valueFrom(await readJournal(journal)), file }],
    update: async (change) => {
      valueFrom(await updateJournal(journal, (before) => change({ journal: before, file }), signal));
    },
  };
}

/** A place that keeps one value, such as the storage of an editor's workspace. */
export interface Slot {
  get(): unknown;
  set(journal: Journal): void | PromiseLike<void>;
}

/** A slot in this process. */
export function emptySlot(): Slot & { clear(): void } {
  let journal = emptyJournal;
  const set = (next: Journal) => {
    journal = next;
  };
  return { get: () => journal, set, clear: () => set(emptyJournal) };
}

/** The journal in a slot; what is there and is none counts as empty. */
export function journalInSlot(slot: Slot, file: string): JournalStore {
  const stored = () => {
    const read = toJournal(slot.get() ?? emptyJournal);
    return { journal: read.ok ? read.value : emptyJournal, file };
  };
  return { read: async () => [stored()], update: async (change) => slot.set(change(stored())) };
}

function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.next}`);
  return result.value;
}
