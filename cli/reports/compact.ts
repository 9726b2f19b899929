import { compactLine } from '../../core/compact.ts';
import type { FileReport } from '../checked.ts';
import { printable } from '../output.ts';

/** The findings for editors and other tools: one line each, and nothing else. */
export function compactReport(files: readonly FileReport[]): string {
  const lines = files.flatMap(({ path, result }) =>
    result.findings.map((finding) => `${printable(compactLine(path, finding))}\n`),
  );
  return lines.join('');
}
