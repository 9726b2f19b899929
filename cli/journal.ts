import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ChatDocument, JsonObject } from '../core/document/document.ts';
import { emptyJournal, type Journal, type Memory, memoryOf, remembered } from '../push/journal.ts';
import { journalName, nameInJournal, nearestJournal, readJournal, updateJournal } from '../push/journal-file.ts';
import type { Result } from '../push/problem.ts';
import type { Target } from '../push/target.ts';
import type { TargetArguments } from './target.ts';
import { UsageError } from './usage.ts';

/** What a run knows of the remotes. It is read again for every push, since another run may have written it. */
export interface JournalFile {
  /** @throws UsageError when the journal cannot be read */
  memory(file: string, target: Target, document: ChatDocument): Promise<Memory>;
  /** @throws UsageError when it cannot be written, or the signal ends the wait for another run */
  remember(
    file: string,
    target: Target,
    document: ChatDocument,
    held: readonly JsonObject[],
    how?: { spendsEdit?: boolean; isPush?: boolean; signal?: AbortSignal },
  ): Promise<void>;
}

/**
 * The journal of a run: the file that the command line names; else for each document the nearest one in its folder or
 * above it, or a new one. What is known of a sandbox that was started for this run ends with it.
 *
 * @param files the documents of the run
 * @throws UsageError when a journal cannot be read: an empty one in its place would lose what the team knows
 */
export async function openJournal(
  { journal: named, target, endpoint }: TargetArguments & { journal?: string },
  cwd: string,
  files: readonly string[],
): Promise<JournalFile> {
  if (named === undefined && target === 'sandbox' && endpoint === undefined) return inMemory();
  const at = async (file: string) =>
    named === undefined ? ((await nearestJournal(file)) ?? newJournal(cwd, file)) : path.resolve(cwd, named);
  const read = async (journal: string) => valueFrom(await readJournal(journal));
  if (named !== undefined) mustBePossible(path.resolve(cwd, named));
  for (const journal of new Set(await Promise.all(files.map(at)))) await read(journal);
  return {
    memory: async (file, to, document) => {
      const journal = await at(file);
      return memoryOf(await read(journal), nameInJournal(journal, file), to, document);
    },
    remember: async (file, to, document, held, { signal, ...how } = {}) => {
      const journal = await at(file);
      const about = { file: nameInJournal(journal, file), target: to, document };
      valueFrom(await updateJournal(journal, (before) => remembered(before, about, held, new Date(), how), signal));
    },
  };
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

function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new UsageError(`${result.problem.message} ${result.problem.next}`);
  return result.value;
}

function inMemory(): JournalFile {
  let journal: Journal = emptyJournal;
  return {
    memory: async (file, target, document) => memoryOf(journal, file, target, document),
    remember: async (file, target, document, held, { signal: _, ...how } = {}) => {
      journal = remembered(journal, { file, target, document }, held, new Date(), how);
    },
  };
}
