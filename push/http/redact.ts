import { stripVTControlCharacters } from 'node:util';
import { secretsOf } from '../providers/credentials.ts';
import type { Credentials } from '../providers/provider.ts';
import { masking } from './mask.ts';

/** Turns text from outside into text that may be shown. */
export type Cleaner = (text: string) => string;

const LONGEST_TEXT = 600;

/**
 * Makes the one door through which a provider's words reach a result. Such words are hostile until cleaned: they can
 * carry terminal escapes and direction marks, be endless, and repeat the credentials (an Alibaba Cloud gateway answers
 * a wrong signature with the whole canonical request, security token included).
 */
export function cleanerFor(credentials: Credentials): Cleaner {
  const masked = masking(secretsOf(credentials));
  return (text) => {
    let clean = stripVTControlCharacters(text.toWellFormed())
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    // Masked before it is cut, or the cut could leave half a secret.
    clean = masked(clean);
    return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT).toWellFormed()}…` : clean;
  };
}

/**
 * Makes the door through which what a provider holds reaches a document: its texts stay as they are, since they are
 * the author's own, but for the credentials, which a gateway may repeat anywhere.
 *
 * @throws RangeError for a value that nests deeper than any document of a provider
 */
export function maskerFor(credentials: Credentials): (value: unknown) => unknown {
  const masked = masking(secretsOf(credentials));
  const walk = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (typeof value === 'string') return masked(value);
    if (Array.isArray(value)) return value.map((entry) => walk(entry, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [masked(name), walk(member, depth + 1)]));
  };
  return (value) => walk(value, 0);
}

const DEEPEST = 100;
