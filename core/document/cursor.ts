import { createScanner, type SyntaxKind } from 'jsonc-parser';
import type { Span } from './location.ts';
import type { Path } from './path.ts';
import { isTrivia, scanErrors, token } from './tokens.ts';

/** What can be written at a place of a text, be it whole or broken. */
export interface Cursor {
  /** Whether a property name or a value can go here. */
  expects: 'name' | 'value';
  /** The path of the value; for a name, of the object that gets the property. */
  path: Path;
  /** The token under the cursor, or the empty place itself. */
  span: Span;
  /** Whether that token is a string. */
  inString: boolean;
  /** Where a comma is missing before it. */
  commaMissingAt: number | undefined;
  /** Whether what follows asks for a comma after it. */
  needsCommaAfter: boolean;
  /** Whether a colon follows: then the property name is replaced, and its value stays. */
  hasColon: boolean;
}

/** An object or list that has begun and is not over. */
interface Frame {
  isObject: boolean;
  /** The property or entry that comes next or came last. */
  segment: string | number;
  phase: 'name' | 'colon' | 'value' | 'after';
}

/**
 * Reads a text up to an offset, and determines what can go there. Only the text before the cursor decides: what is
 * typed is broken more often than not.
 *
 * @returns undefined in a comment, and where nothing can be written, such as before a colon
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const scanner = createScanner(text);
  const frames: Frame[] = [];
  let span: Span = { start: offset, end: offset };
  let inString = false;
  let lastEnd = 0;
  let isBlank = true;
  for (;;) {
    const kind = scanner.scan();
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (kind === token.end || start >= offset) break;
    const error = scanner.getTokenError();
    if (isTrivia(kind)) {
      const isOpen = kind === token.lineComment || error === scanErrors.endOfComment;
      const isComment = kind === token.lineComment || kind === token.blockComment;
      if (isComment && (offset < end || (isOpen && offset === end))) return undefined;
      continue;
    }
    const isOpen = error === scanErrors.endOfString;
    const isUnder =
      kind === token.string ? offset < end || (isOpen && offset === end) : kind > token.colon && offset <= end;
    if (isUnder) {
      // A string that is never closed would take the rest of its line.
      span = { start, end: isOpen ? offset : end };
      inString = kind === token.string;
      break;
    }
    isBlank = false;
    lastEnd = end;
    advance(frames, kind, kind === token.string ? scanner.getTokenValue() : undefined);
  }
  const top = frames.at(-1);
  if (!top) return isBlank ? { ...empty, path: [], span, inString } : undefined;
  if (top.phase === 'colon') return undefined;
  const isAfter = top.phase === 'after';
  const expects = top.isObject && top.phase !== 'value' ? 'name' : 'value';
  const own = !top.isObject && isAfter ? Number(top.segment) + 1 : top.segment;
  const around = frames.slice(0, -1).map(({ segment }) => segment);
  const next = tokenFrom(text, span.end);
  if (top.isObject && expects === 'value' && span.start === span.end && opensValue(next.kind)) {
    // The value is there already, unless what follows is the next property.
    if (next.kind === token.openBrace || next.kind === token.openBracket) return undefined;
    if (tokenFrom(text, next.end).kind !== token.colon) span = { start: offset, end: next.end };
  }
  const behind = tokenFrom(text, span.end).kind;
  return {
    expects,
    path: expects === 'name' ? around : [...around, own],
    span,
    inString,
    commaMissingAt: isAfter ? lastEnd : undefined,
    needsCommaAfter: opensValue(behind),
    hasColon: behind === token.colon,
  };
}

const empty = { expects: 'value', commaMissingAt: undefined, needsCommaAfter: false, hasColon: false } as const;

function advance(frames: Frame[], kind: SyntaxKind, string: string | undefined): void {
  const top = frames.at(-1);
  if (kind === token.comma) {
    if (!top) return;
    if (!top.isObject) top.segment = Number(top.segment) + 1;
    top.phase = top.isObject ? 'name' : 'value';
  } else if (kind === token.colon) {
    if (top?.isObject) top.phase = 'value';
  } else if (kind === token.closeBrace || kind === token.closeBracket) {
    frames.pop();
    const outer = frames.at(-1);
    if (outer) outer.phase = 'after';
  } else {
    // Where a comma is missing, the next entry has begun all the same.
    if (top && !top.isObject && top.phase === 'after') top.segment = Number(top.segment) + 1;
    if (kind === token.openBrace) frames.push({ isObject: true, segment: '', phase: 'name' });
    else if (kind === token.openBracket) frames.push({ isObject: false, segment: 0, phase: 'value' });
    else if (top?.isObject && top.phase !== 'value') {
      top.segment = string ?? '';
      top.phase = 'colon';
    } else if (top) top.phase = 'after';
  }
}

/** Whether a token starts a property, an entry or a value. */
const opensValue = (kind: SyntaxKind) =>
  kind === token.openBrace || kind === token.openBracket || (kind > token.colon && kind !== token.end);

/** The first token from an offset on that is neither whitespace nor a comment. */
function tokenFrom(text: string, offset: number): { kind: SyntaxKind; end: number } {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  const kind = scanner.scan();
  return { kind, end: scanner.getTokenOffset() + scanner.getTokenLength() };
}
