import { type CheckResult, check, type Finding } from '../server/check.ts';
import type { Severity } from '../server/rules/rule.ts';
import { findFiles, readText, shownPath } from './files.ts';
import { prettyReport } from './pretty.ts';
import { exitCodes, UsageError } from './usage.ts';

/** One file as it was checked. `text` is what positions count in; absent when the file could not be read. */
export interface CheckedFile {
  path: string;
  text: string | undefined;
  result: CheckResult;
}

export interface CheckArguments {
  format: 'pretty' | 'json';
  maxWarnings?: number;
  quiet?: boolean;
  stdin?: boolean;
  stdinFilename?: string;
}

/** Runs `chatapp check`: prints the findings and returns the exit code. */
export async function runCheck(paths: readonly string[], options: CheckArguments): Promise<number> {
  const cwd = process.cwd();
  if (options.stdin && paths.length > 0) throw new UsageError('Give either paths or --stdin, not both.');
  const files = options.stdin
    ? [checkText(options.stdinFilename ?? 'stdin.chatapp.json', await readStdin())]
    : (await findFiles(paths.length > 0 ? paths : ['.'], cwd)).map((file) => checkFile(file, cwd));
  const warnings = count(files, 'warning');
  const shown = options.quiet ? files.map((file) => onlyErrors(file)) : files;
  process.stdout.write(options.format === 'json' ? jsonReport(shown) : prettyReport(shown));
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany && options.format === 'pretty') {
    process.stderr.write(`${warnings} warnings are more than the ${options.maxWarnings} allowed by --max-warnings.\n`);
  }
  return tooMany || count(files, 'error') > 0 ? exitCodes.findings : exitCodes.fine;
}

/** Checks one file on disk. A file that cannot be read as text has that as its only finding. */
export function checkFile(file: string, cwd: string): CheckedFile {
  const read = readText(file);
  const path = shownPath(file, cwd);
  return 'text' in read ? checkText(path, read.text) : { path, text: undefined, result: unreadable(read.problem) };
}

function checkText(path: string, text: string): CheckedFile {
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

const onlyErrors = (file: CheckedFile): CheckedFile => ({
  ...file,
  result: { ...file.result, findings: file.result.findings.filter(({ severity }) => severity === 'error') },
});

/** How many findings of a severity several files have. */
export const count = (files: readonly CheckedFile[], severity: Severity): number =>
  files.reduce((sum, { result }) => sum + result.findings.filter((finding) => finding.severity === severity).length, 0);

/** The answer for programs, whose shape docs/cli.md promises. */
function jsonReport(files: readonly CheckedFile[]): string {
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

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
