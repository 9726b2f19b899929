import type { Finding } from '../../core/check.ts';
import type { Severity } from '../../core/rules/settings.ts';
import { count, type FileReport } from '../checked.ts';
import { printable, style } from '../output.ts';

const paint: Record<Severity, (text: string) => string> = { error: style.red, warning: style.yellow, info: style.cyan };

/** How much of a long line is shown around a finding. */
const window = 100;

/** The findings for people: file by file, each with its line of text. */
export function prettyReport(files: readonly FileReport[]): string {
  const parts = files.filter(({ result }) => result.findings.length > 0).map(fileReport);
  return `${[...parts, summary(files)].join('\n')}\n`;
}

function fileReport({ path, text, result }: FileReport): string {
  const lines = (text?.replace(/^\uFEFF/, '') ?? '').split(/\r\n|\r|\n/);
  return `${style.underline(printable(path))}\n${result.findings.map((finding) => findingReport(finding, lines)).join('\n')}\n`;
}

function findingReport(finding: Finding, lines: readonly string[]): string {
  const { start, end } = finding.range;
  const color = paint[finding.severity];
  const place = `${start.line + 1}:${start.character + 1}`;
  const head = `  ${color(finding.severity)} ${style.dim(place)} ${printable(finding.message)} ${style.dim(finding.rule)}`;
  const line = lines[start.line];
  if (line === undefined || line.trim() === '') return head;
  // Only what surrounds the finding of a line that is longer than a terminal is wide.
  const from = Math.max(0, Math.min(start.character - 20, line.length - window));
  const last = end.line === start.line ? end.character : line.length;
  const width = Math.max(1, Math.min(last - start.character, window - (start.character - from)));
  const before = printable(line.slice(from, start.character));
  const marked = printable(line.slice(start.character, start.character + width));
  const after = printable(line.slice(start.character + width, from + window));
  const gutter = `  ${String(start.line + 1).padStart(6)} | `;
  const under = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(before.length)}`;
  return `${head}\n${style.dim(gutter)}${before}${marked}${after}\n${style.dim(under.slice(0, gutter.length))}${under.slice(gutter.length)}${color('^'.repeat(Math.max(1, marked.length)))}`;
}

function summary(files: readonly FileReport[]): string {
  const line = summaryLine(files);
  if (files.every(({ result }) => result.findings.length === 0)) return style.green(line);
  const hint = style.dim('Learn more of a rule with "chatapp explain RULE".');
  return `${count(files, 'error') > 0 ? style.red(line) : line}\n${hint}`;
}

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
