/**
 * The texts of what runs outside of the editor's own process space: the language server, and what is said of a push.
 * English is what stands in the code; a translation is looked up by it.
 */

/** Translations by the key of the English text. */
let texts: ReadonlyMap<string, string> | undefined;

/**
 * From now on texts are said in this language; in English without one. Of the process: it serves one reader.
 *
 * @param packed what `packTexts` made
 */
export function useTexts(packed: string | undefined): void {
  const [keys = '', ...translations] = packed?.split(separator) ?? [];
  const byKey = translations.map((text, at) => [keys.slice(at * keyLength, (at + 1) * keyLength), text] as const);
  texts = packed === undefined ? undefined : new Map(byKey);
}

/** Translations by their English texts, as they are shipped: without those, which the code has. */
export function packTexts(translations: Readonly<Record<string, string>>): string {
  return [Object.keys(translations).map(keyOf).join(''), ...Object.values(translations)].join(separator);
}

const separator = '\0';

/** A text in the reader's language, or as it is where nothing else is known. */
export function translate(english: string): string {
  return texts?.get(keyOf(english)) ?? english;
}

/**
 * Marks a text for translation and says it: say`The body has ${count} characters.` Its key has `${0}` in the place of
 * the first value. What is said while a module loads is English, since nobody knows the language then: `translate` is
 * called where such a text is shown.
 */
export function say(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = texts && translate(strings.reduce((before, after, index) => `${before}\${${index - 1}}${after}`));
  if (text === undefined) return strings.reduce((before, after, index) => `${before}${values[index - 1]}${after}`);
  return text.replace(/\$\{(\d+)\}/g, (_, index) => String(values[index]));
}

/** Sentences that follow each other, those left out that are empty. Chinese has no blank between them. */
export const sentences = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== '' && part !== null && part !== undefined).join(say` `);

/** A short name of an English text: 24 bits of FNV-1a in two signs, since the packed file has two bytes for each. */
function keyOf(english: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < english.length; index += 1) {
    hash = Math.imul(hash ^ english.charCodeAt(index), 0x01000193);
  }
  const bits = (hash ^ (hash >>> 24)) & 0xffffff;
  return String.fromCharCode(firstSign + (bits >>> 12), firstSign + (bits & 0xfff));
}

const keyLength = 2;

/** From here on 4,096 signs follow that are no halves of a pair. */
const firstSign = 0x3400;
