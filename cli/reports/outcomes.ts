import type { PushResult } from '../../push/push.ts';
import type { ShownRequest } from '../../push/show.ts';
import type { CheckedFile } from '../checked.ts';
import { printable, style } from '../output.ts';
import { prettyReport } from './pretty.ts';

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
}: FileOutcome): FileOutcome => ({
  ...{ path, operation, target, outcome, code, message, requestId, request },
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
  { path, operation, target, outcome, code, message, requestId, request }: FileOutcome,
  checked: CheckedFile,
): string {
  const shownCode = code && outcome !== 'applied' ? style.dim(` ${printable(code)}`) : '';
  const lines = [
    `${style.underline(printable(path))}  ${marks[outcome]}  ${style.dim([operation, `to ${printable(target)}`].filter(Boolean).join(' '))}`,
    `  ${printable(message)}${shownCode}`,
  ];
  if (requestId) lines.push(style.dim(`  request ${printable(requestId)}`));
  if (outcome === 'dry-run' && request) lines.push(indent(JSON.stringify(request, null, 2)));
  if (code === 'findings') lines.push(indent(prettyReport([checked])));
  return `${lines.join('\n')}\n`;
}

const indent = (text: string) => text.replace(/^/gm, '  ').trimEnd();
