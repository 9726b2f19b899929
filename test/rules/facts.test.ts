import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findsOf, isAboutFile, isAllowedWhenCreating, kinds, leavesValueUncertain, rules } from '../../kinds/index.ts';

const ids = Object.keys(rules);

/** What a name promises a reader of it; the code goes by the fact alone. */
describe.each([
  ['missing', /-(required|missing)$/],
  ['misplaced', /-misplaced$/],
  ['deprecated', /\/deprecated-/],
])('a rule whose name says %s', (finds, name) => {
  test.each(ids.filter((id) => name.test(id)))('finds just that: %s', (id) => {
    expect(findsOf(id)).toBe(finds);
  });
});

test('what a push creates lacks its code, and nothing else', () => {
  expect(ids.filter(isAllowedWhenCreating)).toEqual(['template/template-code-missing', 'flow/flow-id-required']);
});

test('a value is uncertain where the text is broken, or says two things', () => {
  expect(ids.filter(leavesValueUncertain)).toEqual(['document/duplicate-key', 'document/syntax']);
});

test('the rules about the file are those of the family of documents', () => {
  expect(ids.filter(isAboutFile)).toEqual(ids.filter((id) => id.startsWith('document/')));
});

test.each(['', 'template/no-such-rule', '__proto__', 'constructor'])('no fact is known about %j', (id) => {
  expect(findsOf(id)).toBeUndefined();
  expect([isAllowedWhenCreating(id), leavesValueUncertain(id), isAboutFile(id)]).toEqual([false, false, false]);
});

const families = ['document', ...kinds.map(({ id }) => id)].join('|');

/** Ways to go by the spelling of an id: a method of it, a pattern for it, or a part of one. */
const bySpelling = [
  /\brule(Id)?\??\.(startsWith|endsWith|includes|match|matchAll|search|indexOf|lastIndexOf|slice|split|replace)\(/,
  /\.(test|exec)\(\s*([\w.]+\.)?rule(Id)?\b/,
  new RegExp(`/[^/\\n]*\\b(${families})\\)?\\\\/`),
  new RegExp(`\\b(startsWith|endsWith|includes)\\(\\s*['"\`]((${families})/|/?[a-z]+-['"\`]|-[a-z])`),
];

test('no code outside of the rules goes by the spelling of an id', () => {
  const sources = ['client', 'core', 'kinds', 'server', 'push', 'cli'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(room, name.replaceAll('\\', '/')))
      .filter((file) => file.endsWith('.ts') && !/^(core\/rules|kinds\/[^/]+)\//.test(file)),
  );
  expect(sources.length).toBeGreaterThan(150);
  const lines = sources.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => bySpelling.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});

test.each([
  'const isMissing = rule.endsWith("-missing");',
  'if (/-required$/.test(rule)) return;',
  'if (/^x$/.exec(finding.rule)) return;',
  'const age = /^template\\/(deprecated-|invalid-field$)/;',
  "ids.filter((id) => id.startsWith('document/'))",
  "if (code.includes('/deprecated-')) return;",
])('that is noticed in: %s', (line) => {
  expect(bySpelling.some((pattern) => pattern.test(line))).toBe(true);
});
