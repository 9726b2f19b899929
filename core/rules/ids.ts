import { say } from '../../l10n/texts.ts';
import { trimmed } from '../document/blank.ts';
import type { Report, SchemaFailure } from './rule.ts';

/**
 * The words for an id that cannot be one: it has a `*`, as pages print ids that they hide a part of, or whitespace or
 * an invisible character.
 *
 * @param property what the id is called: "CustSpaceId"
 */
export function idFailure({ at, value }: SchemaFailure, property: string): Omit<Report, 'at'> {
  const id = String(value);
  if (id.includes('*')) {
    return {
      message: say`This ${property} has * in place of some characters, like the samples in the documentation, so it matches nothing. Copy the whole id from the console.`,
    };
  }
  const bare = trimmed(id);
  const message = say`This ${property} contains a space or an invisible character, which no id has. Remove it, or copy the id from the console again.`;
  if (/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(bare)) return { message };
  return { message, fix: { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] } };
}
