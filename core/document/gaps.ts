import { createScanner } from 'jsonc-parser';
import type { Span } from './location.ts';
import { token } from './tokens.ts';

/** The text between two entries of an object or list: whitespace, comments, and the comma that separates them. */
export interface Gap {
  /** What belongs to the entry before: the comments up to the comma, and those on its line behind the comma. */
  pre: string;
  post: string;
  hasComma: boolean;
  /** The part that belongs to the next entry, or comes before the closing bracket. */
  lead: string;
}

/** Splits the text after an entry. */
export function gapBehind(text: string): Gap {
  const { comma, lineEnd, comments } = scan(text);
  const from = comma < 0 ? 0 : comma + 1;
  // Without a line break a comment behind the comma is about the entry that follows it.
  const own = comments.filter(({ end }) => end > from && (lineEnd < 0 ? comma < 0 : end <= lineEnd));
  const split = own.at(-1)?.end ?? from;
  return comma < 0
    ? { pre: text.slice(0, split), post: '', hasComma: false, lead: text.slice(split) }
    : { pre: text.slice(0, comma), post: text.slice(from, split), hasComma: true, lead: text.slice(split) };
}

/**
 * Splits the text between an opening bracket and the first entry; a comment on the bracket's line is about the bracket.
 */
export function gapInFront(text: string): { open: string; lead: string } {
  const { lineEnd, comments } = scan(text);
  const split = lineEnd < 0 ? 0 : (comments.filter(({ end }) => end <= lineEnd).at(-1)?.end ?? 0);
  return { open: text.slice(0, split), lead: text.slice(split) };
}

/** The offset of the first comma, the end of the first line after it (-1 if there is none), and the comments. */
function scan(text: string): { comma: number; lineEnd: number; comments: Span[] } {
  const found = { comma: -1, lineEnd: -1, comments: [] as Span[] };
  if (/^[ \t\r\n]*$/.test(text)) return { ...found, lineEnd: text.search(/[\r\n]/) };
  const scanner = createScanner(text);
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (kind === token.comma && found.comma < 0) {
      found.comma = start;
      found.lineEnd = -1;
    } else if (kind === token.lineBreak && found.lineEnd < 0) found.lineEnd = start;
    else if (kind === token.lineComment || kind === token.blockComment) {
      found.comments.push({ start, end: start + scanner.getTokenLength() });
    }
  }
  return found;
}

export const hasComment = (trivia: string) => trivia.includes('//') || trivia.includes('/*');

/**
 * The text before an entry, or before the closing bracket, after the entries in front of it are removed: their
 * comments stay.
 *
 * @param gone the text before and after each of them, in order
 * @param isEnd whether the closing bracket follows
 */
export function leadAfter(gone: readonly Surroundings[], lead: string, isEnd: boolean, eol: string): string {
  return gone.reduceRight((after, { before, behind }) => {
    if (hasComment(behind)) return joined(before + behind.trimStart(), after, eol);
    // Whitespace belongs to the place: the next entry goes where the removed one was.
    if (!isEnd) return before + after.trimStart();
    return hasComment(before) ? joined(before.trimEnd(), after, eol) : after;
  }, lead);
}

/** The comments and white space around an entry. */
export interface Surroundings {
  before: string;
  behind: string;
}

/** Puts one piece behind another; behind a line comment the line ends. */
export const joined = (before: string, after: string, eol: string) =>
  endsInLineComment(before) && !/^[ \t]*[\r\n]/.test(after) ? before + eol + after : before + after;

function endsInLineComment(trivia: string): boolean {
  const last = scan(trivia).comments.at(-1);
  return last !== undefined && last.end === trivia.length && trivia.startsWith('//', last.start);
}
