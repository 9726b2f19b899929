import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/document/parse.ts';
import { widthOf } from '../../core/preview/cells.ts';
import { toText } from '../../core/preview/text.ts';
import { drawn as drawnValue, everyNode, valueAt } from './nodes.ts';

const drawn = (text: string, samples?: ReadonlyMap<string, string>) => drawnValue(parse(text).value, samples);

const template = (components: unknown[], more: object = {}) =>
  JSON.stringify({ CustSpaceId: '1', Language: 'en', Category: 'MARKETING', Components: components, ...more });

const files = globSync(['examples/{templates,automation,flows}/*.chatapp.json']).sort();

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('every part leads to where it is drawn from', () => {
    const { value } = parse(text);
    for (const { pointer, type } of everyNode(drawn(text))) {
      expect(valueAt(value, pointer), `${type} ${pointer}`).toBeDefined();
    }
  });

  test.each([40, 60])('fits %i columns, in any signs', (width) => {
    for (const isAscii of [true, false]) {
      const lines = toText(drawn(text), { width, isAscii }).trimEnd().split('\n');
      for (const line of lines.filter((one) => /^[╭├╰│+|]/.test(one))) expect(widthOf(line), line).toBe(width);
      if (isAscii) expect(lines.join('')).not.toMatch(/[╭╮╰╯│├┤─↩↗☎⧉≡▶◷•▎]/);
    }
  });
});

test('a message reads from its header to its buttons', () => {
  const text = template(
    [
      {
        Type: 'BUTTONS',
        Buttons: [
          { Type: 'QUICK_REPLY', Text: 'Yes' },
          { Type: 'URL', Text: 'Shop', Url: 'https://a.example', UrlType: 'static' },
        ],
      },
      { Type: 'FOOTER', Text: 'Fern & Fable' },
      { Type: 'BODY', Text: 'Hello $(name), *half price* on $(what).' },
      { Type: 'HEADER', Format: 'TEXT', Text: 'Spring *sale*' },
    ],
    { Example: { name: 'Ana' } },
  );
  expect(`\n${toText(drawn(text))}`).toBe(`
╭──────────────────────────────────────╮
│ Spring *sale*                        │
│ Hello Ana, *half price* on           │
│ [$(what)].                           │
│ Fern & Fable                   10:54 │
├──────────────────────────────────────┤
│                ↩ Yes                 │
├──────────────────────────────────────┤
│                ↗ Shop                │
╰──────────────────────────────────────╯
`);
});

test('more than three buttons are folded, and all of them are shown', () => {
  const Buttons = ['One', 'Two', 'Three', 'Four'].map((Text) => ({ Type: 'QUICK_REPLY', Text }));
  const text = toText(
    drawn(
      template([
        { Type: 'BODY', Text: 'Choose.' },
        { Type: 'BUTTONS', Buttons },
      ]),
    ),
  );
  const rows = [...text.matchAll(/[↩≡] (\w[\w ]*\w)/g)].map(([, label]) => label);
  expect(rows).toEqual(['One', 'Two', 'See all options', 'Three', 'Four']);
});

test('a sample can be given instead of the own one', () => {
  const text = template([{ Type: 'BODY', Text: 'Hello $(name).' }], { Example: { name: 'Ana' } });
  expect(toText(drawn(text, new Map([['name', 'Li']])))).toContain('Hello Li.');
});

test.each([
  ['en', 'is your verification code.', 'WhatsApp sets this text.'],
  ['de', 'Dein Verifizierungscode lautet', 'Its own words may differ.'],
  ['de_AT', 'Dein Verifizierungscode lautet', 'Its own words may differ.'],
  ['uz', 'is your verification code.', 'Its words are not known here'],
])('a code in the language %s is in the words of WhatsApp, and says how sure they are', (Language, words, note) => {
  const text = template(
    [
      { Type: 'BODY', AddSecretRecommendation: true },
      { Type: 'FOOTER', CodeExpirationMinutes: 5 },
      { Type: 'BUTTONS', Buttons: [{ Type: 'COPY_CODE', Text: 'Copy' }] },
    ],
    { Language, Category: 'AUTHENTICATION' },
  );
  const shown = toText(drawn(text), { width: 60 }).replaceAll(/[│\s]+/g, ' ');
  expect(shown).toContain(words);
  expect(shown).toContain(note);
  expect(shown).toContain('5');
});

test('hostile texts are text, within the frame', () => {
  const nasty = [
    '\u001b[31mred',
    '\u202eright',
    `${'x'.repeat(500)}`,
    '👩‍👩‍👧‍👦'.repeat(50),
    '<script>alert(1)</script>',
    '\u0007\u0000',
  ];
  for (const Text of nasty) {
    const shown = toText(
      drawn(
        template([
          { Type: 'HEADER', Format: 'TEXT', Text },
          { Type: 'BODY', Text },
          { Type: 'BUTTONS', Buttons: [{ Type: 'QUICK_REPLY', Text }] },
        ]),
      ),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    for (const line of shown.trimEnd().split('\n')) expect(widthOf(line)).toBe(40);
  }
});
