import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readLimitedFile } from '../../files/limited.ts';
import { withLock } from '../../files/lock.ts';
import { replaceFile, targetOf } from '../../files/replace.ts';
import { say } from '../../l10n/texts.ts';
import { found, type Result, refused } from '../problem.ts';
import { emptyJournal, type Journal, parseJournal } from './journal.ts';

/** Beside the documents, so that a team can commit it. The terminal and the editor share it. */
export const journalName = 'chatapp.journal.json';

/** Far more than a journal of thousands of templates takes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The journal of a document: the nearest one in the document's folder or above it, if there is any. */
export async function nearestJournal(file: string): Promise<string | undefined> {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const journal = path.join(folder, journalName);
    const isThere = await stat(journal).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isThere) return journal;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** How a journal calls a document: by its path from the journal's folder. */
export const nameInJournal = (journal: string, file: string) =>
  path.relative(path.dirname(journal), file).replaceAll('\\', '/');

/** What was read last, of which file: a run over many documents asks for the same again and again. */
let last: { file: string; mark: string; journal: WeakRef<Journal> } | undefined;

/** What changes whenever a file is written: a journal is replaced by another file, and a person's editor sets its times. */
async function markOf(file: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Reads a journal; one that does not exist yet is empty. */
export async function readJournal(file: string): Promise<Result<Journal>> {
  try {
    // Before the text: what is written in between is read again the next time.
    const mark = await markOf(file);
    const known = last?.file === file && last.mark === mark ? last.journal.deref() : undefined;
    if (known) return found(known);
    const parsed = parseJournal(await readLimitedFile(file, MOST_BYTES));
    if (parsed.ok) last = { file, mark, journal: new WeakRef(parsed.value) };
    return parsed.ok ? parsed : refused(parsed.problem.code, `${file}: ${parsed.problem.message}`, parsed.problem.next);
  } catch (error) {
    return isAbsent(error) ? found(emptyJournal) : unusable(file, error);
  }
}

/**
 * Changes a journal while nobody else does. It is written whole or not at all, and read right before: another run may
 * have written it.
 *
 * @param signal ends the wait for another run
 */
export async function updateJournal(
  file: string,
  change: (journal: Journal) => Journal,
  signal?: AbortSignal,
): Promise<Result<undefined>> {
  try {
    const target = await targetOf(file);
    return await withLock(
      target,
      async (mustBeMine) => {
        const read = await readJournal(target);
        if (!read.ok) return read;
        await replaceFile(target, `${JSON.stringify(change(read.value), null, 2)}\n`, { confirm: mustBeMine });
        return found(undefined);
      },
      { signal },
    );
  } catch (error) {
    return unusable(file, error);
  }
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function unusable(file: string, error: unknown): Result<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return refused(
    'journal-unusable',
    say`The journal ${file} could not be read or written: ${reason}.`,
    say`Check that you may write it and that there is space. Otherwise the next push does not know of this one.`,
  );
}
