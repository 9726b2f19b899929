import { type CheckResult, check, type Finding } from '../server/check.ts';
import type { Severity } from '../server/rules/settings.ts';
import { readText, shownPath } from './files.ts';

/** One file as it was checked. `text` is what positions count in; absent when the file could not be read. */
export interface CheckedFile {
  path: string;
  text: string | undefined;
  result: CheckResult;
}

/** Checks one file on disk. A file that cannot be read as text has that as its only finding. */
export function checkFile(file: string, cwd: string): CheckedFile {
  const read = readText(file);
  const path = shownPath(file, cwd);
  return 'text' in read ? checkText(path, read.text) : { path, text: undefined, result: unreadable(read.problem) };
}

/** Checks a text that a file of this path holds. */
export function checkText(path: string, text: string): CheckedFile {
  const onRuleError = (rule: string, error: unknown) => {
    process.stderr.write(`${path}: the rule ${rule} failed, and its findings are missing: ${error}\n`);
  };
  return { path, text, result: check(text, { onRuleError }) };
}

function unreadable(problem: string): CheckResult {
  const start = { line: 0, character: 0 };
  const message = `This file cannot be read: ${problem}. Save it as UTF-8 text, and check that you may read it.`;
  const finding: Finding = {
    rule: 'document/unreadable',
    severity: 'error',
    message,
    pointer: '',
    range: { start, end: start },
  };
  return { kind: null, provider: null, value: null, findings: [finding] };
}

/** How many findings of a severity several files have. */
export const count = (files: readonly CheckedFile[], severity: Severity): number =>
  files.reduce((sum, { result }) => sum + result.findings.filter((finding) => finding.severity === severity).length, 0);
