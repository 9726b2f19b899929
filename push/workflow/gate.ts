import { say } from '../../l10n/texts.ts';
import type { Problem } from '../problem.ts';
import { isCredentialProblem } from '../providers/credentials.ts';
import { remotes } from '../remotes.ts';
import { isHere, type Target } from '../target.ts';
import type { Plan } from './plan.ts';
import type { Remark } from './remark.ts';

/** What a push looks at in a finding of the check. */
export interface PushFinding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** A JSON pointer. */
  pointer: string;
  range: { start: { line: number; character: number } };
}

/** Why nothing is sent, whoever confirms: the same in the terminal, in the editor, and in a push of all documents. */
export interface Obstacle extends Problem {
  /** What to write into the document, where that settles it. */
  edit?: NonNullable<Remark['edit']>;
}

/** What is created has no code yet. */
const OF_MISSING_CODES = remotes.flatMap(({ create }) => create?.rule ?? []);

/** The errors that stop a push. That a code is missing is none: what has no code is created, or found by its name. */
export const errorsIn = <T extends PushFinding>(findings: readonly T[]): T[] =>
  findings.filter(({ severity, rule }) => severity === 'error' && !OF_MISSING_CODES.includes(rule));

/** The warnings that a person confirms before a push; that a code is missing is no warning where it creates. */
export const warningsIn = <T extends PushFinding>(findings: readonly T[], change: Plan['change'] = 'modify'): T[] =>
  findings.filter(
    ({ severity, rule }) => severity === 'warning' && !(change === 'create' && OF_MISSING_CODES.includes(rule)),
  );

/**
 * What stops a push before the target is asked anything: a snippet's placeholders that nobody filled in. The sandbox
 * takes them, so that a snippet can be tried at once.
 */
export function placeholderObstacle(
  findings: readonly PushFinding[],
  target: Target,
): (Obstacle & { errors: readonly PushFinding[] }) | undefined {
  const left = findings.filter(({ rule }) => rule === 'document/placeholder');
  if (left.length === 0 || isHere(target)) return undefined;
  const places = left.map(({ pointer, range }) => say`${propertyOf(pointer)} (line ${range.start.line + 1})`);
  return {
    code: 'push/placeholder',
    message: say`The document still has placeholder values: ${places.join(', ')}.`,
    next: say`Replace them with your own values, then push again.`,
    errors: left,
  };
}

/** The name of the property that a pointer leads to. */
function propertyOf(pointer: string): string {
  const names = pointer.split('/').filter((segment) => segment !== '' && !/^\d+$/.test(segment));
  return (names.at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * What of a plan stops a push: a refusal of the credentials or an address without an answer, which the push would get
 * too, or what is sure to do harm.
 */
export function planObstacle({ unread, remarks }: Plan): Obstacle | undefined {
  if (unread && (unread.isUnreachable || isCredentialProblem(unread.code))) return unread;
  const block = remarks.find(({ weight }) => weight === 'block');
  return block && { code: block.id, message: block.message, next: block.next, ...(block.edit && { edit: block.edit }) };
}

/** Whether the target has exactly what the document says, so that there is nothing to send. */
export const isUpToDate = (plan: Plan): boolean => plan.change === 'none' && planObstacle(plan) === undefined;
