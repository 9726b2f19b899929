import type { Fix } from '../../rules/rule.ts';
import type { Span } from '../location.ts';

/** What a syntax error is about, in words. */
export interface Pasted {
  message: string;
  /** The stretch that is meant, where it is not the one that the parser names. */
  span?: Span;
  suggest?: readonly Fix[];
}

/** Where the parser stopped. */
export interface Place {
  text: string;
  /** As jsonc-parser calls it. */
  code: string;
  offset: number;
  length: number;
}

/** What a pattern meets at the place itself. */
export function meets(text: string, offset: number, pattern: RegExp): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, 'yu');
  sticky.lastIndex = offset;
  return sticky.exec(text);
}

/** A little of the text before a place: enough to see what it follows. */
export const before = (text: string, offset: number) => text.slice(Math.max(0, offset - 2000), offset);

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end - (text[end - 1] === '\r' ? 1 : 0);
}

/** A stretch of the text for a message: not longer than a person reads. */
export const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
