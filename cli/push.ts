import { listedRemotes } from '../push/workflow/listed.ts';
import type { PushOutcome } from '../push/workflow/port.ts';
import { pushDocument } from '../push/workflow/pushDocument.ts';
import { type CheckedFile, checkFile } from './checked.ts';
import { findFiles, NoDocuments } from './files.ts';
import { openJournal } from './journal.ts';
import { print, printable, printError } from './output.ts';
import { type Answers, terminalPort } from './pushPort.ts';
import { type FileOutcome, inOrder, prettyOutcome, toFileOutcome } from './reports/outcomes.ts';
import { createTotals } from './reports/totals.ts';
import { ruleSettings } from './settings.ts';
import { sourceOf } from './source.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

interface PushArguments extends TargetArguments, Answers {
  dryRun?: boolean;
  journal?: string;
  format: 'pretty' | 'json';
}

/** Runs `chatapp push`: file after file, each sent once at most, and returns the exit code. */
export async function runPush(paths: readonly string[], options: PushArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = await filesIn(paths, cwd, options);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const { signal } = interrupt;
  try {
    const journal = await openJournal(options, cwd, options.dryRun ? [] : files, signal);
    const run = {
      ...{ target, credentialsFor, answers: options, journal, signal, listed: listedRemotes(files.length) },
      sourceOf: (file: string, checked: CheckedFile) => sourceOf(file, checked, cwd, rulesIn),
    };
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const checked = checkFile(file, cwd, rulesIn);
      const about = { path: checked.path, target: target.name, needsCreate: !options.create };
      const isPretty = options.format === 'pretty';
      let reported: FileOutcome | undefined;
      const port = terminalPort(file, checked, run, (result) => {
        reported = toFileOutcome(result, about);
        if (isPretty) print(prettyOutcome(reported, checked));
      });
      const outcome = signal.aborted
        ? notSent(about, 'cancelled', 'the run was canceled before this file.')
        : await pushDocument(port, { isDryRun: options.dryRun === true }).then(
            (pushed: PushOutcome) => toFileOutcome(pushed, about),
            // What fails before a file is sent, such as a journal that cannot be read, takes nothing from the others.
            (error) => notSent(about, 'failed', error instanceof Error ? error.message : String(error)),
          );
      outcomes.push(outcome);
      if (isPretty) print(reported ? laterNotes(reported, outcome) : prettyOutcome(outcome, checked));
    }
    const totals = createTotals();
    for (const { outcome } of outcomes) totals.add(outcome.replace('-', ' '));
    if (options.format === 'pretty') printError(totals.text());
    if (options.format === 'json') print(`${JSON.stringify(outcomes.map(inOrder), null, 2)}\n`);
    return exitCodeOf(outcomes);
  } finally {
    process.off('SIGINT', onInterrupt);
    await close();
  }
}

/** The files to push. Where there are none, a program that reads the answer gets one all the same. */
async function filesIn(paths: readonly string[], cwd: string, options: PushArguments): Promise<string[]> {
  try {
    return await findFiles(paths, cwd, options);
  } catch (error) {
    if (error instanceof NoDocuments && options.format === 'json') print('[]\n');
    throw error;
  }
}

const notSent = ({ path, target }: { path: string; target: string }, code: string, why: string): FileOutcome => ({
  ...{ path, operation: null, target, outcome: 'blocked', code, requestId: null, request: null },
  message: `Nothing was sent: ${why}`,
});

/** What turned out after an outcome was told. */
const laterNotes = ({ message }: FileOutcome, now: FileOutcome) =>
  now.message === message ? '' : `  ${printable(now.message.slice(message.length).trim())}\n`;

function exitCodeOf(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some(({ outcome }) => outcome === 'unknown')) return exitCodes.unknown;
  return outcomes.every(({ outcome }) => ['applied', 'unchanged', 'dry-run'].includes(outcome))
    ? exitCodes.fine
    : exitCodes.findings;
}
