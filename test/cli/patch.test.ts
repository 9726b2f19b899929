import { stripVTControlCharacters } from 'node:util';
import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe } from '../../cli/output.ts';
import { patch } from '../../cli/reports/patch.ts';

const bare = (text: string) => stripVTControlCharacters(safe(text));
const lines = fc.array(fc.constantFrom('a', 'b', '{', '},', ''), { maxLength: 40 });

test('a patch turns one text into the other', () => {
  fc.assert(
    fc.property(lines, lines, fc.boolean(), (old, now, ends) => {
      const [before, after] = [old, now].map((all) => all.join('\n') + (ends ? '\n' : '')) as [string, string];
      if (before === after) return;
      expect(applyPatch(before, bare(patch('a', before, 'a', after)))).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('a patch of few changes is the one that everybody knows', () => {
  const before = Array.from({ length: 60 }, (_, line) => `line ${line}\n`).join('');
  const after = before.replace('line 7\n', 'line seven\n').replace('line 40\n', '');
  const header = { headerOptions: FILE_HEADERS_ONLY };
  expect(bare(patch('a', before, 'b', after))).toBe(
    createTwoFilesPatch('a', 'b', before, after, undefined, undefined, header),
  );
});

test('a patch fits a document with other line ends, a byte order mark and a flag', () => {
  const before = '\ufeff{\r\n  "a": "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"\r\n}\r\n';
  const after = before.replace('"a"', '"b"');
  expect(applyPatch(before, bare(patch('a', before, 'a', after)))).toBe(after);
});

test('thousands of changes are patched part by part', () => {
  const before = Array.from({ length: 12_000 }, (_, line) => `${line % 3 ? 'same' : 'old'} ${line}\n`).join('');
  const after = before.replaceAll('old', 'new');
  expect(applyPatch(before, bare(patch('a', before, 'a', after)))).toBe(after);
});
