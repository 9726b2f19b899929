import type { ShownRequest } from '../../push/providers/show.ts';
import type { FoundError } from '../../push/providers/verdict.ts';
import type { Blocked, PushOutcome } from '../../push/workflow/port.ts';
import type { PushResult } from '../../push/workflow/push.ts';
import type { CheckedFile } from '../checked.ts';
import { reasonOf } from '../files.ts';
import { printable, style } from '../output.ts';
import { prettyReport } from './pretty.ts';
import { plural, rulesOf } from './summary.ts';

/**
 * How the push of one file ended, as `--format json` prints it. `blocked`: nothing was sent. `unchanged`: there was
 * nothing to send.
 */
export interface FileOutcome {
  path: string;
  operation: string | null;
  target: string;
  outcome: PushResult['outcome'] | 'unchanged' | 'blocked' | 'dry-run';
  code: string | null;
  message: string;
  requestId: string | null;
  request: ShownRequest | null;
  /** The mistakes that the provider found in a file, which it stored all the same. Left out where there are none. */
  errors?: readonly FileError[];
}

/** A mistake in a file, as `check` tells one: lines and columns begin with 1, and are left out where none is told. */
interface FileError {
  code: string;
  message: string;
  line?: number;
  column?: number;
}

/**
 * An outcome as it is printed.
 *
 * @param needsCreate whether `--create` was left out
 */
export function toFileOutcome(
  outcome: PushOutcome,
  { path, target, needsCreate }: { path: string; target: string; needsCreate: boolean },
): FileOutcome {
  const base = { path, operation: null, target, code: null, requestId: null, request: null };
  switch (outcome.outcome) {
    case 'stopped':
      return { ...base, outcome: 'blocked', code: 'cancelled', message: 'Nothing was sent: the push was canceled.' };
    case 'blocked': {
      const { operation, request, code } = outcome;
      return { ...base, operation, request, code, outcome: 'blocked', message: whyBlocked(outcome) };
    }
    case 'dry-run': {
      const { operation, request, isNew } = outcome;
      const needs = isNew && needsCreate ? ' A push of it needs --create.' : '';
      const message = `Nothing was sent: this is a dry run.${needs}`;
      return { ...base, operation, request, outcome: 'dry-run', message };
    }
    case 'unchanged': {
      const { operation, request, unrecorded } = outcome;
      const notes = [
        `Nothing was sent: the remote version at ${target} is the same.`,
        unrecorded && reasonOf(unrecorded),
      ];
      return { ...base, operation, request, outcome: 'unchanged', message: notes.filter(Boolean).join(' ') };
    }
    default: {
      const { operation, request, code, requestId, message, next, isOther, unrecorded, data, errors = [] } = outcome;
      const given = Object.values(data ?? {}).join(', ');
      const notes = [
        ...[message, next],
        isOther &&
          `The remote version at ${target} is no longer what was pushed: somebody else may have pushed. See it with chatapp diff.`,
        unrecorded && `What came of it could not be written down${given && ` (${given})`}: ${reasonOf(unrecorded)}`,
      ];
      const text = notes.filter(Boolean).join(' ');
      const told = { ...base, operation, request, code, requestId, outcome: outcome.outcome, message: text };
      return errors.length > 0 ? { ...told, errors: errors.map(toFileError) } : told;
    }
  }
}

const toFileError = ({ code, message, range }: FoundError): FileError => ({
  ...{ code, message },
  ...(range && { line: range.start.line + 1, column: range.start.character + 1 }),
});

/** Why nothing was sent. A question that nothing answered names the options that do. */
function whyBlocked(blocked: Blocked): string {
  const { message, next } = blocked;
  switch (blocked.by) {
    case 'findings': {
      const { errors } = blocked;
      return `Nothing was sent: the document has ${plural(errors.length, 'error')} (${rulesOf(errors)}).`;
    }
    case 'plan':
      // What was not sent is said there.
      if (blocked.plan?.unread?.isUnreachable) return `${message} ${next}`;
      return `Nothing was sent. ${message} ${next}`;
    case 'placeholders':
      return `Nothing was sent. ${message} ${next}`;
    case 'question':
      return `Nothing was sent. ${message} ${blocked.inTerminal}`;
    case 'request':
    case 'credentials':
      return `${message} ${next}`;
    case 'nobody':
    case 'declined':
    case 'changed':
      return message;
  }
}

/** The members in the order that docs/cli.md has them. */
export const inOrder = ({
  path,
  operation,
  target,
  outcome,
  code,
  message,
  requestId,
  request,
  errors,
}: FileOutcome): FileOutcome => ({
  ...{ path, operation, target, outcome, code, message, requestId, request },
  ...(errors && { errors }),
});

const marks: Record<FileOutcome['outcome'], string> = {
  applied: style.green('applied'),
  unchanged: style.green('unchanged'),
  'not-applied': style.red('not applied'),
  unknown: style.yellow('unknown'),
  blocked: style.red('blocked'),
  'dry-run': style.cyan('dry run'),
};

/** An outcome for people. */
export function prettyOutcome(
  { path, operation, target, outcome, code, message, requestId, request, errors = [] }: FileOutcome,
  checked: CheckedFile,
): string {
  const shownCode = code && outcome !== 'applied' ? style.dim(` ${printable(code)}`) : '';
  const lines = [
    `${style.underline(printable(path))}  ${marks[outcome]}${shownCode}  ${style.dim([operation, `to ${printable(target)}`].filter(Boolean).join(' '))}`,
    `  ${printable(message)}`,
  ];
  for (const { line, column, message: words, code: word } of errors) {
    const at = line === undefined ? '' : `${line}:${column}  `;
    lines.push(`  ${style.dim(at)}${printable(words)}  ${style.dim(printable(word))}`);
  }
  if (requestId) lines.push(style.dim(`  request ${printable(requestId)}`));
  if (outcome === 'dry-run' && request) lines.push(indent(JSON.stringify(request, null, 2)));
  if (code === 'findings') lines.push(indent(prettyReport([checked])));
  return `${lines.join('\n')}\n`;
}

const indent = (text: string) => text.replace(/^/gm, '  ').trimEnd();
