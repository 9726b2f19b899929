import { describe, expect, test } from 'vitest';
import { englishTexts } from '../../scripts/texts.ts';
import { languagesIn, translationsIn } from '../../scripts/translations.mjs';

/** What is the same in every language: values, code, variables, and the providers' codes. */
const fixedParts = (text: string) =>
  (text.match(/\$\{\d+\}|`[^`]*`|\$\([^)]*\)|\{\{[^}]*\}\}|\b\d{6,7}\b|InvalidParameter\.\w+/g) ?? []).sort();

test('there are texts in Chinese', () => expect(languagesIn('.')).toContain('zh-cn'));

describe.each(languagesIn('.'))('texts of the server and of push in %s', (language) => {
  const translations = translationsIn('.', language);

  test('are there for every text, and for no other', () => {
    const english = englishTexts();
    expect(english.filter((text) => !Object.hasOwn(translations, text))).toEqual([]);
    expect(Object.keys(translations).filter((text) => !english.includes(text))).toEqual([]);
  });

  test('keep what is the same in every language, and are in it', () => {
    for (const [english, text] of Object.entries(translations)) {
      expect(fixedParts(text), english).toEqual(fixedParts(english));
      const hasWords = /[a-z]{3,} [a-z]{2,}/.test(english);
      expect(/[\u4e00-\u9fff]/.test(text) || !hasWords, `${english} → ${text}`).toBe(true);
    }
  });
});
