import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masking } from '../../push/http/mask.ts';
import { cleanerFor } from '../../push/http/redact.ts';

const token = 'MARKED/secret+0002|x';
const clean = cleanerFor({ provider: 'meta', token });
const lower = (text: string) => text.replace(/%../g, (code) => code.toLowerCase());
const once = encodeURIComponent(token);

test.each<readonly [string, string]>([
  ['percent-encoded', once],
  ['percent-encoded in lower case', lower(once)],
  ['percent-encoded twice', encodeURIComponent(once)],
  ['percent-encoded twice in lower case', encodeURIComponent(lower(once))],
  ['with escaped slashes', token.replaceAll('/', '\\/')],
  ...['', 'a', 'ab'].flatMap((before) => [
    [`in base64 behind "${before}"`, Buffer.from(`${before}${token}zz`).toString('base64')] as const,
    [`in url-safe base64 behind "${before}"`, Buffer.from(`${before}${token}zz`).toString('base64url')] as const,
  ]),
])('a secret is masked %s', (_, text) => {
  expect(clean(`the token ${text} is wrong`)).toContain('***');
  expect(clean(text)).not.toContain(text.slice(4, 16));
});

const perCharacter = (write: (code: number) => string) => (text: string) =>
  [...text].map((character) => write(character.charCodeAt(0))).join('');
const hex = (code: number) => code.toString(16).padStart(2, '0');
const names: { [character: string]: string } = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** Ways to write a text. */
const encoders: { readonly [name: string]: (text: string) => string } = {
  'percent encoding': encodeURIComponent,
  'percent encoding of mixed case': (text) =>
    encodeURIComponent(text).replace(/%(.)(.)/g, (_, a, b) => `%${a}${b.toLowerCase()}`),
  'percent encoding of all': perCharacter((code) => `%${hex(code)}`),
  JSON: JSON.stringify,
  'JSON with \\/': (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text).replaceAll('/', '\\/')),
  '\\u': perCharacter((code) => `\\u00${hex(code).toUpperCase()}`),
  '\\x': perCharacter((code) => `\\x${hex(code)}`),
  HTML: (text) => text.replace(/[&<>"']/g, (character) => `&${names[character]};`),
  'decimal entities': perCharacter((code) => `&#00${code};`),
  'hexadecimal entities': perCharacter((code) => `&#X0${hex(code)};`),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 after one': (text) => Buffer.from(`a${text}b`).toString('base64'),
  'base64 after two': (text) => Buffer.from(`ab${text}`).toString('base64'),
  'wrapped base64': (text) => Buffer.from(text).toString('base64').replace(/.{9}/g, '$&\r\n'),
  base64url: (text) => Buffer.from(`:${text}`).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
};
const secrets = [
  'not a/secret+of"any\'one&<x>'.replaceAll(' ', '-'),
  'plain-words-only-0001',
  'odd%41&amp;\\u0041/x%2B',
];

/** What is left of a text beside the masks, as a part of it. */
const left = (secret: string, text: string) => {
  const masked = masking([[secret, '***']])(text);
  expect(masked).toContain('***');
  return masked.replaceAll('***', '').length / text.length;
};

test.each(Object.entries(encoders))('a secret is masked in %s, alone and in a sentence', (_, encode) => {
  for (const secret of secrets) {
    expect(left(secret, encode(secret))).toBeLessThan(0.3);
    expect(masking([[secret, '***']])(`wrong/${encode(secret)} (sent)`)).toMatch(/^wrong.*\*\*\*.* \(sent\)$/s);
  }
});

test('a secret is masked in encodings within encodings', () => {
  const names = fc.array(fc.constantFrom(...Object.keys(encoders)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(names, fc.constantFrom(...secrets), (chain, secret) => {
      const text = chain.reduce((text, name) => encoders[name]?.(text) ?? text, secret);
      expect(left(secret, text)).toBeLessThan(0.5);
    }),
    { seed: 20260, numRuns: 1000 },
  );
});

test('what is no secret stays as it is', () => {
  const mask = masking([[token, '***']]);
  const text = 'A %2B B &amp; \\u0041 C bm90IGEgc2VjcmV0IGF0IGFsbA== 6e6f7420612073656372657420617420616c6c &unknown;';
  expect(mask(text)).toBe(text);
  expect(mask(`${text}${encodeURIComponent(token)}${text}`)).toBe(`${text}***${text}`);
  expect(masking([['one', '***']])('one two')).toBe('one two');
});

test.each([
  ['words', 'these are words, and some more. '],
  ['percents', '%25'],
  ['backslashes', '\\\\'],
  ['entities', '&amp;#38;'],
  ['base64', 'bm90IGEgc2VjcmV0'],
  ['hex', '6e6f7420'],
  ['a beginning of the secret', 'MARKED/secre'],
  ['the secret', token],
])('the cost of masking grows with the length alone: %s', (_, unit) => {
  const mask = masking([[token, '***']]);
  const cost = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      mask(text);
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...times);
  };
  cost(50_000);
  const [small, big] = [cost(125_000), cost(1_000_000)];
  // Eight times the length: a square would be 64 times the cost.
  expect(big).toBeLessThan(24 * Math.max(small, 4));
});
