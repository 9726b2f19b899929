import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { localizedCalls } from './texts.ts';

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));

/** What is filled in: {0}, {1} and so on; commands and code, which are the same in every language. */
const fixedParts = (text: string) => (text.match(/\{\d+\}|\]\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

describe.each(['zh-cn'])('%s', (language) => {
  const bundle = read(`l10n/bundle.l10n.${language}.json`);
  const manifest = read(`package.nls.${language}.json`);
  const english = read('package.nls.json');
  const calls = localizedCalls();

  test('has every text of the client, and no other', () => {
    expect(calls.filter(({ text }) => text === undefined)).toEqual([]);
    const texts = new Set(calls.map(({ text }) => text));
    expect(texts.size).toBeGreaterThan(50);
    expect(Object.keys(bundle).sort()).toEqual([...texts].sort());
  });

  test('has every text of the manifest, in its order, and no other', () => {
    expect(Object.keys(manifest)).toEqual(Object.keys(english));
    const asked = new Set([...readFileSync('package.json', 'utf8').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key));
    expect(new Set(Object.keys(english))).toEqual(asked);
  });

  test('fills in the same, and leaves nothing as it was', () => {
    for (const [text, translated] of [
      ...Object.entries(bundle),
      ...Object.keys(english).map((key) => [english[key], manifest[key]]),
    ]) {
      expect(fixedParts(String(translated)), text).toEqual(fixedParts(String(text)));
      expect(
        /[\u4e00-\u9fff]/.test(String(translated)) ||
          // The path of a schema in this language.
          String(translated) === String(text).replace('.schema', `.${language}.schema`) ||
          /^\W*(\{\d\}\W*)*$/.test(String(text)),
        `${text} → ${translated}`,
      ).toBe(true);
    }
  });

  test('has every page of the walkthrough, with the same code', () => {
    const pages = globSync('docs/walkthrough/*.md', { ignore: '**/*.nls.*' });
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const translated = readFileSync(page.replace(/md$/, `nls.${language}.md`), 'utf8');
      expect(fixedParts(translated), page).toEqual(fixedParts(readFileSync(page, 'utf8')));
      expect(translated, page).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
