/**
 * The texts of what runs outside of the editor's own process space: the language server, and what is said of a push.
 * English is what stands in the code; a translation is looked up by it.
 */

/** Translations by their English texts, as in `texts.zh-cn.json` and in the `l10n.zh-cn.json` of a kind. */
export type Translations = Readonly<Record<string, string>>;

/** Whether a value is texts by texts, as a client may send them. */
export const areTranslations = (value: unknown): value is Translations =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

let texts: ReadonlyMap<string, string> | undefined;

/** From now on texts are said in this language; in English without one. Of the process: it serves one reader. */
export function useTexts(translations: Translations | undefined): void {
  texts = translations && new Map(Object.entries(translations));
}

/** A text in the reader's language, or as it is where nothing else is known. */
export function translate(english: string): string {
  return texts?.get(english) ?? english;
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
