import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { journalName, nearestJournal } from '../push/journal/file.ts';
import { emptySlot, type JournalStore, journalInFile, journalInSlot } from '../push/workflow/journal-store.ts';
import type { TargetArguments } from './target.ts';
import { UsageError } from './usage.ts';

/** Where what a run knows of a document is kept. It is read again for every push: another run may have written it. */
export type JournalOf = (file: string) => Promise<JournalStore>;

/**
 * The journal of a run: the file that the command line names; else for each document the nearest one in its folder or
 * above it, or a new one. What is known of a sandbox that was started for this run ends with it.
 *
 * @param files the documents of the run
 * @param signal ends the wait for another run
 * @throws UsageError when a journal cannot be read: an empty one in its place would lose what the team knows
 */
export async function openJournal(
  { journal: named, target, endpoint }: TargetArguments & { journal?: string },
  cwd: string,
  files: readonly string[],
  signal?: AbortSignal,
): Promise<JournalOf> {
  if (named === undefined && target === 'sandbox' && endpoint === undefined) {
    const slot = emptySlot();
    return async (file) => journalInSlot(slot, file);
  }
  const at = async (file: string) =>
    named === undefined ? ((await nearestJournal(file)) ?? newJournal(cwd, file)) : path.resolve(cwd, named);
  if (named !== undefined) mustBePossible(path.resolve(cwd, named));
  for (const journal of new Set(await Promise.all(files.map(at)))) {
    await journalInFile(journal, journal)
      .read()
      .catch(({ message }: Error) => Promise.reject(new UsageError(message)));
  }
  return async (file) => journalInFile(await at(file), file, signal);
}

/** Where it is found again, from whatever folder the next run is started. */
function newJournal(cwd: string, file: string): string {
  const isBelow = !path.relative(cwd, file).startsWith('..') && !path.isAbsolute(path.relative(cwd, file));
  return path.join(isBelow ? cwd : path.dirname(file), journalName);
}

function mustBePossible(journal: string): void {
  const isFolder = existsSync(journal) && statSync(journal).isDirectory();
  if (!isFolder && existsSync(path.dirname(journal))) return;
  throw new UsageError(
    `There can be no journal at ${journal}: ${isFolder ? 'that is a folder' : 'its folder does not exist'}.`,
  );
}
