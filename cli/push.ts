import type { Finding } from '../core/check.ts';
import type { ChatDocument, Provider } from '../core/document/document.ts';
import { isObject } from '../core/document/members.ts';
import { revalue } from '../core/document/revalue.ts';
import { replaceFile } from '../files/replace.ts';
import { check } from '../kinds/index.ts';
import { lookAfter, withCode } from '../push/after.ts';
import type { Credentials } from '../push/credentials.ts';
import { errorsIn, isUpToDate, placeholderObstacle, planObstacle, warningsIn } from '../push/gate.ts';
import { isStillSo, type Plan, planPush } from '../push/plan.ts';
import type { Problem, Result } from '../push/problem.ts';
import { type PushResult, push } from '../push/push.ts';
import { buildPush, isCreation } from '../push/request.ts';
import { showRequest } from '../push/show.ts';
import type { Target } from '../push/target.ts';
import { type CheckedFile, checkFile } from './checked.ts';
import { findFiles, NoDocuments, readText, reasonOf } from './files.ts';
import { type JournalFile, openJournal } from './journal.ts';
import { ask, canAsk, print, printable, printError } from './output.ts';
import { type FileOutcome, inOrder, prettyOutcome } from './reports/outcomes.ts';
import { patch } from './reports/patch.ts';
import { plural, prettyReport } from './reports/pretty.ts';
import { ruleSettings } from './settings.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

interface PushArguments extends TargetArguments {
  dryRun?: boolean;
  yes?: boolean;
  /** Whether what somebody else wrote or changed is overwritten. */
  overwrite?: boolean;
  /** Whether what the target does not have is created. */
  create?: boolean;
  journal?: string;
  format: 'pretty' | 'json';
}

/** What holds for every file of a run. */
interface Run {
  target: Target;
  credentialsFor: (provider: Provider) => Promise<Result<Credentials>>;
  options: PushArguments;
  journal: JournalFile;
  /** Says how a push ended, before anything else is done. */
  tell: (outcome: FileOutcome) => void;
  signal: AbortSignal;
}

/** Runs `chatapp push`: file after file, each sent once at most, and returns the exit code. */
export async function runPush(paths: readonly string[], options: PushArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = filesIn(paths, cwd, options);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const journal = await openJournal(options, cwd, options.dryRun ? [] : files);
    let told: FileOutcome | undefined;
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const checked = checkFile(file, cwd, rulesIn);
      const tell = (outcome: FileOutcome) => {
        told = outcome;
        if (options.format === 'pretty') print(prettyOutcome(outcome, checked));
      };
      told = undefined;
      const run: Run = { target, credentialsFor, options, journal, tell, signal: interrupt.signal };
      const outcome = interrupt.signal.aborted
        ? cancelled(checked.path, target.name)
        : await pushFile(file, checked, run).catch((error) => failed(checked.path, target.name, error));
      outcomes.push(outcome);
      if (options.format === 'pretty') print(told ? laterNotes(told, outcome) : prettyOutcome(outcome, checked));
    }
    if (options.format === 'json') print(`${JSON.stringify(outcomes.map(inOrder), null, 2)}\n`);
    return exitCodeOf(outcomes);
  } finally {
    process.off('SIGINT', onInterrupt);
    await close();
  }
}

/** The files to push. Where there are none, a program that reads the answer gets one all the same. */
function filesIn(paths: readonly string[], cwd: string, options: PushArguments): string[] {
  try {
    return findFiles(paths, cwd, options);
  } catch (error) {
    if (error instanceof NoDocuments && options.format === 'json') print('[]\n');
    throw error;
  }
}

/** What fails before a file is sent, such as a journal that cannot be read, takes nothing from the other files. */
const failed = (path: string, target: string, error: unknown): FileOutcome => ({
  ...{ path, operation: null, target, outcome: 'blocked', code: 'failed', requestId: null, request: null },
  message: `Nothing was sent: ${error instanceof Error ? error.message : error}`,
});

/** A file that was not come to before the run was cancelled. */
const cancelled = (path: string, target: string): FileOutcome => ({
  ...{ path, operation: null, target, outcome: 'blocked', code: 'cancelled', requestId: null, request: null },
  message: 'Nothing was sent: the run was cancelled before this file.',
});

/** What turned out after an outcome was told. */
const laterNotes = ({ message }: FileOutcome, now: FileOutcome) =>
  now.message === message ? '' : `  ${printable(now.message.slice(message.length).trim())}\n`;

async function pushFile(file: string, checked: CheckedFile, run: Run): Promise<FileOutcome> {
  const { path, result } = checked;
  const { kind, provider, value } = result;
  const { target, options, journal, tell, signal } = run;
  const base = { path, operation: null, target: target.name, code: null, requestId: null, request: null };
  const blocked = (code: string, message: string): FileOutcome => ({ ...base, outcome: 'blocked', code, message });

  const errors = errorsIn(result.findings);
  if (errors.length > 0 || !kind || !provider || !isObject(value)) {
    return blocked(
      'findings',
      `Nothing was sent: the document has ${plural(errors.length, 'error')} (${ids(errors)}).`,
    );
  }
  const document: ChatDocument = { kind, provider, value };
  const built = buildPush(document, target);
  if (!built.ok) return blocked(built.problem.code, `${built.problem.message} ${built.problem.next}`);
  const planned = { ...base, operation: built.value.operation.name, request: showRequest(built.value) };
  const stopped = ({ code, message, next }: Problem): FileOutcome => ({
    ...{ ...planned, outcome: 'blocked', code },
    message: `Nothing was sent. ${message} ${next}`,
  });
  const placeholders = placeholderObstacle(result.findings, target);
  if (placeholders) return stopped(placeholders);
  if (options.dryRun) {
    const needs = isCreation(document) && !options.create ? ' A push of it needs --create.' : '';
    return { ...planned, outcome: 'dry-run', message: `Nothing was sent: this is a dry run.${needs}` };
  }

  const credentials = await run.credentialsFor(provider);
  if (!credentials.ok) {
    const { code, message, next } = credentials.problem;
    return { ...planned, outcome: 'blocked', code, message: `${message} ${next}` };
  }
  const unasked = options.yes || canAsk() ? undefined : unconfirmed(checked);
  if (unasked) return { ...planned, outcome: 'blocked', ...unasked };

  const look = async () =>
    planPush(document, target, credentials.value, {
      memory: await journal.memory(file, target, document),
      now: new Date(),
      signal,
    });
  const plan = await look();
  if (isUpToDate(plan) && plan.remote) {
    const unchanged: FileOutcome = {
      ...{ ...planned, outcome: 'unchanged', message: `Nothing was sent: ${target.name} holds exactly this.` },
    };
    tell(unchanged);
    const wrong = await journal.remember(file, target, document, [plan.remote.value], { signal }).catch(reasonOf);
    return wrong === undefined ? unchanged : { ...unchanged, message: `${unchanged.message} ${wrong}` };
  }
  const obstacle = planObstacle(plan) ?? unansweredIn(plan, options);
  if (obstacle) return stopped(obstacle);
  if (!options.yes) {
    if (!(await confirm(checked, plan, target))) {
      return { ...planned, outcome: 'blocked', code: 'declined', message: 'Nothing was sent: not confirmed.' };
    }
    // A person takes time to read, and somebody else may have pushed meanwhile.
    const now = await look();
    if (!isStillSo(document, plan, now)) {
      const message = now.unread
        ? `Nothing was sent: what ${target.name} holds could not be read again. ${now.unread.message}`
        : `Nothing was sent: what ${target.name} holds was changed while you were asked. Push again to see it.`;
      return { ...planned, outcome: 'blocked', code: now.unread ? 'push/unread' : 'push/conflict', message };
    }
  }

  const pushed = await push(document, target, credentials.value, { signal });
  const { outcome, operation, code, message, next, requestId } = pushed;
  const notes = [message, next];
  const told = (): FileOutcome => ({
    ...{ ...planned, outcome, operation, code, requestId },
    message: notes.filter(Boolean).join(' '),
  });
  tell(told());
  // Whatever fails from here on, it was sent, and how that ended is what is said.
  try {
    // If it was applied after all, what is found there then is nobody else's.
    if (outcome === 'unknown' && plan.remote) {
      await journal.remember(file, target, document, [plan.remote.value, document.value], { signal });
    }
    if (outcome === 'applied') {
      if (isCreation(document)) await writeCode(file, pushed);
      const after = await lookAfter(document, pushed, target, credentials.value, { signal });
      if (after.isOther) {
        notes.push(`By now ${target.name} holds something else: somebody may have pushed. See it with chatapp diff.`);
      }
      const how = { spendsEdit: plan.spendsEdit, isPush: true, signal };
      await journal.remember(file, target, after.document, after.held, how);
    }
  } catch (error) {
    const given = Object.values(pushed.data ?? {}).join(', ');
    notes.push(`What came of it could not be written down${given && ` (${given})`}: ${reasonOf(error)}`);
  }
  return told();
}

/** Writes the code that the provider gave into the file, as it is now: somebody may have saved it meanwhile. */
async function writeCode(file: string, pushed: PushResult): Promise<void> {
  const read = readText(file);
  const { kind, provider, value } = 'text' in read ? check(read.text) : { kind: null, provider: null, value: null };
  if (!('text' in read) || !kind || !provider || !isObject(value)) throw new Error(`${file} is no longer the document`);
  await replaceFile(file, revalue(read.text, value, withCode({ kind, provider, value }, pushed).value));
}

/** What of a plan only a person can answer, and nobody has. At a terminal the question shows what would be replaced. */
function unansweredIn({ remarks, leftOut }: Plan, { overwrite, create, yes }: PushArguments): Problem | undefined {
  const isAnswered = (id: string) =>
    (overwrite && ['push/conflict', 'push/unread', 'push/first'].includes(id)) ||
    (create && id === 'push/create') ||
    (!yes && id === 'push/first');
  const open = remarks.find(({ id, weight }) => weight === 'choose' && !isAnswered(id));
  if (!open) return undefined;
  const { id, message, next } = open;
  const ways = new Map([
    ['push/conflict', 'See it with chatapp diff, take it over with chatapp pull, or push with --overwrite.'],
    [
      'push/first',
      'See the difference with chatapp diff. Keep the remote version with chatapp pull, or replace it with --overwrite. In a pipeline, commit or cache chatapp.journal.json; without one, the first run has to be a pull.',
    ],
    ['push/unread', `${next} Or push with --overwrite.`],
    ['push/create', 'Push with --create to create it, or check the name and the space.'],
    [
      'push/list-left-out',
      `Add one of these to the document. To keep: ${members(leftOut)}. To clear: ${members(
        Object.fromEntries(Object.keys(leftOut).map((name) => [name, []])),
      )}.`,
    ],
  ]);
  return { code: id, message, next: ways.get(id) ?? next };
}

const members = (object: object) => JSON.stringify(object).slice(1, -1);

function unconfirmed(checked: CheckedFile): { code: string; message: string } {
  const warnings = warningsIn(checked.result.findings);
  const has = warnings.length > 0 ? ` The document has ${plural(warnings.length, 'warning')} (${ids(warnings)}).` : '';
  return { code: 'unconfirmed', message: `Nothing was sent: nobody is there to confirm.${has} Push with --yes.` };
}

/** Shows what a push would change, and asks for it. */
async function confirm(checked: CheckedFile, { change, remote, remarks }: Plan, target: Target): Promise<boolean> {
  const { path, text = '', result } = checked;
  const warnings = warningsIn(result.findings, change);
  const shown = [
    warnings.length > 0 ? prettyReport([{ path, text, result: { ...result, findings: warnings } }]) : '',
    remote ? patch(`${path} (${target.name})`, revalue(text, result.value, remote.value), path, text) : '',
    ...remarks.filter(({ weight }) => weight !== 'note').map(({ message }) => `${printable(message)}\n`),
    target.production ? 'This target is marked as production.\n' : '',
  ];
  printError(shown.join(''));
  const answer = await ask(`Push ${printable(path)} to ${printable(target.name)}? [y/N] `);
  // Ctrl+C and Ctrl+D: neither this file nor any other.
  if (answer === undefined) process.emit('SIGINT');
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

const ids = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].join(', ');

function exitCodeOf(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some(({ outcome }) => outcome === 'unknown')) return exitCodes.unknown;
  return outcomes.every(({ outcome }) => ['applied', 'unchanged', 'dry-run'].includes(outcome))
    ? exitCodes.fine
    : exitCodes.findings;
}
