/**
 * Text from a document, a file's name, a setting or a provider, made fit for a place where an editor shows it. Each
 * place has a syntax of its own that such text must not reach: links in messages, icons in labels, Markdown in hovers.
 */

/** Steers the direction of the text around it, and is not seen itself. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const controlsInLine = /[^\P{Cc}\n]+/gu;
const lineEnds = /\r\n|[\r\u2028\u2029]/g;

export interface PlainOptions {
  /** Keeps line breaks; otherwise they become spaces. */
  hasLines?: boolean;
  /** In UTF-16 units. */
  longest?: number;
}

/** Messages that are longer are cut by VS Code itself. */
const longestMessage = 1000;

/** Text in which every character is seen: no control characters, no marks of direction, no halves of pairs, no end. */
export function plain(text: string, { hasLines = false, longest = longestMessage }: PlainOptions = {}): string {
  // What is cut off need not be read.
  const begin = text.length > longest * 4 ? text.slice(0, longest * 4) : text;
  const visible = begin.toWellFormed().replace(directions, '');
  const clean = hasLines
    ? visible.replace(lineEnds, '\n').replace(controlsInLine, ' ')
    : visible.replace(controls, ' ');
  return clean.length > longest ? `${clean.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
}

/** For messages, in which VS Code reads `[label](command:...)` as a link. There is no escape: a space breaks it. */
export const inMessage = (text: string, options?: PlainOptions): string => plain(text, options).replaceAll('](', '] (');

/** For labels, in which VS Code draws `$(name)` as an icon. A mark that is not seen breaks it. */
export const inLabel = (text: string, options?: PlainOptions): string =>
  plain(text, options).replaceAll('$(', '$\u2060(');

/** For one line or one cell of Markdown. */
export const inMarkdown = (text: string, options?: PlainOptions): string =>
  plain(text, options)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]()#+!|<>~$&]/g, '\\$&')
    // A list or a line under a heading begins only where a line does.
    .replace(/^(?=[-=])|^(\d+)(?=\.)/, '$1\\');
