import type { Severity } from '../../core/rules/settings.ts';
import type { FileReport } from '../checked.ts';
import { style } from '../output.ts';

/** How many files were checked, what was found in them, and what to do next. */
export function summary(files: readonly FileReport[]): string {
  const line = summaryLine(files);
  if (files.every(({ result }) => result.findings.length === 0)) return style.green(line);
  const fixable = files.reduce(
    (sum, { result }) => sum + result.findings.filter(({ fix }) => fix !== undefined).length,
    0,
  );
  const hints = [
    ...(fixable > 0
      ? [
          fixable === 1
            ? '1 problem can be fixed with "chatapp fix".'
            : `${fixable} problems can be fixed with "chatapp fix".`,
        ]
      : []),
    'Learn more about a rule with "chatapp explain RULE".',
  ];
  return [count(files, 'error') > 0 ? style.red(line) : line, ...hints.map((hint) => style.dim(hint))].join('\n');
}

/** How many findings of a severity several files have. */
export const count = (files: readonly FileReport[], severity: Severity): number =>
  files.reduce((sum, { result }) => sum + result.findings.filter((finding) => finding.severity === severity).length, 0);

/** What was checked and found, in one line. */
export function summaryLine(files: readonly FileReport[]): string {
  const [errors, warnings, infos] = [count(files, 'error'), count(files, 'warning'), count(files, 'info')];
  const checked = `Checked ${plural(files.length, 'file')}`;
  if (errors + warnings + infos === 0) return `${checked}: nothing found.`;
  return `${checked}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}.`;
}

/** A count with its noun: "1 file", "2 files". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The rules of findings, each once. */
export const rulesOf = (findings: readonly { rule: string }[]): string =>
  [...new Set(findings.map(({ rule }) => rule))].join(', ');
