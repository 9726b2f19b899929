import { translate } from '../l10n/texts.ts';

/** Why a step before or during a push could not be done: what happened, and what the reader does next. */
export interface Problem {
  /** Stable, for programs: ours in kebab-case, the provider's or the system's code where they gave one. */
  code: string;
  message: string;
  next: string;
  /** Set where nobody answers at the target: then nothing can be sent there either. */
  isUnreachable?: boolean;
}

/** A value, or the problem that stood in its way. Nothing in this room throws for what a user can cause. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Wraps a value that could be had. */
export function found<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps the reason why a value could not be had. */
export function refused(code: string, message: string, next: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, message: translate(message), next: translate(next) } };
}
