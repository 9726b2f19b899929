import type { Finding } from '../../core/check.ts';
import { widthOf } from '../../core/preview/cells.ts';
import type { Severity } from '../../core/rules/settings.ts';
import type { FileReport } from '../checked.ts';
import { columns, printable, style } from '../output.ts';
import { fitEnd, fitStart } from '../width.ts';
import { summary } from './summary.ts';

const paint: Record<Severity, (text: string) => string> = { error: style.red, warning: style.yellow, info: style.cyan };

/** Columns of a long line that are shown before a finding, where they are needed behind it. */
const LEAST_BEFORE = 20;

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
  const last = end.line === start.line ? end.character : line.length;
  const gutter = `  ${String(start.line + 1).padStart(6)} | `;
  const { before, marked, after } = excerpt(line, start.character, last, columns() - gutter.length);
  const under = `${' '.repeat(gutter.length - 2)}| `;
  const caret = color('^'.repeat(Math.max(1, widthOf(marked))));
  return `${head}\n${style.dim(gutter)}${before}${marked}${after}\n${style.dim(under)}${' '.repeat(widthOf(before))}${caret}`;
}

/** What surrounds a finding in its line, as much as there is room for, with marks where the line goes on. */
export function excerpt(line: string, start: number, end: number, room: number) {
  // Far more than fits: what a person sees as one character can have many units.
  const near = 16 * room;
  const before = printable(line.slice(Math.max(0, start - near), start));
  const found = printable(line.slice(start, Math.min(end, start + near)));
  const after = printable(line.slice(Math.max(start, end), Math.max(start, end) + near));
  const needed = widthOf(found) + widthOf(after);
  const shownBefore = fitEnd(before, Math.max(Math.min(LEAST_BEFORE, room >> 1), room - needed));
  const marked = fitStart(found, room - widthOf(shownBefore));
  const cutShort = marked !== found;
  return {
    before: shownBefore,
    marked,
    after: cutShort ? '' : fitStart(after, room - widthOf(shownBefore) - widthOf(marked)),
  };
}
