import type { ChatDocument } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import { providerOf } from './index.ts';

/**
 * The place in the document that a refusal is about.
 *
 * @param code the provider's
 * @param message the provider's words, which name a component or a member where the code does not
 * @returns undefined where it is about nothing that the document holds, such as the account
 */
export function placeOf({ provider, value }: ChatDocument, code: string | null, message: string): Path | undefined {
  const { place } = providerOf(provider);
  const subcodes = [...message.matchAll(/(?<!\d)\d{6,7}(?!\d)/g)].map(([subcode]) => subcode);
  const names = [...subcodes, code ?? '', (code ?? '').replace(/^.*\./, '').replace(/^Missing/, '')];
  for (const name of names) {
    const at = place(name)?.(value);
    if (at) return at;
  }
  // InvalidParameter.Categories, and the parameter of a Graph message: "(#100) Param prompts must be …".
  const words = [names.at(-1) ?? '', ...(message.match(/\w+/g) ?? [])];
  const named = words.find((word) => word !== 'name' && Object.hasOwn(value, word));
  if (named !== undefined) return [named];
  const part = words.find((word) => /^[A-Z]{4,}$/.test(word) && place(word));
  return part === undefined ? undefined : place(part)?.(value);
}
