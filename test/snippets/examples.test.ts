import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { check, dialects } from '../../kinds/index.ts';

/** The findings of every example that is not clean, in the order of its text. */
const expected: { readonly [file: string]: readonly string[] } = {
  'automation/plant-doctor-meta': ['automation/welcome-not-working'],
  'mistakes/body-too-long': [
    'template/header-media-extension',
    'template/body-too-long',
    'template/footer-text-too-long',
  ],
  'mistakes/command-with-slash': [
    'automation/list-omitted',
    'automation/phone-number-format',
    'automation/command-leading-slash',
    'automation/command-name-format',
    'automation/command-emoji',
    'automation/command-name-duplicate',
    'automation/command-description-required',
  ],
  'mistakes/flow-of-no-category': ['flow/flow-id-required', 'flow/category-unknown', 'flow/category-unknown'],
  'mistakes/flow-with-wrong-turns.flow': [
    'flow-json/label-length',
    'flow-json/navigate-target',
    'flow-json/binding-unknown-form',
    'flow-json/screen-id-format',
    'flow-json/binding-mixed',
    'flow-json/dynamic-reference',
    'flow-json/input-type',
  ],
  'mistakes/login-code-with-own-text': [
    'template/ttl-out-of-range',
    'template/auth-header-forbidden',
    'template/auth-text-forbidden',
    'template/code-expiration-range',
    'template/signature-hash-format',
    'template/deprecated-button-signature',
  ],
  'mistakes/missing-brace': ['automation/prompt-emoji', 'document/syntax'],
  'mistakes/pasted-from-another-page': [
    'template/name-format',
    'template/language-format',
    'template/meta-variable-syntax',
    'template/variable-example-missing',
    'template/button-type-unknown',
  ],
  'mistakes/quick-replies-mixed': ['template/url-shortener', 'template/quick-reply-interleaved'],
  'mistakes/unfinished-header': [
    'template/header-format-required',
    'template/body-starts-with-variable',
    'template/variable-example-missing',
    'template/footer-emoji',
  ],
};

const ending = '.chatapp.json';
const examples = globSync(`**/*${ending}`, { cwd: 'examples' })
  .sort()
  .map((file) => {
    const text = readFileSync(`examples/${file}`, 'utf8');
    return { name: file.slice(0, -ending.length), text, result: check(text) };
  });

test.each(examples)('$name has the findings that it is to show', ({ name, result }) => {
  expect(result.findings.map(({ rule }) => rule)).toEqual(expected[name] ?? []);
});

test('every example that is to have findings is there', () => {
  expect(examples.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(expected)));
});

test('a mistake is an error, so that no file of mistakes is pushed', () => {
  const pushed = examples
    .filter(({ name }) => name.startsWith('mistakes/'))
    .filter(({ result }) => !result.findings.some(({ severity }) => severity === 'error'));
  expect(pushed.map(({ name }) => name)).toEqual([]);
});

test('the clean examples stand for every operation', () => {
  const clean = examples.filter(({ result }) => result.findings.length === 0);
  const kinds = clean.map(({ result }) => `${result.provider} ${result.kind}`);
  expect([...new Set(kinds)].sort()).toEqual(dialects.map(({ provider, kind }) => `${provider} ${kind.id}`).sort());
  expect(clean.length).toBeGreaterThanOrEqual(12);
});

test('every link leads to example.com, but the shortened one that is shown as a mistake', () => {
  const hosts = examples.flatMap(({ text }) => text.match(/(?<=https?:\/\/)[^/"]+/g) ?? []);
  expect(new Set(hosts)).toEqual(new Set(['www.example.com', 'bit.ly']));
});
