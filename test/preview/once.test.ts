import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../core/preview/html.ts';
import { toSvg } from '../../core/preview/svg.ts';
import { toText } from '../../core/preview/text.ts';
import type { PreviewNode } from '../../core/preview/tree.ts';
import { drawn, everyNode, valueAt } from './nodes.ts';

/** What a reader sees of markup. */
const seen = (markup: string) => markup.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, ' ');

const renderers: readonly [name: string, draw: (root: PreviewNode) => string][] = [
  ['text', (root) => toText(root)],
  ['text of 60 columns', (root) => toText(root, { width: 60, isAscii: true })],
  ['html', (root) => seen(toHtml(root))],
  ['svg', (root) => seen(toSvg(root))],
];

/** Words that are told apart wherever they are drawn: `w7w`. A text of several has marks, lists and line breaks. */
const word = /w\d+w/g;

/** A document whose texts are made of words with numbers, in the order in which they are to be seen. */
const messages = fc
  .record({
    header: fc.constantFrom('none', 'text', 'media'),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    glue: fc.constantFrom(' ', '\n', '\n- ', '* _', ' *', '。', ', '),
    hasFooter: fc.boolean(),
    hasOffer: fc.boolean(),
    buttons: fc.integer({ min: 0, max: 10 }),
    cards: fc.integer({ min: 0, max: 3 }),
    category: fc.constantFrom('MARKETING', 'UTILITY'),
    Language: fc.constantFrom('en', 'ar', 'zh_CN', 'th'),
  })
  .map(({ header, sizes, glue, hasFooter, hasOffer, buttons, cards, category, Language }) => {
    let count = 0;
    const next = () => `w${count++}w`;
    const text = (size: number) => Array.from({ length: size }, next).join(glue);
    const body = () => ({ Type: 'BODY', Text: sizes.map(text).join(' $(name) ') });
    const replies = (many: number) =>
      many > 0
        ? [{ Type: 'BUTTONS', Buttons: Array.from({ length: many }, () => ({ Type: 'QUICK_REPLY', Text: next() })) }]
        : [];
    const headers = {
      none: () => [],
      text: () => [{ Type: 'HEADER', Format: 'TEXT', Text: text(3) }],
      media: () => [{ Type: 'HEADER', Format: 'DOCUMENT', FileName: `${next()}.pdf`, Caption: next() }],
    };
    const components = [
      ...headers[header as keyof typeof headers](),
      ...(hasOffer ? [{ Type: 'LIMITED_TIME_OFFER', Text: next(), HasExpiration: true }] : []),
      body(),
      ...(hasFooter ? [{ Type: 'FOOTER', Text: text(2) }] : []),
      ...replies(buttons),
    ];
    const row = Array.from({ length: cards }, () => ({ CardComponents: [body(), ...replies(1)] }));
    const all = cards > 0 ? [...components, { Type: 'CAROUSEL', Cards: row }] : components;
    return { value: { CustSpaceId: '1', Category: category, Language, Components: all }, count };
  });

/** What is drawn of a component: its texts are words in the order in which they are to be seen. */
const components: Readonly<Record<string, (next: () => string) => object>> = {
  TextHeading: (next) => ({ text: next() }),
  TextBody: (next) => ({ text: `${next()} *${next()}* ${next()}` }),
  TextCaption: (next) => ({ text: [next(), next()], markdown: true }),
  TextInput: (next) => ({ name: 'a', label: next(), 'helper-text': next() }),
  TextArea: (next) => ({ name: 'b', label: next(), 'helper-text': next() }),
  DatePicker: (next) => ({ name: 'c', label: next(), 'helper-text': next() }),
  Dropdown: (next) => ({ name: 'd', label: next(), 'data-source': [{ id: '1', title: 'One' }] }),
  RadioButtonsGroup: (next) => ({ name: 'e', label: next(), 'data-source': optionsOf(next) }),
  CheckboxGroup: (next) => ({ name: 'f', label: next(), description: next(), 'data-source': optionsOf(next) }),
  ChipsSelector: (next) => ({ name: 'g', label: next(), 'data-source': [{ id: '1', title: next() }] }),
  OptIn: (next) => ({ name: 'h', label: next() }),
  EmbeddedLink: (next) => ({ text: next(), 'on-click-action': { name: 'data_exchange', payload: {} } }),
  PhotoPicker: (next) => ({ name: 'i', label: next(), description: next() }),
  NavigationList: (next) => ({
    name: 'j',
    'list-items': [{ id: '1', 'main-content': { title: next(), description: next() } }],
  }),
  If: (next) => ({ condition: '${data.is_new}', then: [{ type: 'TextBody', text: next() }] }),
};
const optionsOf = (next: () => string) =>
  ['1', '2'].map((id) => ({ id, title: next(), description: next(), enabled: id === '1' }));

/** Screens with any components in any order, and the number of their words. */
const flows = fc
  .array(
    fc.record({
      types: fc.array(fc.constantFrom(...Object.keys(components)), { maxLength: 8 }),
      inForm: fc.boolean(),
      footer: fc.constantFrom('none', 'button', 'captions'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((screens) => {
    let count = 0;
    const next = () => `w${count++}w`;
    const footers = { none: () => [], button: () => [{ label: next() }], captions: () => [{ label: next() }] };
    const value = {
      version: '7.3',
      screens: screens.map(({ types, inForm, footer }, index) => {
        const title = next();
        const parts = types.map((type) => ({ type, ...components[type]?.(next) }));
        const captions = footer === 'captions' ? { 'center-caption': next() } : {};
        const buttons = footers[footer as keyof typeof footers]().map((button) => ({
          ...{ type: 'Footer', ...button, ...captions },
          'on-click-action': { name: 'data_exchange', payload: {} },
        }));
        const children = [...(inForm ? [{ type: 'Form', name: 'form', children: parts }] : parts), ...buttons];
        const data = { is_new: { type: 'boolean', __example__: true } };
        return { id: `SCREEN_${'ABC'[index]}`, title, data, layout: { type: 'SingleColumnLayout', children } };
      }),
    };
    return { value, count };
  });

describe.each(renderers)('drawn as %s', (_, draw) => {
  test('every text of a message is there once, in the order in which it is read', () => {
    fc.assert(
      fc.property(messages, ({ value, count }) => {
        const root = drawn(value);
        for (const { pointer } of everyNode(root)) expect(valueAt(value, pointer)).toBeDefined();
        const shown = draw(root).match(word) ?? [];
        expect(shown).toEqual(Array.from({ length: count }, (_, index) => `w${index}w`));
      }),
      { numRuns: 200 },
    );
  });

  test('every text of the screens of a flow is there once, in the order in which it is read', () => {
    fc.assert(
      fc.property(flows, ({ value, count }) => {
        const root = drawn(value);
        for (const { pointer } of everyNode(root)) expect(valueAt(value, pointer)).toBeDefined();
        const shown = draw(root).match(word) ?? [];
        expect(shown).toEqual(Array.from({ length: count }, (_, index) => `w${index}w`));
      }),
      { numRuns: 100 },
    );
  });

  test('every text of an automation is there once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 30 }), (prompts, commands) => {
        let count = 0;
        const next = () => `w${count++}w`;
        const value = {
          PhoneNumber: '15555550100',
          EnableWelcomeMessage: true,
          Prompts: Array.from({ length: prompts }, next),
          Commands: Array.from({ length: commands }, () => ({ CommandName: next(), CommandDescription: next() })),
        };
        expect((draw(drawn(value)).match(word) ?? []).length).toBe(count);
      }),
      { numRuns: 30 },
    );
  });
});

/** What must stay text wherever it is. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></svg></text>&lt;',
  ']]><!--',
  '\u202egnp.exe\u202c \u2066\u200f',
  '\u0000\u0007\u001b[31m\ud800',
];

/** Every place of every kind whose texts are drawn. */
const everywhere = (text: string) => [
  {
    CustSpaceId: text,
    Language: text,
    Category: 'MARKETING',
    Components: [
      { Type: 'HEADER', Format: 'DOCUMENT', FileName: text, Caption: text, Url: text },
      { Type: 'LIMITED_TIME_OFFER', Text: text, HasExpiration: true },
      { Type: 'BODY', Text: `${text} $(${text}) *${text}* \`${text}\`\n> ${text}\n- ${text}` },
      { Type: 'FOOTER', Text: text },
      {
        Type: 'BUTTONS',
        Buttons: ['QUICK_REPLY', 'URL', text, 'COPY_CODE'].map((Type) => ({ Type, Text: text, CouponCode: text })),
      },
    ],
    Example: { name: text },
  },
  { FlowName: text, Categories: [text], FlowId: text, CustSpaceId: text },
  { PhoneNumber: text, Prompts: [text], Commands: [{ CommandName: text, CommandDescription: text }] },
  {
    version: text,
    screens: [text, 'DONE'].map((id) => ({
      ...{ id, title: text, data: { [text]: { type: 'string', __example__: text } } },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          ...Object.entries(components).map(([type, of]) => ({ type, ...of(() => text) })),
          {
            type: 'RichText',
            text: `# ${text}\n| ${text} |\n|---|\n| ${text} |\n![${text}](${text}) [${text}](${text})`,
          },
          { type: 'Image', src: text, 'alt-text': text },
          {
            ...{ type: 'Footer', label: text, 'left-caption': text, 'right-caption': text },
            'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'DONE' }, payload: { [text]: text } },
          },
        ],
      },
    })),
  },
];

test.each(hostile)('%j stays text', (text) => {
  for (const value of everywhere(text)) {
    const root = drawn(value);
    for (const markup of [toHtml(root), toSvg(root)]) {
      // The page of the editor applies none, and would not say so.
      expect(markup).not.toMatch(/<[^>]* style=/);
      const tags = new Set([...markup.matchAll(/<\/?([\w!-]+)/g)].map(([, tag]) => tag));
      for (const tag of ['script', 'img', 'a', '!--', 'iframe']) expect(tags).not.toContain(tag);
      expect(markup.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\bon\w+/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
      expect(markup).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069\ud800](?![\udc00-\udfff])/);
    }
  }
});

const card = {
  CardComponents: [
    { Type: 'HEADER', Format: 'IMAGE' },
    { Type: 'BODY', Text: 'A card.' },
    { Type: 'BUTTONS', Buttons: [{ Type: 'QUICK_REPLY', Text: 'Yes' }] },
  ],
};

const message = (...Components: object[]) => ({ CustSpaceId: '1', Category: 'MARKETING', Components });
const screens = (ids: readonly string[], childrenOf: (index: number) => readonly object[]) => ({
  version: '7.3',
  screens: ids.map((id, index) => ({ id, layout: { type: 'SingleColumnLayout', children: childrenOf(index) } })),
});

const huge: readonly [name: string, value: object][] = [
  [
    'a thousand screens',
    screens(
      Array.from({ length: 1000 }, (_, index) => `S${index}`),
      (index) => [
        { type: 'Footer', 'on-click-action': { name: 'navigate', next: { type: 'screen', name: `S${index + 1}` } } },
      ],
    ),
  ],
  [
    'a thousand components',
    screens(['START'], () => Array.from({ length: 1000 }, () => ({ type: 'TextBody', text: 'word '.repeat(200) }))),
  ],
  [
    'a megabyte of RichText',
    screens(['START'], () => [{ type: 'RichText', text: '| a |\n|---|\n| *b* |\n\n- c\n'.repeat(40_000) }]),
  ],
  ['a thousand cards', message({ Type: 'CAROUSEL', Cards: Array.from({ length: 1000 }, () => card) })],
  [
    'a thousand long texts',
    message(...Array.from({ length: 1000 }, () => ({ Type: 'BODY', Text: 'word '.repeat(200) }))),
  ],
  ...['*word* ', 'x', '中', '👩‍👩‍👧‍👦', 'ก', '1 *2* ', '* \n', '> _a_\n', '$(name)', 'https://a.b '].map(
    (part): [string, object] => [
      `a megabyte of ${JSON.stringify(part)}`,
      message({ Type: 'BODY', Text: part.repeat(1_000_000 / part.length) }),
    ],
  ),
];

test.each(huge)('%s take a moment', (_, value) => {
  const root = drawn(value);
  const begin = performance.now();
  for (const [, draw] of renderers) expect(draw(root)).not.toBe('');
  // The square of its length would be minutes. `npm run bench -- preview` says how long it is.
  expect(performance.now() - begin).toBeLessThan(10_000);
});
