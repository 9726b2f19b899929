import { createScanner } from 'jsonc-parser';
import type { Span } from './location.ts';

/** A comment such as `// chatapp-ignore-next-line template/url-shortener: our own domain`. */
export interface Ignore {
  /** The whole comment. */
  span: Span;
  /** The rules that it names, or patterns of them; empty where it is not written as such a comment is. */
  rules: readonly { pattern: string; span: Span }[];
  /** Why; empty where it does not say. */
  reason: string;
  /** Offset of the first character after it that is neither whitespace nor a comment: the comment is about its line. */
  target: number | undefined;
}

/** What such a comment begins with. */
export const ignoreNextLine = 'chatapp-ignore-next-line';
const begin = 'chatapp-ignore';

/** Stands where the reason has to be written, and is none. */
export const openReason = 'REASON';

/** Those of jsonc-parser's `SyntaxKind` that matter here: a constant enumeration, which cannot be imported. */
const kinds = { lineComment: 12, blockComment: 13, lineBreak: 14, blank: 15, end: 17 };

/** The comments of a text that ignore findings, in order; also those that are meant so and written otherwise. */
export function ignoresIn(text: string): Ignore[] {
  if (!text.includes(begin)) return [];
  const ignores: Ignore[] = [];
  let waiting: Ignore[] = [];
  const scanner = createScanner(text, false);
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (kind === kinds.lineComment || kind === kinds.blockComment) {
      const ignore = ignoreOf(text, { start, end: start + scanner.getTokenLength() });
      if (ignore) waiting.push(ignore);
    } else if (kind !== kinds.blank && kind !== kinds.lineBreak) {
      for (const ignore of waiting) ignores.push({ ...ignore, target: start });
      waiting = [];
    }
  }
  return [...ignores, ...waiting];
}

function ignoreOf(text: string, span: Span): Ignore | undefined {
  const comment = text.slice(span.start, span.end).replace(/\*\/$/, '');
  const inside = comment.slice(2);
  if (!inside.trimStart().startsWith(begin)) return undefined;
  const none = { span, rules: [], reason: '', target: undefined };
  const directive = inside.indexOf(begin) + 2;
  const rest = comment.slice(directive + ignoreNextLine.length);
  if (!comment.startsWith(ignoreNextLine, directive) || !/^\s/.test(rest)) return none;
  const colon = rest.indexOf(':');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const offset = span.start + directive + ignoreNextLine.length;
  return {
    ...none,
    rules: [...names.matchAll(/[^\s,]+/g)].map(({ index, 0: pattern }) => ({
      pattern,
      span: { start: offset + index, end: offset + index + pattern.length },
    })),
    reason: reason === openReason ? '' : reason,
  };
}
