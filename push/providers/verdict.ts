import { say, translate } from '../../l10n/texts.ts';
import type { Cleaner } from '../http/redact.ts';

/**
 * How a push ended. `applied`: the provider says so. `not-applied`: it is certain that nothing changed. `unknown`:
 * the request may have arrived and nobody said what became of it.
 */
export type Outcome = 'applied' | 'not-applied' | 'unknown';

/** What one request and its answer (or the lack of it) come to. All text is cleaned and free of secrets. */
export interface Verdict {
  outcome: Outcome;
  code: string | null;
  message: string;
  next: string | null;
  /** CAMS's RequestId or Graph's fbtrace_id: what the provider's support asks for. */
  requestId: string | null;
  /** The texts that the provider answered about what it changed: TemplateCode, TemplateName, FlowId, FlowName. */
  data: { readonly [name: string]: string } | null;
  /** The mistakes that the provider found in a file, which it stored all the same. */
  errors?: readonly FoundError[];
}

/** A mistake in a file, as its provider tells it. */
export interface FoundError {
  /** The provider's word for it; may be empty. */
  code: string;
  message: string;
  /** Where it is, from 0 on, in UTF-16 units; `null` where that is not told. */
  range: { start: Position; end: Position } | null;
}

interface Position {
  line: number;
  character: number;
}

/** What a reader of answers gets: the status, the body as an object, and the door for the provider's words. */
export interface Answer {
  status: number;
  body: { readonly [name: string]: unknown };
  clean: Cleaner;
}

/** Whether a status tells of a failure of the server, or on the way to it: it proves nothing about a write. */
export const isServerFailure = (status: number): boolean => status >= 500 || status === 408;

/** Whether a status sends the caller on to another address. */
export const isRedirect = (status: number): boolean => status >= 300 && status <= 399;

/** Fills in what a verdict mostly has not. */
export function verdict(
  outcome: Outcome,
  said: Pick<Verdict, 'code' | 'message' | 'next'> & Partial<Verdict>,
): Verdict {
  const message = translate(said.message);
  const next = said.next === null ? null : translate(said.next);
  return { requestId: null, data: null, ...said, message, next, outcome };
}

/** The meaning of a code, followed by the provider's own words where it has any. */
export function withProviderWords(meaning: string, words: string): string {
  const known = translate(meaning);
  return words === '' || words === 'None' ? known : say`${known} The provider says: ${words}`;
}

/** Whether a parsed value is a JSON object. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
