import type { Span } from './location.ts';

/**
 * A text with spaces in place of its comments: nothing else moves, so offsets and lines are the same in both.
 *
 * @returns the text itself where it has none, and undefined where a slash begins no comment, or one that is never
 *   closed
 */
export function withoutComments(text: string): string | undefined {
  const comments: Span[] = [];
  let slash = text.indexOf('/');
  let quote = text.indexOf('"');
  while (slash >= 0) {
    if (quote >= 0 && quote < slash) {
      const end = closingQuote(text, quote) + 1;
      quote = text.indexOf('"', end);
      if (slash < end) slash = text.indexOf('/', end);
    } else {
      const end = endOfComment(text, slash);
      if (end === undefined) return undefined;
      comments.push({ start: slash, end });
      slash = text.indexOf('/', end);
      if (quote >= 0 && quote < end) quote = text.indexOf('"', end);
    }
  }
  return blanked(text, comments);
}

/** JSON with spaces in place of the commas behind the last entries; it has no comments. */
export function withoutTrailingCommas(json: string): string {
  const commas: Span[] = [];
  /** The last character that is not whitespace, and the one before it. */
  let [before, last] = ['', ''];
  let lastAt = 0;
  for (let at = 0; at < json.length; at++) {
    if (json.charCodeAt(at) <= space) continue;
    const character = json.charAt(at);
    const isEnd = character === ']' || character === '}';
    // Behind an opening bracket or another comma it follows no entry.
    if (isEnd && last === ',' && !/^[,[{]$/.test(before)) commas.push({ start: lastAt, end: lastAt + 1 });
    [before, last, lastAt] = [last, character, at];
    if (character === '"') at = closingQuote(json, at);
  }
  return blanked(json, commas);
}

/**
 * JSON with spaces in place of members of the outermost object, and of the commas that belong to them.
 *
 * @param json without comments and trailing commas
 * @param isGone says by its name whether a member goes
 */
export function withoutMembers(json: string, isGone: (name: string) => boolean): string {
  const gone: Span[] = [];
  /** The commas between the members of the outermost object, with where it begins. */
  const commas: number[] = [];
  let depth = 0;
  let [name, nameAt] = ['', -1];
  const endMember = (at: number) => {
    if (nameAt >= 0 && isGone(name)) gone.push({ start: nameAt, end: at });
    nameAt = -1;
  };
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === '"') {
      const close = closingQuote(json, at);
      if (depth === 1 && nameAt < 0) [name, nameAt] = [nameIn(json.slice(at, close + 1)), at];
      at = close;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) endMember(at);
    } else if (character === ',' && depth === 1) {
      endMember(at);
      commas.push(at);
    }
  }
  return blanked(
    json,
    [...gone, ...commasOf(gone, commas)].sort((a, b) => a.start - b.start),
  );
}

/** Each member that goes takes the comma behind it along; the last ones take those before them. */
function commasOf(gone: readonly Span[], commas: readonly number[]): Span[] {
  const left = [...commas];
  return gone.flatMap(({ start, end }) => {
    const behind = left.indexOf(end);
    const at = behind >= 0 ? behind : left.findLastIndex((comma) => comma < start);
    return left.splice(at, at < 0 ? 0 : 1).map((comma) => ({ start: comma, end: comma + 1 }));
  });
}

const nameIn = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
};

function blanked(text: string, spans: readonly Span[]): string {
  let blank = '';
  let at = 0;
  for (const { start, end } of spans) {
    const gone = text.slice(start, end);
    // Most comments are on one line.
    const isOneLine = !gone.includes('\n') && !gone.includes('\r');
    blank += text.slice(at, start) + (isOneLine ? ' '.repeat(end - start) : gone.replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return blank + text.slice(at);
}

/** Where the comment ends that begins at a slash. */
function endOfComment(text: string, start: number): number | undefined {
  const kind = text[start + 1];
  if (kind === '*') {
    const close = text.indexOf('*/', start + 2);
    return close < 0 ? undefined : close + 2;
  }
  if (kind !== '/') return undefined;
  let end = start + 2;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Where the quote is that closes a text in quotes; the end of everything where none does. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close < 0 ? text.length : close;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}

const space = 0x20;
