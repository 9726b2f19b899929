import { charactersOf } from './cells.ts';
import type { Run } from './tree.ts';

/** A stretch of one run within a line. */
interface Piece {
  run: Run;
  text: string;
}

/** A line that fits, and how wide it is in the unit of its measure. */
export interface BrokenLine {
  pieces: readonly Piece[];
  width: number;
}

/** How wide a text of a run is, in columns or pixels. */
export type Measure = (text: string, run: Run) => number;

const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what is not drawn, and could reorder or hide what is: control characters, and halves of characters. */
export const withoutControls = (text: string): string => text.replaceAll('\t', ' ').replace(unsafe, '');

/** Scripts that are written without spaces, and are broken anywhere: Chinese, Japanese, Korean; emoji too. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Scripts that are written without spaces, and are broken between words: Thai, Lao, Burmese, Khmer. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** What begins no line, and what ends none. */
const closing = /^[、。，．！？：；）」』】》〉〕’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]}!?,.:;%]/u;
const opening = /[（「『【《〈〔‘“([{]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The parts of a word between which a line may end. */
function partsOf(word: string): string[] {
  if (unspaced.test(word)) return Array.from(words.segment(word), ({ segment }) => segment);
  return wide.test(word) ? charactersOf(word) : [word];
}

const mayBreak = (before: string, after: string): boolean =>
  ((wide.test(before) || wide.test(after)) && !closing.test(after) && !opening.test(before)) ||
  (unspaced.test(before) && unspaced.test(after) && !closing.test(after));

/** What is not broken, unless it is longer than a line; and the spaces before it. */
interface Group {
  space: Piece | undefined;
  pieces: Piece[];
}

function groupsOf(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  let space: Piece | undefined;
  let last = '';
  for (const run of runs) {
    for (const found of withoutControls(run.text).match(/\s+|\S+/g) ?? []) {
      if (/^\s/.test(found)) {
        space = { run, text: found };
        continue;
      }
      for (const text of partsOf(found)) {
        const group = groups.at(-1);
        if (group && !space && !mayBreak(last, text)) join(group.pieces, run, text);
        else groups.push({ space, pieces: [{ run, text }] });
        [space, last] = [undefined, text];
      }
    }
  }
  return groups;
}

function join(pieces: Piece[], run: Run, text: string): void {
  const last = pieces.at(-1);
  if (last?.run === run) last.text += text;
  else pieces.push({ run, text });
}

/**
 * Breaks runs into lines that fit: at spaces, between the characters of scripts that have none, and anywhere in what is
 * longer than a line. There is one line at least.
 *
 * @param most lines after which it stops: where only their count is asked for
 */
export function brokenLines(
  runs: readonly Run[],
  room: number,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let [pieces, width]: [Piece[], number] = [[], 0];
  const end = () => {
    lines.push({ pieces, width });
    [pieces, width] = [[], 0];
  };
  const put = (run: Run, text: string, wideness: number) => {
    join(pieces, run, text);
    width += wideness;
  };
  for (const group of groupsOf(runs)) {
    if (lines.length >= most) return lines;
    const widths = group.pieces.map(({ run, text }) => measure(text, run));
    const needed = widths.reduce((sum, one) => sum + one, 0);
    const between = group.space ? measure(group.space.text, group.space.run) : 0;
    if (pieces.length > 0 && width + between + needed > room && needed <= room) end();
    // Spaces at the beginning of a line are dropped, like those at the end of the one before.
    else if (group.space && pieces.length > 0) put(group.space.run, group.space.text, between);
    if (needed <= room) {
      for (const [index, { run, text }] of group.pieces.entries()) put(run, text, widths[index] ?? 0);
      continue;
    }
    for (const { run, text } of group.pieces) {
      for (const character of charactersOf(text)) {
        const one = measure(character, run);
        if (pieces.length > 0 && width + one > room) end();
        put(run, character, one);
      }
    }
  }
  end();
  return lines;
}
