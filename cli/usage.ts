/** A command line that cannot be carried out as it stands: said on standard error, exit code 2. */
export class UsageError extends Error {}

/** Exit codes of every command (docs/cli.md): other programs rely on them. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, unknown: 3 } as const;
