import { describe, expect, test } from 'vitest';
import { excerpt } from '../../cli/reports/pretty.ts';
import { widthOf } from '../../core/preview/cells.ts';
import { chatapp, documents, folderWith } from './program.ts';

/** Marked text: « and » stand around what is found, in the line and in what is shown of it. */
describe('the excerpt of a line', () => {
  test.each<[what: string, line: string, room: number, shown: string]>([
    ['fits', '"Text": «"abc"», "Url": ""', 40, '"Text": «"abc"», "Url": ""'],
    ['is cut behind', `«"abc"»${' x'.repeat(30)}`, 20, '«"abc"» x x x x x x x…'],
    ['is cut before, where there is more room', `${'x '.repeat(30)}«"abc"»`, 20, '…x x x x x x x «"abc"»'],
    [
      'is cut on both sides',
      `${'x '.repeat(30)}«"abc"»${' y'.repeat(30)}`,
      40,
      '… x x x x x x x x x «"abc"» y y y y y y y…',
    ],
    ['is cut within what is found', `"T": «"${'z'.repeat(60)}"» ]`, 30, `"T": «"${'z'.repeat(23)}…»`],
    [
      'counts two columns for Chinese',
      '「文字文字文字」«错误»文字文字文字文字',
      30,
      '…文字文字文字」«错误»文字文字文…',
    ],
    ['leaves an emoji whole', `«👩‍👩‍👧‍👦»${'👩‍👩‍👧‍👦'.repeat(20)}`, 9, '«👩‍👩‍👧‍👦»👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
  ])('%s', (_what, marked, room, shown) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const { before, marked: found, after } = excerpt(marked.replaceAll(/[«»]/g, ''), start, end, room);
    expect(`${before}«${found}»${after}`).toBe(shown);
  });

  test('fits whatever the line is', () => {
    const line = `${'字'.repeat(50)}${'x'.repeat(50)}${'👍🏽'.repeat(50)}\u202e`;
    for (let start = 0; start < line.length; start += 7) {
      for (const length of [0, 1, 40, 400]) {
        const { before, marked, after } = excerpt(line, start, start + length, 50);
        expect(widthOf(before + marked + after)).toBeLessThanOrEqual(50);
      }
    }
  });
});

test.each(['50', '100'])('no line with an excerpt is longer than %s columns', async (COLUMNS) => {
  const long = documents.error.replace('Your order', `Your order ${'is on its way and '.repeat(20)}`);
  const folder = folderWith({ 'a.chatapp.json': JSON.stringify(JSON.parse(long)) });
  try {
    const { stdout } = await chatapp(['check', '.'], { cwd: folder.path, env: { COLUMNS } });
    const lines = stdout.split('\n').filter((line) => / \| /.test(line));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Number(COLUMNS));
    const carets = stdout.split('\n').findIndex((line) => /\^/.test(line));
    const [excerpted = '', caret = ''] = stdout.split('\n').slice(carets - 1, carets + 1);
    expect(excerpted.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('"en-US"');
  } finally {
    folder.remove();
  }
});
