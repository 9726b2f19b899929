import type { FilledText } from '../../core/preview/formatted.ts';
import type { Line, Run } from '../../core/preview/tree.ts';

/** A line of a text with the Markdown of flows, and how large it is. */
export interface MarkdownLine extends Line {
  level: 0 | 1 | 2;
}

/**
 * The lines of a text with Markdown as flows have it: bold, italic, strikethrough, links, lists of one level, and for a
 * RichText headings of two, images by their names and tables as rows.
 */
export function markdownLines({ text, variables }: FilledText, isRich: boolean): MarkdownLine[] {
  const [variable] = variables;
  const look: Partial<Run> = variable ? { variable: variable.name, isFilled: variable.isFilled } : {};
  return text.split('\n').flatMap((line): MarkdownLine[] => {
    // The line between the head of a table and its rows.
    if (isRich && /^\|[\s|:-]+\|$/.test(line.trim())) return [];
    const [, signs = ''] = (isRich && /^(#{1,2}) /.exec(line)) || [];
    const rest = line.slice(signs === '' ? 0 : signs.length + 1);
    const [, bullet] = /^\s*([-+*]) /.exec(rest) ?? [];
    const [, number] = /^\s*(\d{1,3}\.) /.exec(rest) ?? [];
    const words = rest.replace(/^\s*(?:[-+*]|\d{1,3}\.) /, '');
    const cells =
      isRich && words.startsWith('|')
        ? words
            .replaceAll(/^\||\|$/g, '')
            .split('|')
            .map((cell) => cell.trim())
            .join('  ·  ')
        : words;
    const kind = bullet === undefined ? (number === undefined ? 'text' : 'number') : 'bullet';
    return [
      {
        kind,
        ...(number !== undefined && { marker: number }),
        level: signs.length as 0 | 1 | 2,
        runs: inline(cells).map((run) => ({ ...run, ...look })),
      },
    ];
  });
}

/** Marks within a line, the first that closes; nothing nests but bold and italic. */
const mark =
  /\*\*([^*\n]{1,2000})\*\*|\*([^*\n]{1,2000})\*|~~([^~\n]{1,2000})~~|!\[([^\]\n]{0,200})\]\([^)\n]{0,200}[^)\n]*\)|\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g;

function inline(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) runs.push({ text: text.slice(from, to) });
  };
  for (const { 0: whole, 1: bold, 2: italic, 3: strike, 4: image, 5: link, index } of text.matchAll(mark)) {
    plain(index);
    from = index + whole.length;
    if (bold !== undefined) runs.push(...inline(bold).map((run) => ({ ...run, bold: true })));
    else if (italic !== undefined) runs.push({ text: italic, italic: true });
    else if (strike !== undefined) runs.push({ text: strike, strike: true });
    else if (link !== undefined) runs.push({ text: link, link: true });
    else runs.push({ text: `[${image === undefined || image === '' ? '…' : image}]`, italic: true });
  }
  plain(text.length);
  return runs;
}
