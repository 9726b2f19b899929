import { withoutComments, withoutMembers, withoutTrailingCommas } from './blanked.ts';

/**
 * A document as the plain JSON that a provider takes: comments, trailing commas and what is for tools alone, such as
 * `$schema`, are overwritten with spaces, so that every line and column that a provider names is one of the document.
 *
 * @param text a document without syntax errors
 */
export function plainText(text: string): string {
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return withoutMembers(withoutTrailingCommas(withoutComments(marked) ?? marked), (name) => name.startsWith('$'));
}
