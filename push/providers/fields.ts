/** What is the same for the credentials of every provider, given their fields. */
import { say, translate } from '../../l10n/texts.ts';
import type { Problem } from '../problem.ts';
import type { Credentials, Field } from './provider.ts';

/** Whether a value can travel in a header: no space, line break or sign outside ASCII is in it. */
export const canTravel = (value: string): boolean => /^[\x21-\x7e]+$/.test(value);

/**
 * Finds what would keep credentials from travelling in a header. Found here, so that no library puts the value into its
 * exception.
 */
export function fieldsProblem(fields: readonly Field[], credentials: Credentials): Problem | null {
  for (const { id, label, isOptional } of fields) {
    const value = credentials[id];
    if (value === undefined && isOptional) continue;
    if (value !== undefined && canTravel(value)) continue;
    const part = translate(label);
    return {
      code: 'credentials-invalid',
      message: value
        ? say`The ${part} has a space, a line break or a character that never occurs in one.`
        : say`The ${part} is empty.`,
      next: say`Copy it again from the provider’s console, in full and without quotes, and set the credentials again.`,
    };
  }
  return null;
}
