import type { Line, Run } from './tree.ts';

/** A variable in a text that is shown: where its value, or its placeholder, is in UTF-16 units. */
export interface ShownVariable {
  name: string;
  start: number;
  end: number;
  isFilled: boolean;
}

/** What a text looks like before it is formatted: variables have their values. */
export interface FilledText {
  text: string;
  variables: readonly ShownVariable[];
}

/** What each sign of a text is, as bits. */
const bit = { bold: 1, italic: 2, strike: 4, code: 8, link: 16, hidden: 32 } as const;

const marks = new Map([
  ['*', bit.bold],
  ['_', bit.italic],
  ['~', bit.strike],
]);

/** Links end before the marks of a sentence, and before the marks that make them bold. */
const link = /(?:https?:\/\/|www\.)[^\s<>"`]*[^\s<>"`.,;:!?)*_~]/giu;

/**
 * Splits a text into lines and runs, by WhatsApp's own marks: `*bold*`, `_italic_`, `~strike~`, code between
 * backticks, lists and quotes. Marks are taken away; those that mark nothing stay. The cost grows with the length
 * alone.
 */
export function formatted({ text, variables }: FilledText): Line[] {
  const signs = new Uint8Array(text.length);
  markCode(text, signs, /```([\s\S]+?)```/g, bit.code);
  markCode(text, signs, /`([^`\n]+)`/g, bit.code);
  for (const { 0: found, index } of text.matchAll(link)) {
    if (signs[index] === 0) signs.fill(bit.link, index, index + found.length);
  }
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const { kind, marker, from } = beginningOf(text, signs, start, end);
    markInline(text, signs, from, end, 0);
    const runs = runsOf(text, signs, from, end, variables);
    // A line that has nothing but the marks of a block of code is none.
    const isFence = runs.length === 0 && end > start && allHidden(signs, start, end);
    if (!isFence) lines.push({ kind, ...(marker !== undefined && { marker }), runs });
    start = end + 1;
  }
  return lines;
}

/** The runs of a text in which nothing is formatted, such as a header: its line breaks are spaces. */
export const plainRuns = ({ text, variables }: FilledText): Run[] =>
  runsOf(text.replaceAll('\n', ' '), new Uint8Array(text.length), 0, text.length, variables);

function markCode(text: string, signs: Uint8Array, pattern: RegExp, bits: number): void {
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(pattern)) {
    if (signs[index] !== 0) continue;
    const width = (whole.length - inner.length) / 2;
    signs.fill(bit.hidden, index, index + width);
    signs.fill(bits, index + width, index + width + inner.length);
    signs.fill(bit.hidden, index + width + inner.length, index + whole.length);
  }
}

function beginningOf(text: string, signs: Uint8Array, start: number, end: number) {
  const none = { kind: 'text', marker: undefined, from: start } as const;
  if (signs[start] !== 0) return none;
  const [whole = '', number] = /^(?:[-*>] |(\d{1,2}\.) )/.exec(text.slice(start, Math.min(end, start + 4))) ?? [];
  if (whole === '') return none;
  const from = start + whole.length;
  if (number !== undefined) return { kind: 'number', marker: number, from } as const;
  return { kind: whole === '> ' ? 'quote' : 'bullet', marker: undefined, from } as const;
}

/** Finds the pairs of marks between two places of a line. The first pair that closes wins; pairs of other marks nest. */
function markInline(text: string, signs: Uint8Array, start: number, end: number, active: number): void {
  /** Marks that nothing closes any more before the end. */
  let unclosed = 0;
  for (let at = start; at < end; at++) {
    const mark = marks.get(text[at] ?? '');
    if (mark === undefined || signs[at] !== 0 || (active | unclosed) & mark) continue;
    if (!canOpen(text, at, start, end)) continue;
    const close = closingOf(text, signs, at, end);
    if (close < 0) {
      unclosed |= mark;
      continue;
    }
    signs[at] = bit.hidden;
    signs[close] = bit.hidden;
    markInline(text, signs, at + 1, close, active | mark);
    for (let inside = at + 1; inside < close; inside++) {
      const sign = signs[inside] ?? 0;
      if (!(sign & bit.hidden)) signs[inside] = sign | mark;
    }
    at = close;
  }
}

const wordSign = /[\p{L}\p{N}]/u;
const isWord = (text: string, at: number) => wordSign.test(text[at] ?? '');
const isSpace = (text: string, at: number) => /\s/.test(text[at] ?? ' ');

const canOpen = (text: string, at: number, start: number, end: number) =>
  (at === start || !isWord(text, at - 1)) && at + 1 < end && !isSpace(text, at + 1) && text[at + 1] !== text[at];

function closingOf(text: string, signs: Uint8Array, open: number, end: number): number {
  const mark = text[open] ?? '';
  for (let at = text.indexOf(mark, open + 2); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (signs[at] === 0 && !isSpace(text, at - 1) && (at + 1 >= end || !isWord(text, at + 1))) return at;
  }
  return -1;
}

function allHidden(signs: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (signs[at] !== bit.hidden) return false;
  return true;
}

/** What is visible between two places, cut where its look or its variable changes. */
function runsOf(
  text: string,
  signs: Uint8Array,
  start: number,
  end: number,
  variables: readonly ShownVariable[],
): Run[] {
  const runs: Run[] = [];
  let next = firstFrom(variables, start);
  for (let at = start; at < end; ) {
    while ((variables[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const variable = variables[next];
    const isInside = variable !== undefined && variable.start <= at;
    const limit = Math.min(end, isInside ? variable.end : (variable?.start ?? end));
    const sign = signs[at] ?? 0;
    let to = at + 1;
    while (to < limit && signs[to] === sign) to++;
    if (!(sign & bit.hidden)) runs.push(runOf(text.slice(at, to), sign, isInside ? variable : undefined));
    at = to;
  }
  return runs;
}

/** The first variable that does not end before a place. */
function firstFrom(variables: readonly ShownVariable[], at: number): number {
  let [low, high] = [0, variables.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((variables[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const runOf = (text: string, sign: number, variable: ShownVariable | undefined): Run => ({
  text,
  ...(sign & bit.bold && { bold: true }),
  ...(sign & bit.italic && { italic: true }),
  ...(sign & bit.strike && { strike: true }),
  ...(sign & bit.code && { code: true }),
  ...(sign & bit.link && { link: true }),
  ...(variable && { variable: variable.name, isFilled: variable.isFilled }),
});
