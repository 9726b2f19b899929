import { expect, test } from 'vitest';
import { cleanerFor } from '../../push/redact.ts';

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
