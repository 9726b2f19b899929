import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What scanners, and people, take for the key of somebody. */
const KEYS = [
  /LTAI[0-9A-Za-z]{8,}/,
  /\bEAA[0-9A-Za-z]{12,}/,
  /\bEAA[A-Z0-9]*MARKED/,
  /\b(AKIA|ASIA)[0-9A-Z]{12,}/,
  /\bSTS\.[0-9A-Za-z]{12,}/,
  /\bgh[opsu]_[0-9A-Za-z]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
];

test('nothing in the repository looks like the key of somebody', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  const texts = files.filter((file) => /\.([cm]?[jt]sx?|json|md|ya?ml|txt|lua)$/.test(file) && existsSync(file));
  const found = texts.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return KEYS.flatMap((key) => (key.test(text) ? [`${file}: ${key.exec(text)?.[0]}`] : []));
  });
  expect(found).toEqual([]);
});
