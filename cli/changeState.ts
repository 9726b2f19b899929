import type { StateChange } from '../push/remote-kind.ts';
import { changeState, type StateOutcome } from '../push/workflow/changeState.ts';
import { type CheckedFile, checkFile, documentIn } from './checked.ts';
import { findFiles } from './files.ts';
import { ask, canAsk, print, printable, printError } from './output.ts';
import { type FileOutcome, inOrder, prettyOutcome } from './reports/outcomes.ts';
import { plural, rulesOf } from './reports/summary.ts';
import { createTotals } from './reports/totals.ts';
import { ruleSettings } from './settings.ts';
import { sourceOf } from './source.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

interface StateArguments extends TargetArguments {
  yes?: boolean;
  dryRun?: boolean;
  format: 'pretty' | 'json';
}

/** Runs `chatapp publish`. */
export const runPublish = (paths: readonly string[], options: StateArguments) => runChange('publish', paths, options);

/** Runs `chatapp deprecate`. */
export const runDeprecate = (paths: readonly string[], options: StateArguments) =>
  runChange('deprecate', paths, options);

/** Changes the state of what each file is about, once each, and returns the exit code. */
async function runChange(change: StateChange, paths: readonly string[], options: StateArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = await findFiles(paths, cwd, options);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const outcomes: FileOutcome[] = [];
    const totals = createTotals();
    for (const file of files) {
      const checked = checkFile(file, cwd, rulesIn);
      const outcome = await changeState(
        change,
        {
          check: async () => ({
            document: documentIn(checked.result),
            findings: checked.result.findings,
            source: sourceOf(file, checked, cwd, rulesIn),
          }),
          target: async () => ({ ok: true, value: target }),
          credentials: (_target, provider) => credentialsFor(provider),
          reading: (_target, read) => (interrupt.signal.aborted ? Promise.resolve(undefined) : read(interrupt.signal)),
          sending: (_target, send) => send(interrupt.signal),
          ask: ({ title, detail }) => isConfirmed(title, detail, options),
        },
        { isDryRun: options.dryRun === true },
      );
      const told = toOutcome(outcome, { path: checked.path, target: target.name, change });
      outcomes.push(told);
      totals.add(told.outcome.replace('-', ' '));
      if (options.format === 'pretty') print(prettyOutcome(told, checked));
    }
    if (options.format === 'pretty') printError(totals.text());
    else print(`${JSON.stringify(outcomes.map(inOrder), null, 2)}\n`);
    if (outcomes.some(({ outcome }) => outcome === 'unknown')) return exitCodes.unknown;
    return outcomes.every(({ outcome }) => ['applied', 'unchanged', 'dry-run'].includes(outcome))
      ? exitCodes.fine
      : exitCodes.findings;
  } finally {
    process.off('SIGINT', onInterrupt);
    await close();
  }
}

/** Shows what it means, and asks for it; `--yes` has answered. */
async function isConfirmed(title: string, detail: string, { yes = false }: StateArguments): Promise<boolean> {
  if (yes) return true;
  if (!canAsk()) return false;
  printError(`${printable(detail)}\n`);
  const answer = await ask(`${printable(title)} [y/N] `);
  if (answer === undefined) process.emit('SIGINT');
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

function toOutcome(
  outcome: StateOutcome,
  { path, target, change }: Pick<CheckedFile, 'path'> & { target: string; change: StateChange },
): FileOutcome {
  const base = { path, operation: null, target, code: null, requestId: null, request: null };
  switch (outcome.outcome) {
    case 'stopped':
      return { ...base, outcome: 'blocked', code: 'cancelled', message: 'Nothing was sent: it was canceled.' };
    case 'blocked': {
      const { operation, request, code, errors } = outcome;
      return { ...base, operation, request, code, outcome: 'blocked', message: whyBlocked(outcome, errors, change) };
    }
    case 'dry-run': {
      const { operation, request } = outcome;
      return { ...base, operation, request, outcome: 'dry-run', message: 'Nothing was sent: this is a dry run.' };
    }
    case 'unchanged': {
      const { operation, request, message } = outcome;
      return { ...base, operation, request, outcome: 'unchanged', message: `Nothing was sent. ${message}` };
    }
    default: {
      const { operation, request, code, requestId, message, next } = outcome;
      const text = [message, next].filter(Boolean).join(' ');
      return { ...base, operation, request, code, requestId, outcome: outcome.outcome, message: text };
    }
  }
}

function whyBlocked(
  { code, message, next }: Pick<StateOutcome & { outcome: 'blocked' }, 'code' | 'message' | 'next'>,
  errors: (StateOutcome & { outcome: 'blocked' })['errors'],
  change: StateChange,
): string {
  if (code === 'findings' && errors.length > 0) {
    return `Nothing was sent: the document has ${plural(errors.length, 'error')} (${rulesOf(errors)}).`;
  }
  if (code === 'declined' && !canAsk()) {
    return `Nothing was sent: nobody is there to confirm. Use --yes to ${change} without a question.`;
  }
  return code === 'declined' ? message : `Nothing was sent. ${message} ${next}`.trim();
}
