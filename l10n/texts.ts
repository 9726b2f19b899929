/**
 * The texts of what runs outside of the editor's own process space: the language server, and messages about pushes.
 * The code has the English text, which is the key of its translations.
 */

/** Translations by their English texts, as in `texts.zh-cn.json` and in the `l10n.zh-cn.json` of a kind. */
export type Translations = Readonly<Record<string, string>>;

/** Whether a value is texts by texts, as a client may send them. */
export const areTranslations = (value: unknown): value is Translations =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

let texts: ReadonlyMap<string, string> | undefined;

/** Sets the language of all texts in this process, which serves one reader; English without translations. */
export function useTexts(translations: Translations | undefined): void {
  texts = translations && new Map(Object.entries(translations));
}

/** A text in the reader's language, or in English if there is no translation. */
export function translate(english: string): string {
  return texts?.get(english) ?? english;
}

/**
 * Marks a text for translation and looks it up: say`The body has ${count} characters.` Its key has `${0}` in the place
 * of the first value. A text that is made while a module loads is in English, because the language is not known yet:
 * `translate` is called where such a text is shown.
 */
export function say(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = texts && translate(strings.reduce((before, after, index) => `${before}\${${index - 1}}${after}`));
  if (text === undefined) return strings.reduce((before, after, index) => `${before}${values[index - 1]}${after}`);
  return text.replace(/\$\{(\d+)\}/g, (_, index) => String(values[index]));
}

/** Joins sentences and leaves out empty ones. Chinese has no space between sentences. */
export const sentences = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== '' && part !== null && part !== undefined).join(say` `);
