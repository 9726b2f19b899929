import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatted } from '../../core/preview/formatted.ts';
import type { Line, Run } from '../../core/preview/tree.ts';

/** Lines as marked text: `<b>`, `<i>`, `<s>`, `<code>`, `<a>` around what looks so, and the kind of a line before it. */
const shown = (lines: readonly Line[]) =>
  lines.map(
    ({ kind, marker = '', runs }) => `${kind === 'text' ? '' : `${kind}${marker}: `}${runs.map(tagged).join('')}`,
  );

function tagged({ text, ...run }: Run): string {
  const tags = [run.bold && 'b', run.italic && 'i', run.strike && 's', run.code && 'code', run.link && 'a'];
  return tags.reduce<string>((inner, tag) => (tag ? `<${tag}>${inner}</${tag}>` : inner), text);
}

const format = (text: string) => shown(formatted({ text, variables: [] }));

describe('a text is formatted as WhatsApp does', () => {
  test.each<[text: string, ...lines: string[]]>([
    ['*bold* _italic_ ~gone~', '<b>bold</b> <i>italic</i> <s>gone</s>'],
    ['*_both_*', '<i><b>both</b></i>'],
    ['*a _b* c_', '<b>a _b</b> c_'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* not bold*', 'bullet: not bold*'],
    ['x * not bold*', 'x * not bold*'],
    ['*not bold *', '*not bold *'],
    ['** __ ~~', '** __ ~~'],
    ['**x**', '*<b>x</b>*'],
    ['(*in brackets*), “_quoted_”', '(<b>in brackets</b>), “<i>quoted</i>”'],
    ['*one\ntwo*', '*one', 'two*'],
    ['`a *b*` *c*', '<code>a *b*</code> <b>c</b>'],
    ['```one\n*two*``` three', '<code>one</code>', '<code>*two*</code> three'],
    ['- one\n* two *big*\n1. three\n> four', 'bullet: one', 'bullet: two <b>big</b>', 'number1.: three', 'quote: four'],
    ['-no list\n123. no list\n# no heading', '-no list', '123. no list', '# no heading'],
    ['See https://a.example/x_y_z?a=*b*.', 'See <a>https://a.example/x_y_z?a=*b</a>*.'],
    ['*https://a.example*', '<a><b>https://a.example</b></a>'],
    ['one\n\n\ntwo', 'one', '', '', 'two'],
    ['', ''],
    ['他说 *你好* 吗', '他说 <b>你好</b> 吗'],
  ])('%j', (text, ...lines) => {
    expect(format(text)).toEqual(lines);
  });
});

test('a variable keeps its value together with its look', () => {
  const text = 'Hello *Ana*, $(day)';
  const variables = [
    { name: 'name', start: 7, end: 10, isFilled: true },
    { name: 'day', start: 13, end: 19, isFilled: false },
  ];
  expect(formatted({ text, variables })).toEqual([
    {
      kind: 'text',
      runs: [
        { text: 'Hello ' },
        { text: 'Ana', bold: true, variable: 'name', isFilled: true },
        { text: ', ' },
        { text: '$(day)', variable: 'day', isFilled: false },
      ],
    },
  ]);
});

test('whatever the text, nothing is lost but marks, and nothing is there twice', () => {
  const signs = fc.constantFrom(...'ab *_~`>-1.\n(中👍🏽', 'https://a.b', '```');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const words = (from: string) => from.replaceAll(/[*_~`>\-.\s1]/g, '');
      const visible = formatted({ text, variables: [] }).map(({ runs }) => runs.map((run) => run.text).join(''));
      expect(words(visible.join(''))).toBe(words(text));
    }),
    { numRuns: 500 },
  );
});

test.each(['*a ', '_', '*a* ', '`', '> ', '~a_b*c ', '```', '```a', 'https://a.b '])(
  'a megabyte of %j takes a moment',
  (part) => {
    const text = part.repeat(1_000_000 / part.length);
    const begin = performance.now();
    formatted({ text, variables: [] });
    // The square of its length would be hours.
    expect(performance.now() - begin).toBeLessThan(20_000);
  },
);
