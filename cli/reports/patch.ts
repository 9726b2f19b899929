import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import { printable, style } from '../output.ts';
import { lineDiff, type Run } from './lineDiff.ts';

/** So many unchanged lines are shown around a change. */
const context = 4;

/** The change from one text to another as a unified diff, in colours where there are any. */
export function patch(nameBefore: string, before: string, nameAfter: string, after: string): string {
  const hunks = hunksOf(lineDiff(linesOf(before), linesOf(after)));
  const header = {
    oldFileName: printable(nameBefore),
    newFileName: printable(nameAfter),
    oldHeader: undefined,
    newHeader: undefined,
  };
  return formatPatch({ ...header, hunks }, FILE_HEADERS_ONLY)
    .split('\n')
    .map(colored)
    .join('\n');
}

/** The carriage return of a line end stays outside of the color: it belongs to the line feed behind it. */
const colored = (line: string) => line.replace(/^[+-].*?(?=\r?$)/, line.startsWith('+') ? style.green : style.red);

/** The lines of a text, each with the line feed that ends it. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The changed runs with the lines around them; those that touch are one. */
function hunksOf(runs: readonly Run[]): StructuredPatchHunk[] {
  const lines = runs.flatMap(({ kind, lines }) => lines.map((line) => ({ kind, line })));
  const hunks: StructuredPatchHunk[] = [];
  let [oldLine, newLine, shownTo] = [1, 1, 0];
  let hunk: StructuredPatchHunk | undefined;
  const show = (index: number) => {
    const { kind, line } = lines[index] ?? { kind: ' ', line: '' };
    if (kind !== '+') oldLine++;
    if (kind !== '-') newLine++;
    if (!hunk) return;
    if (kind !== '+') hunk.oldLines++;
    if (kind !== '-') hunk.newLines++;
    hunk.lines.push(kind + line.replace(/\n$/, ''), ...(line.endsWith('\n') ? [] : ['\\ No newline at end of file']));
  };
  lines.forEach(({ kind }, changed) => {
    if (kind === ' ') return;
    if (!hunk || changed - context > shownTo + context) {
      for (const end = hunk ? Math.min(shownTo + context, changed) : shownTo; shownTo < end; ) show(shownTo++);
      hunk = undefined;
      while (shownTo < changed - context) show(shownTo++);
      hunk = { oldStart: oldLine, newStart: newLine, oldLines: 0, newLines: 0, lines: [] };
      hunks.push(hunk);
    }
    while (shownTo <= changed) show(shownTo++);
  });
  for (const end = Math.min(shownTo + context, lines.length); hunk && shownTo < end; ) show(shownTo++);
  return hunks;
}
