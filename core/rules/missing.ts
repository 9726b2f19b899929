import { say } from '../../l10n/texts.ts';
import type { Path } from '../document/path.ts';
import type { Report, SchemaFailure } from './rule.ts';

/**
 * The message for a property that is missing or empty, with the suggestion to fill it in.
 *
 * @param message what is missing, why, and what to do
 * @param value what to begin with
 */
export function fillIn(failure: SchemaFailure, message: string, value: unknown): Omit<Report, 'at'> {
  const at: Path = failure.missing === undefined ? failure.at : [...failure.at, failure.missing];
  const property = String(at.at(-1));
  const title = failure.missing === undefined ? say`Fill in ${property}` : say`Add ${property}`;
  return { message, suggest: [{ title, edits: [{ set: at, value }] }] };
}
