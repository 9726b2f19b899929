import type { ChatDocument } from '../core/document/document.ts';
import { leavesValueUncertain } from '../kinds/index.ts';
import type { Target } from '../push/target.ts';
import { addressed } from '../push/workflow/addressed.ts';
import { type Comparison, compareDocument } from '../push/workflow/compareDocument.ts';
import { listedRemotes } from '../push/workflow/listed.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { type JournalOf, openJournal } from './journal.ts';
import { printable, printError } from './output.ts';
import { createTotals } from './reports/totals.ts';
import { ruleSettings } from './settings.ts';
import { sourceOf } from './source.ts';
import { type ChosenTarget, chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

/** A file, and what the target has of it. */
export interface ReadFile {
  /** Absolute. */
  file: string;
  /** As it is shown. */
  path: string;
  text: string;
  document: ChatDocument;
  comparison: Comparison;
  target: Target;
}

/** What became of a file. */
export interface Used {
  /** In a word or two, for the totals: `pulled`. */
  became: string;
  /** What is wrong, if anything: an empty text where that has been said already. */
  wrong?: string | undefined;
}

/** What is done with a file. */
export type Use = (read: ReadFile) => Used | Promise<Used>;

/** How many files are read at a time where they are only shown: an answer takes longer than the wait for a turn. */
const READ_AT_ONCE = 5;

/**
 * Reads what a target holds of each file, and does something with it; what cannot be read is said on standard error.
 *
 * @param begin is told of the target once; what it returns is told of one file after the other
 * @param how whether files are only shown: then several are read at a time, and what lists and the journal prove is not
 *   read at all
 * @returns the exit code: 1 where something is wrong with any
 */
export async function withRemotes(
  paths: readonly string[],
  options: TargetArguments,
  begin: (target: Target, cwd: string, files: readonly string[]) => Use | Promise<Use>,
  { isOnlyShown = false }: { isOnlyShown?: boolean } = {},
): Promise<number> {
  const cwd = process.cwd();
  const files = await findFiles(paths, cwd, options);
  const chosen = await chooseTarget(options, cwd);
  const { target } = chosen;
  let code: number = exitCodes.fine;
  try {
    const use = await begin(target, cwd, files);
    const totals = createTotals();
    // What cannot be read of the journals is no reason to show nothing.
    const journalOf = isOnlyShown ? await openJournal(options, cwd, files).catch(() => undefined) : undefined;
    const read = fileReader(chosen, cwd, files.length, journalOf);
    for await (const [path, result] of inTurn(files, read, isOnlyShown ? READ_AT_ONCE : 1)) {
      const { became, wrong } = typeof result === 'string' ? { became: 'not read', wrong: result } : await use(result);
      totals.add(became);
      if (wrong === undefined) continue;
      code = exitCodes.findings;
      if (wrong !== '') printError(`${printable(path)}: ${printable(wrong)}\n`);
    }
    printError(totals.text());
  } finally {
    await chosen.close();
  }
  return code;
}

/** A file as it is shown, and what was read of it, or why nothing was. */
type ReadResult = readonly [path: string, ReadFile | string];

function fileReader({ target, credentialsFor }: ChosenTarget, cwd: string, count: number, journalOf?: JournalOf) {
  const rulesIn = ruleSettings();
  const listed = listedRemotes(count);
  return async (file: string): Promise<ReadResult> => {
    const checked = checkFile(file, cwd, rulesIn);
    const { path, text = '', result } = checked;
    const { document } = result;
    if (result.findings.some(({ rule }) => leavesValueUncertain(rule))) {
      return [path, 'This document cannot be read with certainty: fix its syntax first (chatapp check).'];
    }
    if (!document) {
      return [path, 'This is no template, flow or automation yet, so it is not known what to read.'];
    }
    const whole = await addressed(document, sourceOf(file, checked, cwd, rulesIn), target);
    if (!whole.ok) return [path, `${whole.problem.message} ${whole.problem.next}`];
    const credentials = await credentialsFor(whole.value.provider);
    const lists = journalOf && { listed, journal: await journalOf(file) };
    const compared = credentials.ok
      ? await compareDocument(whole.value, target, credentials.value, { lists })
      : credentials;
    if (!compared.ok) return [path, `${compared.problem.message} ${compared.problem.next}`];
    return [path, { file, path, text, document: whole.value, comparison: compared.value, target }];
  };
}

/** Does a work for each file, several at a time, and gives the results in the order of the files. */
async function* inTurn<T>(files: readonly string[], work: (file: string) => Promise<T>, atOnce: number) {
  const begun: Promise<T>[] = [];
  for (const file of files) {
    const one = work(file);
    // What fails is thrown when its turn comes.
    one.catch(() => {});
    begun.push(one);
    if (begun.length < atOnce) continue;
    const [first] = begun.splice(0, 1);
    if (first) yield await first;
  }
  for (const one of begun) yield await one;
}
