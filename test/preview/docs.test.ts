import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('docs/preview.md shows every picture that there is, and no other', () => {
  const text = readFileSync('docs/preview.md', 'utf8');
  const shown = [...text.matchAll(/\(preview\/([\w-]+\.svg)\)/g)].map(([, name]) => name);
  const messages = readdirSync('test/preview/gallery').flatMap((name) => /^(.*)\.chatapp\.json$/.exec(name)?.[1] ?? []);
  expect(shown.sort()).toEqual(readdirSync('docs/preview').sort());
  expect(shown).toEqual(messages.map((name) => `${name}.svg`).sort());
});
