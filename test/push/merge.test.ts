import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, mergeRemote } from '../../push/workflow/merge.ts';
import { cams, TEMPLATE } from './documents.ts';

const body = (Text: string) => ({ Type: 'BODY', Text });
const footer = (Text: string) => ({ Type: 'FOOTER', Text });

const link = (Text: string, Url: number) => ({ Type: 'URL', Text, Url });
const card = (Url: string, Text: string) => ({ CardComponents: [{ Type: 'HEADER', Url }, body(Text)] });

const text = (of: string) => ({ type: 'TextBody', text: of });
const field = (name: string, label: string) => ({ type: 'TextInput', name, label });
const screen = (id: string, ...children: object[]) => ({ id, layout: { type: 'SingleColumnLayout', children } });

describe('two changes of one document', () => {
  test.each<[string, object | undefined, object, object, object, string[]]>([
    ['in different places', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }, []],
    [
      'in different components',
      { C: [body('x'), footer('y')] },
      { C: [body('ours'), footer('y')] },
      { C: [body('x'), footer('theirs')] },
      { C: [body('ours'), footer('theirs')] },
      [],
    ],
    [
      'in different components of one screen',
      { screens: [screen('A', text('x'), field('a', 'y'))] },
      { screens: [screen('A', text('ours'), field('a', 'y'))] },
      { screens: [screen('A', text('x'), field('a', 'theirs'))] },
      { screens: [screen('A', text('ours'), field('a', 'theirs'))] },
      [],
    ],
    [
      'in fields of one screen that changed their places',
      { screens: [screen('A', field('a', 'x'), field('b', 'y'))] },
      { screens: [screen('A', field('b', 'y'), field('a', 'x'))] },
      { screens: [screen('A', field('a', 'theirs'), field('b', 'y'))] },
      { screens: [screen('A', field('b', 'y'), field('a', 'x'))] },
      ['screens/0/layout/children'],
    ],
    ['in one place: ours stays, and the place is told', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }, ['a']],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].flatMap((name) => {
      const has = (value: unknown): object =>
        JSON.parse(`{ "a": 1, ${JSON.stringify(name)}: ${JSON.stringify(value)} }`);
      const cases: [string, object | undefined, object, object, object, string[]][] = [
        [`one adds a property called ${name}`, { a: 1 }, has('x'), { a: 1 }, has('x'), []],
        [`the other adds a property called ${name}`, { a: 1 }, { a: 1 }, has('x'), has('x'), []],
        [`one takes ${name} away`, has('x'), { a: 1 }, has('x'), { a: 1 }, []],
        [`both add ${name}, with nothing known of before`, undefined, has('x'), has('y'), has('x'), [name]],
      ];
      return cases;
    }),
    ['one takes away, the other leaves', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 1 }, { b: 1 }, []],
    ['one takes away, the other changes', { a: 1 }, {}, { a: 2 }, {}, ['a']],
    ['both add the same', {}, { a: 1 }, { a: 1 }, { a: 1 }, []],
    ['one adds an entry, the other changes one', { C: [1] }, { C: [1, 2] }, { C: [3] }, { C: [1, 2] }, ['C']],
    [
      'lists that one of them shortened are changed as a whole',
      { C: [1, 2, 3] },
      { C: [1, 3] },
      { C: [2, 3] },
      { C: [1, 3] },
      ['C'],
    ],
    [
      'entries that changed their places are not mixed',
      {
        C: [
          { CommandName: 'a', x: 1 },
          { CommandName: 'b', x: 2 },
        ],
      },
      {
        C: [
          { CommandName: 'b', x: 2 },
          { CommandName: 'a', x: 1 },
        ],
      },
      {
        C: [
          { CommandName: 'a', x: 9 },
          { CommandName: 'b', x: 2 },
        ],
      },
      {
        C: [
          { CommandName: 'b', x: 2 },
          { CommandName: 'a', x: 1 },
        ],
      },
      ['C'],
    ],
    [
      'questions that changed their places are not mixed',
      { P: ['a', 'b'] },
      { P: ['b', 'a'] },
      { P: ['a', 'c'] },
      { P: ['b', 'a'] },
      ['P'],
    ],
    [
      'buttons of one type are not mixed',
      { B: [link('a', 1), link('b', 2)] },
      { B: [link('b', 2), link('a', 1)] },
      { B: [link('a', 1), link('b', 3)] },
      { B: [link('b', 2), link('a', 1)] },
      ['B'],
    ],
    [
      'cards are told apart by their pictures',
      { C: [card('fern', 'x'), card('lily', 'y')] },
      { C: [card('fern', 'ours'), card('lily', 'y')] },
      { C: [card('fern', 'x'), card('lily', 'theirs')] },
      { C: [card('fern', 'ours'), card('lily', 'theirs')] },
      [],
    ],
    [
      'and those that changed their places are not mixed',
      { C: [card('fern', 'x'), card('lily', 'y')] },
      { C: [card('lily', 'y'), card('fern', 'x')] },
      { C: [card('fern', 'x'), card('lily', 'theirs')] },
      { C: [card('lily', 'y'), card('fern', 'x')] },
      ['C'],
    ],
    ['nobody knows what both began with', undefined, { a: 1, b: 1 }, { a: 2, c: 1 }, { a: 1, b: 1, c: 1 }, ['a']],
  ])('%s', (_what, base, ours, theirs, value, clashes) => {
    const merged = merge(base as never, ours as never, theirs as never);
    expect(merged.value).toEqual(value);
    expect(merged.clashes.map((path) => path.join('/'))).toEqual(clashes);
  });

  test('what somebody else added to a remote is taken over, and what clashes is taken from who is preferred', () => {
    const { value } = TEMPLATE;
    const { Example: _example, MessageSendTtlSeconds: _ttl, ...plain } = value;
    const document = cams('template', { ...plain, Components: [{ Type: 'BODY', Text: 'Ours' }] });
    const held = [{ Components: plain.Components, Category: plain.Category }];
    const merged = mergeRemote(document, { held, edits: [] }, value);
    expect(merged).toEqual({
      value: { ...document.value, Example: value.Example, MessageSendTtlSeconds: 120 },
      clashes: [],
    });
    const theirs = { ...value, Components: [{ Type: 'BODY', Text: 'Theirs' }] };
    const preferred = mergeRemote(document, { held, edits: [] }, theirs, 'theirs');
    expect(preferred.value.Components).toEqual(theirs.Components);
  });

  test('no change is lost: each stands in what comes out, or clashes', () => {
    const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(document, document, document, (base, ours, theirs) => {
        const { value, clashes } = merge(base, ours, theirs);
        for (const name of new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)])) {
          const clashed = clashes.some(([first]) => first === name);
          if (theirs[name] !== base[name] && !clashed) expect(value[name]).toBe(theirs[name]);
          if (ours[name] !== base[name]) expect(value[name]).toBe(ours[name]);
        }
      }),
    );
  });
});
