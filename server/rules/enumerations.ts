import { say } from '../../l10n/texts.ts';
import { closest } from './closest.ts';
import type { Report, SchemaFailure } from './rule.ts';

/**
 * The words for a value outside of its closed list. What differs in case or blanks alone is mended safely; a likely
 * slip is suggested.
 *
 * @param what the member in words, as a sentence begins: "The button type"
 * @param consequence what follows, as a sentence of its own
 */
export function unknownValue(
  { at, value }: Pick<SchemaFailure, 'at' | 'value'>,
  values: readonly string[],
  what: string,
  consequence = '',
): Omit<Report, 'at'> {
  const given = String(value);
  const near = closest(given, values);
  const why = consequence === '' ? '' : ` ${consequence}`;
  if (near === undefined) {
    return { message: say`${what} "${shorten(given)}" does not exist.${why} Write one of ${values.join(', ')}.` };
  }
  const change = { title: say`Write "${near}"`, edits: [{ set: at, value: near }] };
  const isCase = near.toLowerCase() === given.trim().toLowerCase();
  return {
    message: say`${what} "${shorten(given)}" does not exist.${why} Did you mean ${near}?`,
    ...(isCase ? { fix: change } : { suggest: [change] }),
  };
}

/** A value for a message: not longer than a person reads. */
export const shorten = (text: string) =>
  text.length > 40 ? `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…` : text;
