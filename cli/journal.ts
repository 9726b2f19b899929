import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emptyJournal, type Journal, type Memory, memoryOf, parseJournal, remembered } from '../push/journal.ts';
import type { Target } from '../push/target.ts';
import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import { UsageError } from './usage.ts';

/** The journal of a run: read anew for every push, since another run may have written it. */
export interface JournalFile {
  memory(file: string, target: Target, document: ChatDocument): Memory;
  remember(
    file: string,
    target: Target,
    document: ChatDocument,
    held: readonly JsonObject[],
    how?: { spendsEdit?: boolean; isPush?: boolean },
  ): void;
}

/** Beside the documents, so that a team can commit it. */
const journalName = 'chatapp.journal.json';

/**
 * The journal of this run.
 *
 * @param named the file that the command line names; else the nearest in this folder or above it, else one here
 * @throws UsageError when it cannot be read: an empty one in its place would lose what the team knows
 */
export function openJournal(named: string | undefined, cwd: string): JournalFile {
  const at = named === undefined ? nearest(cwd) : path.resolve(cwd, named);
  const read = (): Journal => {
    if (!existsSync(at)) return emptyJournal;
    const parsed = parseJournal(readFileSync(at, 'utf8'));
    if (!parsed.ok) throw new UsageError(`${at}: ${parsed.problem.message} ${parsed.problem.next}`);
    return parsed.value;
  };
  const isFolder = existsSync(at) && statSync(at).isDirectory();
  if (isFolder || !existsSync(path.dirname(at))) {
    throw new UsageError(
      `There can be no journal at ${at}: ${isFolder ? 'that is a folder' : 'its folder does not exist'}.`,
    );
  }
  const nameOf = (file: string) => path.relative(path.dirname(at), file).replaceAll('\\', '/');
  read();
  return {
    memory: (file, target, document) => memoryOf(read(), nameOf(file), target, document),
    remember: (file, target, document, held, how = {}) => {
      alone(at, () => {
        const next = remembered(read(), { file: nameOf(file), target, document }, held, new Date(), how);
        // Whole or not at all: beside it first, then into its place.
        const beside = `${at}.${process.pid}.part`;
        writeFileSync(beside, `${JSON.stringify(next, null, 2)}\n`);
        renameSync(beside, at);
      });
    },
  };
}

/** Milliseconds after which a lock is nobody's: who writes a journal is done in a few. */
const lockHolds = 2000;

/** Does something while no other run does it to the same file. */
function alone(file: string, work: () => void): void {
  const lock = `${file}.lock`;
  const isMine = () => {
    try {
      closeSync(openSync(lock, 'wx'));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return false;
    }
  };
  while (!isMine()) {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > lockHolds) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A run that remembers nothing: of a sandbox, whose state ends with it. */
export const noJournal: JournalFile = { memory: () => ({ held: [], edits: [] }), remember: () => {} };

function nearest(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, journalName);
    if (existsSync(file)) return file;
    if (folder === path.dirname(folder)) return path.join(cwd, journalName);
  }
}
