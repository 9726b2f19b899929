/** A command line that cannot be carried out as it stands: said on standard error, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Whether something that was thrown is one, also one of the other file of `dist` that has this class. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError';

/** Exit codes of every command (docs/cli.md): other programs rely on them. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, unknown: 3 } as const;
