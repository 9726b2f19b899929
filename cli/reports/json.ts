import type { FileReport } from '../checked.ts';
import { count } from './summary.ts';

/** The answer for programs, whose shape docs/cli.md promises. */
export function jsonReport(files: readonly FileReport[]): string {
  const report = {
    files: files.map(({ path, result: { kind, provider, findings } }) => ({
      path,
      kind,
      provider,
      findings: findings.map(({ rule, severity, message, pointer, range, fix }) => ({
        rule,
        severity,
        message,
        pointer,
        range,
        fixable: fix !== undefined,
      })),
    })),
    summary: {
      files: files.length,
      errors: count(files, 'error'),
      warnings: count(files, 'warning'),
      infos: count(files, 'info'),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
