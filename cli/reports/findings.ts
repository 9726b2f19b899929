import type { FileReport } from '../checked.ts';
import { summary } from './summary.ts';

/**
 * The findings for people. What shows lines of text has to measure them, and loading that takes a fifth of a start: a
 * run that finds nothing does without it.
 */
export async function findingsReport(files: readonly FileReport[]): Promise<string> {
  if (files.every(({ result }) => result.findings.length === 0)) return `${summary(files)}\n`;
  const { prettyReport } = await import('./pretty.ts');
  return prettyReport(files);
}
