import fc from 'fast-check';
import ignore from 'ignore';
import { expect, test } from 'vitest';
import { gitIgnoreList } from '../../cli/gitignore.ts';

const verdict = (list: string, file: string) => gitIgnoreList(list)(file.split('/'));

test.each([
  ['*.tmp', 'a/b.tmp', 'ignored'],
  ['/a', 'b/a', undefined],
  ['/a', 'a/b', 'ignored'],
  ['a/b', 'c/a/b', undefined],
  ['a/', 'a', undefined],
  ['a/', 'c/a/b', 'ignored'],
  ['a/**/b', 'a/b', 'ignored'],
  ['a/**/b', 'a/x/y/b', 'ignored'],
  ['a/**', 'a', undefined],
  ['**/a', 'a', 'ignored'],
  ['*\n!b', 'b', 'kept'],
  ['a\n!a/b', 'a/b', 'ignored'],
  ['\\#a', '#a', 'ignored'],
  ['\\!a', '!a', 'ignored'],
  ['# a', '# a', undefined],
  ['a  ', 'a', 'ignored'],
  ['a[0-9]', 'a7', 'ignored'],
  ['a[!0-9]', 'a7', undefined],
  ['a?c', 'abc', 'ignored'],
])('%j says of %s: %s', (list, file, expected) => {
  expect(verdict(list, file)).toBe(expected);
});

test('a list says what another reader of such lists says', () => {
  const part = fc.constantFrom('a', 'b', 'ab', 'aba', 'c.json');
  const glob = fc.constantFrom('a', 'b', '*', 'a*', '*b', '?', '**', '[ab]', 'c.*');
  const line = fc
    .tuple(fc.constantFrom('', '!'), fc.constantFrom('', '/'), fc.array(glob, { minLength: 1, maxLength: 4 }))
    .map(([negation, root, globs]) => negation + root + globs.join('/'))
    // A lone `**` and several in a row are read differently by every reader.
    .filter((one) => !/\*\*\/\*\*|^!?\/?\*\*$|\*\*\/\*(\/|$)/.test(one));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.array(part, { minLength: 1, maxLength: 5 }),
      (lines, parts) => {
        const other = ignore().add(lines.join('\n')).test(parts.join('/'));
        const expected = other.ignored ? 'ignored' : other.unignored ? 'kept' : undefined;
        expect(gitIgnoreList(lines.join('\n'))(parts)).toBe(expected);
      },
    ),
    { numRuns: 2000, seed: 20_261_126 },
  );
});

test.each([
  ['folders', `${'**/a/'.repeat(30)}x`, `${'a/'.repeat(200)}b.chatapp.json`],
  ['stars', `${'*a'.repeat(60)}!`, `${'a'.repeat(240)}.chatapp.json`],
  ['many lines', `${'**/a/'.repeat(5)}x\n`.repeat(1000), `${'a/'.repeat(60)}b.chatapp.json`],
])('a list that is made to be slow is not: %s', (_, list, file) => {
  const before = process.cpuUsage();
  expect(verdict(list, file)).toBeUndefined();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
});
