import { say } from '../../../l10n/texts.ts';
import type { Fix } from '../../rules/rule.ts';
import type { Span } from '../location.ts';

/** A text in double quotes, or a comment: these are never rewritten. */
const skipped = /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/;

/** A suggestion that replaces one stretch of the text. */
export function overwrite(title: string, { start, end }: Span, text: string): Fix {
  return { title, edits: [{ overwrite: { start, end }, text }] };
}

/**
 * A suggestion that rewrites every match outside of texts in double quotes and of comments, since what was pasted in
 * one place was mostly pasted in all. One edit, from the first match to the last.
 *
 * @param pattern bounded: it is tried at every place of the text
 */
export function rewriteAll(title: string, text: string, pattern: RegExp, by: (match: string) => string): Fix[] {
  const either = new RegExp(`(?<skipped>${skipped.source})|${pattern.source}`, 'gu');
  let [first, last, written] = [-1, 0, ''];
  for (const match of text.matchAll(either)) {
    if (match.groups?.skipped !== undefined) continue;
    if (first < 0) first = match.index;
    else written += text.slice(last, match.index);
    written += by(match[0]);
    last = match.index + match[0].length;
  }
  return first < 0 ? [] : [overwrite(title, { start: first, end: last }, written)];
}

/** What a text in other quotes is in double ones. */
export function inDoubleQuotes(quoted: string): string {
  const inside = quoted.slice(1, -1);
  // An escaped single quote needs no backslash here, and a double quote needs one.
  return `"${inside.replaceAll(/\\(.)|"/gu, (found, escaped) => (escaped === "'" ? "'" : escaped === undefined ? '\\"' : found))}"`;
}

/** Removes the text before or after the document. */
export function eraseText(title: string, span: Span): Fix {
  return { title, edits: [{ erase: span }] };
}

/** Puts the text there in double quotes, up to the end of the value or of the line. */
export function quoted(text: string, start: number): Fix[] {
  const word = /(?:\$?\{\{?[^{}\r\n"]{0,99}\}\}?|[^,\]}\r\n"\t]){1,200}/y;
  word.lastIndex = start;
  const whole = word.exec(text)?.[0] ?? '';
  const found = whole.replace(/\s\/[/*].*$/u, '').trimEnd();
  if (found === '' || whole.length >= 200) return [];
  const by = JSON.stringify(found);
  return [overwrite(say`Write ${by}`, { start, end: start + found.length }, by)];
}

/** The text with its marks of quoting or numbers taken from every line, where every line has one. */
export function withoutLineStarts(title: string, text: string, start: RegExp): Fix[] {
  const lines = text.split('\n');
  if (!lines.every((line) => line.trim() === '' || start.test(line))) return [];
  return [overwrite(title, { start: 0, end: text.length }, lines.map((line) => line.replace(start, '')).join('\n'))];
}
