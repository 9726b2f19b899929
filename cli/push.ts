import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import type { Credentials } from '../push/credentials.ts';
import type { Result } from '../push/problem.ts';
import { type PushResult, push } from '../push/push.ts';
import { buildRequest } from '../push/request.ts';
import { type ShownRequest, showRequest } from '../push/show.ts';
import type { Target } from '../push/target.ts';
import type { Finding } from '../server/check.ts';
import type { ChatDocument, Provider } from '../server/document/document.ts';
import { isObject } from '../server/document/members.ts';
import { type CheckedFile, checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { plural, prettyReport, printable } from './reports/pretty.ts';
import { ruleSettings } from './settings.ts';
import { chooseTarget, type TargetArguments } from './target.ts';
import { exitCodes } from './usage.ts';

export interface PushArguments extends TargetArguments {
  dryRun?: boolean;
  yes?: boolean;
  format: 'pretty' | 'json';
}

/** How the push of one file ended, as `--format json` prints it. `blocked`: nothing was sent. */
interface FileOutcome {
  path: string;
  operation: string | null;
  target: string;
  outcome: PushResult['outcome'] | 'blocked' | 'dry-run';
  code: string | null;
  message: string;
  requestId: string | null;
  request: ShownRequest | null;
}

/** Runs `chatapp push`: file after file, each sent once at most, and returns the exit code. */
export async function runPush(paths: readonly string[], options: PushArguments): Promise<number> {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = findFiles(paths, cwd);
  const { target, credentialsFor, close } = await chooseTarget(options, cwd);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const checked = checkFile(file, cwd, rulesIn);
      const outcome = await pushFile(checked, target, credentialsFor, options, interrupt.signal);
      outcomes.push(outcome);
      if (options.format === 'pretty') process.stdout.write(prettyOutcome(outcome, checked));
    }
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(outcomes.map(inOrder), null, 2)}\n`);
    return exitCodeOf(outcomes);
  } finally {
    process.off('SIGINT', onInterrupt);
    await close();
  }
}

async function pushFile(
  checked: CheckedFile,
  target: Target,
  credentialsFor: (provider: Provider) => Result<Credentials>,
  options: PushArguments,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const { path, result } = checked;
  const { kind, provider, value, findings } = result;
  const base = { path, operation: null, target: target.name, code: null, requestId: null, request: null };
  const blocked = (code: string, message: string): FileOutcome => ({ ...base, outcome: 'blocked', code, message });

  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !kind || !provider || !isObject(value)) {
    return blocked(
      'findings',
      `Nothing was sent: the document has ${plural(errors.length, 'error')} (${ids(errors)}).`,
    );
  }
  const document: ChatDocument = { kind, provider, value };
  const built = buildRequest(document, target);
  if (!built.ok) return blocked(built.problem.code, `${built.problem.message} ${built.problem.next}`);
  const planned = { ...base, operation: built.value.operation.name, request: showRequest(built.value) };
  if (options.dryRun) return { ...planned, outcome: 'dry-run', message: 'Nothing was sent: this is a dry run.' };

  const credentials = credentialsFor(provider);
  if (!credentials.ok) {
    const { code, message, next } = credentials.problem;
    return { ...planned, outcome: 'blocked', code, message: `${message} ${next}` };
  }
  const refusal = await confirm(checked, target, options);
  if (refusal) return { ...planned, outcome: 'blocked', ...refusal };
  const { outcome, operation, code, message, next, requestId } = await push(document, target, credentials.value, {
    signal,
  });
  return { ...planned, outcome, operation, code, message: next ? `${message} ${next}` : message, requestId };
}

/** Asks a person before anything leaves; `--yes` has answered already, and without a terminal nobody can. */
async function confirm(
  { path, result, text }: CheckedFile,
  target: Target,
  options: PushArguments,
): Promise<{ code: string; message: string } | undefined> {
  if (options.yes) return undefined;
  const warnings = result.findings.filter(({ severity }) => severity === 'warning');
  const has = warnings.length > 0 ? ` The document has ${plural(warnings.length, 'warning')} (${ids(warnings)}).` : '';
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return { code: 'unconfirmed', message: `Nothing was sent: nobody is there to confirm.${has} Push with --yes.` };
  }
  if (warnings.length > 0)
    process.stderr.write(prettyReport([{ path, text, result: { ...result, findings: warnings } }]));
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`Push ${printable(path)} to ${target.name}? [y/N] `);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim())
    ? undefined
    : { code: 'declined', message: 'Nothing was sent: not confirmed.' };
}

/** The members in the order that docs/cli.md has them. */
const inOrder = ({
  path,
  operation,
  target,
  outcome,
  code,
  message,
  requestId,
  request,
}: FileOutcome): FileOutcome => ({
  ...{ path, operation, target, outcome, code, message, requestId, request },
});

const ids = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].join(', ');

function exitCodeOf(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some(({ outcome }) => outcome === 'unknown')) return exitCodes.unknown;
  return outcomes.every(({ outcome }) => outcome === 'applied' || outcome === 'dry-run')
    ? exitCodes.fine
    : exitCodes.findings;
}

const marks: Record<FileOutcome['outcome'], string> = {
  applied: pc.green('applied'),
  'not-applied': pc.red('not applied'),
  unknown: pc.yellow('unknown'),
  blocked: pc.red('blocked'),
  'dry-run': pc.cyan('dry run'),
};

function prettyOutcome(
  { path, operation, target, outcome, code, message, requestId, request }: FileOutcome,
  checked: CheckedFile,
): string {
  const shownCode = code && outcome !== 'applied' ? pc.dim(` ${printable(code)}`) : '';
  const lines = [
    `${pc.underline(printable(path))}  ${marks[outcome]}  ${pc.dim([operation, `to ${target}`].filter(Boolean).join(' '))}`,
    `  ${printable(message)}${shownCode}`,
  ];
  if (requestId) lines.push(pc.dim(`  request ${printable(requestId)}`));
  if (outcome === 'dry-run' && request) lines.push(indent(JSON.stringify(request, null, 2)));
  if (code === 'findings') lines.push(indent(prettyReport([checked])));
  return `${lines.join('\n')}\n`;
}

const indent = (text: string) => text.replace(/^/gm, '  ').trimEnd();
