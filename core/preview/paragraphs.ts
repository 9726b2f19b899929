import { advance } from './advances.ts';
import { type BrokenLine, brokenLines } from './lines.ts';
import { sizes } from './look.ts';
import type { Line, PreviewNode } from './tree.ts';

/** A line of a body as it is drawn: what is before its text, and how far that is from the side. */
export interface DrawnLine {
  line: Line;
  broken: BrokenLine;
  /** Pixels before the text. */
  indent: number;
  /** Whether the mark of its kind is drawn before it: not on the following lines of the same entry. */
  isFirst: boolean;
}

/** Pixels before the text of a quote, with its bar. */
const quoteIndent = 10;

/** Pixels between a number or bullet and its text. */
const markerGap = 6;

const size = sizes.text;

/**
 * The lines of a body as they are drawn in so many pixels.
 *
 * @param most lines after which it stops, where only their count is asked for
 */
export function linesOf(
  { lines }: PreviewNode & { type: 'body' },
  room: number,
  most = Number.POSITIVE_INFINITY,
): DrawnLine[] {
  const all: DrawnLine[] = [];
  for (const line of lines) {
    if (all.length >= most) break;
    const indent = indentOf(line);
    const broken = brokenLines(line.runs, room - indent, (text, run) => advance(text, run, size), most);
    for (const [index, one] of broken.entries()) all.push({ line, broken: one, indent, isFirst: index === 0 });
  }
  return all;
}

function indentOf({ kind, marker = '•' }: Line): number {
  if (kind === 'text') return 0;
  return kind === 'quote' ? quoteIndent : advance(marker, { text: marker }, size) + markerGap;
}
