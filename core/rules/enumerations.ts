import { say, sentences } from '../../l10n/texts.ts';
import { closest } from './closest.ts';
import type { Report, SchemaFailure } from './rule.ts';

/**
 * The message for a value that is not in its closed list. A difference in case or whitespace only is fixed safely; a
 * likely slip is suggested.
 *
 * @param says that there is no such value, as a sentence
 * @param consequence what follows, as a sentence of its own
 */
export function unknownValue(
  { at, value }: Pick<SchemaFailure, 'at' | 'value'>,
  values: readonly string[],
  says: (given: string) => string,
  consequence = '',
): Omit<Report, 'at'> {
  const given = String(value);
  if (ofMeta.has(given.trim().toUpperCase())) {
    return {
      message: say`${shorten(given)} is a Meta value that CAMS does not list for this operation, so it would be rejected. Write one of ${values.join(', ')}.`,
    };
  }
  const near = closest(given, values);
  const wrong = says(shorten(given));
  if (near === undefined) {
    return { message: sentences(wrong, consequence, say`Write one of ${values.join(', ')}.`) };
  }
  const change = { title: say`Write "${near}"`, edits: [{ set: at, value: near }] };
  const isCase = near.toLowerCase() === given.trim().toLowerCase();
  return {
    message: sentences(wrong, consequence, say`Did you mean ${near}?`),
    ...(isCase ? { fix: change } : { suggest: [change] }),
  };
}

/** What only Meta has: nothing of CAMS is meant by it. */
const ofMeta = new Set([
  'SPM',
  'VOICE_CALL',
  'ORDER_DETAILS',
  'REQUEST_CONTACT_INFO',
  'APP',
  'CALL_PERMISSION_REQUEST',
  'GIF',
  'PRODUCT',
]);

/** A value for a message: not longer than a person reads. */
export const shorten = (text: string) =>
  text.length > 40 ? `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…` : text;
