/**
 * The texts of what runs outside of the editor's own process space: the language server, and what is said of a push.
 * English is what stands in the code; a translation is looked up by it.
 */

/** Translations by the key of the English text (`keyOf`). */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts | undefined;

/** From now on texts are said in this language; in English without one. Of the process: it serves one reader. */
export function useTexts(translations: Texts | undefined): void {
  texts = translations;
}

/** A text in the reader's language, or as it is where nothing else is known. */
export function translate(english: string): string {
  return texts?.[keyOf(english)] ?? english;
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

/** A short name of an English text, so that it need not be shipped once more: 24 bits of FNV-1a, in base 36. */
export function keyOf(english: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < english.length; index += 1) {
    hash = Math.imul(hash ^ english.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 24)) & 0xffffff).toString(36);
}
