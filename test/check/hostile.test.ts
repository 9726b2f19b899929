import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, dialects } from '../../kinds/index.ts';
import { documents, texts } from './documents.ts';
import { ruleIds, soundly, underlined } from './findings.ts';

const only = (rule: string, ids: readonly string[]) => ids.filter((id) => id !== rule);

describe('a whole document', () => {
  test.each(texts)('%s has no finding, and its value is what JSON.parse reads', (_, text) => {
    expect(soundly(text)).toMatchObject({ value: JSON.parse(text), findings: [] });
  });

  test.each(texts)('%s is the same with a byte order mark, CRLF, comments and commas too many', (_, text) => {
    const { value } = check(text);
    const commented = `// kept\n${text.replaceAll(/(?<=[\]}"0-9e])(?=\n)/g, ', /* kept */')}`.replace(
      /, \/\* kept \*\/$/,
      '',
    );
    for (const same of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      JSON.stringify(value),
    ]) {
      expect(soundly(same)).toMatchObject({ value, findings: [] });
    }
    expect(soundly(commented.replace(/,(?= \/\* kept \*\/$)/, ''))).toMatchObject({ value, findings: [] });
  });
});

describe('a broken document', () => {
  test.each(texts)('%s without one bracket, colon or comma has one finding, about its syntax', (_, text) => {
    const isInside = insideOfWords(text);
    for (const { index } of text.matchAll(/[{}[\]:,]/g)) {
      if (isInside(index)) continue;
      const { findings } = soundly(text.slice(0, index) + text.slice(index + 1));
      expect(
        findings.map(({ rule }) => rule),
        `without the ${text[index]} at ${index}`,
      ).toEqual(['document/syntax']);
    }
  });

  test.each(texts)('%s without one quote has findings about its syntax alone', (_, text) => {
    for (const { index } of text.matchAll(/"/g)) {
      const ids = ruleIds(soundly(text.slice(0, index) + text.slice(index + 1)));
      expect(ids.length, `without the quote at ${index}`).toBeGreaterThan(0);
      expect(only('document/syntax', ids), `without the quote at ${index}`).toEqual([]);
    }
  });

  test.each(texts)('%s that ends anywhere has one finding, about its syntax', (_, text) => {
    for (let end = 1; end < text.length; end++) {
      expect(ruleIds(soundly(text.slice(0, end))), `ends at ${end}`).toEqual(['document/syntax']);
    }
  });

  test.each(texts)('%s with a sign too many anywhere has findings about its syntax alone', (_, text) => {
    const isInside = insideOfWords(text);
    for (const sign of ['}', ']', '{', '[', ':', 'x', "'"]) {
      for (let at = 0; at <= text.length; at += 7) {
        if (isInside(at)) continue;
        const ids = ruleIds(soundly(text.slice(0, at) + sign + text.slice(at)));
        expect(only('document/syntax', ids), `with ${sign} at ${at}`).toEqual([]);
      }
    }
  });

  test('keeps the findings about what is still whole', () => {
    const text = '{"FlowId": "book_a_visit", "FlowName": "a", "Categories": ["MARKETING", "OTHER"';
    expect(ruleIds(soundly(text))).toEqual(['flow/flow-id-required', 'flow/category-unknown', 'document/syntax']);
  });

  test('says every missing comma, and the bracket that is missing after them', () => {
    const { findings } = soundly('{"FlowId": "1" "FlowName": "a" "Categories": ["OTHER"}');
    expect(findings.map(({ message }) => message.split('.')[0])).toEqual([
      'Add a comma before this',
      'Add a comma before this',
      'This } closes an object, but a list is still open',
    ]);
  });
});

/** Tells of an offset whether it is inside of a text in quotes or a word, where a sign too many is another word. */
function insideOfWords(text: string): (offset: number) => boolean {
  const stretches = [...text.matchAll(/"[^"]*"|\w+/g)].map(
    ({ index, 0: quoted }) => [index, index + quoted.length] as const,
  );
  return (offset) => stretches.some(([start, end]) => start < offset && offset < end);
}

describe('a text that is no document', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a byte order mark', '\ufeff'],
    ['a comment', '// nothing yet'],
    ['an open comment', '{} /*'],
    ['prose', 'Dear customer, your order has shipped.'],
    ['YAML', 'Components:\n  - Type: BODY\n'],
    ['XML', '<Components/>'],
    ['zeros', '\0\0\0'],
    ['a lone surrogate', '\ud83d'],
    ['two documents', '{"FlowId": "1"}{"FlowId": "1"}'],
    ['an open text', '{"FlowName": "'],
    ['an open escape', '{"FlowName": "\\'],
    ['an open code', '{"FlowName": "\\u12'],
    ['a closing brace', '}'],
    ['a comma', ','],
    ['a colon', ':'],
    ['a quote', '"'],
  ])('is said of %s, once', (_, text) => {
    expect(ruleIds(soundly(text)).filter((id) => id.startsWith('document/'))).toEqual(['document/syntax']);
  });

  test.each([
    'null',
    '0',
    '-1.5e300',
    '"{}"',
    'true',
    '[]',
    '[{"FlowName": "a"}]',
    '{}',
    '{"$schema": null}',
    '{"a": 1}',
  ])('has no kind: %s', (text) => {
    expect(soundly(text)).toMatchObject({ kind: null, findings: [{ rule: 'document/kind-unknown' }] });
  });
});

describe('nesting', () => {
  const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
  const inside = (value: string) =>
    `{"FlowId": "1", "FlowName": "a", "CustSpaceId": "1", "Categories": ["OTHER"], "x": ${value}}`;

  test('of 64 levels is read, and of 65 it is not', () => {
    expect(ruleIds(soundly(inside(nested(63))))).toEqual(['flow/unknown-field']);
    const text = inside(nested(64));
    const { findings } = soundly(text);
    expect(ruleIds({ ...check(text) })).toEqual(['document/too-deep']);
    expect(findings[0]?.range.start.character).toBe(text.indexOf('[[') + 63);
  });

  test.each([
    ['lists', nested(100_000)],
    ['open lists', '['.repeat(100_000)],
    ['objects', nested(100_000, '{"a":', '0}')],
    ['open objects', '{"a":'.repeat(100_000)],
    ['lists in a comment’s company', `/* a */${nested(100_000)}`],
    ['components', `{"Components":${'[{"Cards":[{"CardComponents":'.repeat(30_000)}`],
  ])('of many %s is said once', (_, text) => {
    expect(ruleIds(soundly(text))).toEqual(['document/too-deep']);
  });

  test('is not counted in texts and comments', () => {
    const brackets = '['.repeat(100);
    const text = inside(`"${brackets}"`).replace('{', `{ // ${brackets}\n /* ${brackets} */`);
    expect(ruleIds(soundly(text))).toEqual(['flow/unknown-field']);
  });
});

describe('members that JavaScript has plans for', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length'];

  test.each(texts)('%s with them has them as unknown fields and nothing else', (_, text) => {
    for (const name of names) {
      const found = ruleIds(soundly(text.replace('{', `{${JSON.stringify(name)}: {"Type": "BODY"},`)));
      expect(
        found.map((id) => id.split('/')[1]),
        name,
      ).toEqual(['unknown-field']);
    }
  });

  test('change nothing of what is inherited', () => {
    soundly(
      '{"FlowName": "a", "__proto__": {"polluted": 1}, "__proto__": {"polluted": 1}, /**/ "x": {"__proto__": []}}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  test('are samples like any other', () => {
    const body = (name: string) =>
      `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hello $(${name}), your order has shipped."}]`;
    for (const name of names.filter((name) => !name.startsWith('_'))) {
      expect(ruleIds(soundly(`${body(name)}}`)), name).toEqual(['template/variable-example-missing']);
      expect(ruleIds(soundly(`${body(name)}, "Example": {"${name}": "Ana"}}`)), name).toEqual([]);
    }
  });
});

describe('a member that stands twice', () => {
  test('is said at each repetition, with the first one beside it', () => {
    const text =
      '{"FlowId": "1", "CustSpaceId": "1", "FlowName": "a", "FlowName": "b", "Categories": ["OTHER"], "FlowName": "c"}';
    const { value, findings } = soundly(text);
    expect(value).toMatchObject({ FlowName: 'c' });
    expect(findings).toMatchObject([
      { rule: 'document/duplicate-key', pointer: '/FlowName', related: [{ message: 'The first "FlowName".' }] },
      { rule: 'document/duplicate-key', pointer: '/FlowName' },
    ]);
    expect(findings.map(({ range }) => range.start.character)).toEqual([53, 95]);
  });

  test('is found in any spelling, and not where a text only looks like it', () => {
    expect(
      ruleIds(
        soundly('{"FlowId": "1", "CustSpaceId": "1", "Flow\\u004eame": "a", "FlowName": "b", "Categories": ["OTHER"]}'),
      ),
    ).toEqual(['document/duplicate-key']);
    expect(
      ruleIds(
        soundly('{"FlowId": "1", "CustSpaceId": "1", "FlowName": "\\"FlowName\\": \\"b\\"", "Categories": ["OTHER"]}'),
      ),
    ).toEqual([]);
  });
});

describe('escapes and signs of two units', () => {
  const automation = (prompt: string) =>
    `{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Commands": [], "Prompts": ["${prompt}"]}`;

  test.each([
    ['as they are', 'Zürich 𝒪 «✈️» now'],
    ['as codes', 'Z\\u00fcrich \\ud835\\udcaa «\\u2708\\ufe0f» now'],
    ['mixed', '\\"\\\\\\/\\t «\\u2708️» \\ud83d'],
    ['joined', 'I need «👩‍⚕️» today'],
    ['joined, as codes', 'I need «\\ud83d\\udc69\\u200d\\u2695\\ufe0f» today'],
  ])('are underlined whole: %s', (_, marked) => {
    const text = automation(marked.replaceAll(/[«»]/g, ''));
    const { findings } = soundly(text);
    // A half of a pair that is in a text too is found as one.
    const others = findings.filter(({ rule }) => rule !== 'document/lone-surrogate');
    expect(others.map((finding) => underlined(text, finding))).toEqual([/«(.*)»/.exec(marked)?.[1]]);
  });

  test('are counted as signs, not as units: 80 emoji are 80', () => {
    expect(ruleIds(soundly(automation('𝒪'.repeat(80))))).toEqual([]);
    expect(ruleIds(soundly(automation('𝒪'.repeat(81))))).toEqual(['automation/prompt-too-long']);
    expect(ruleIds(soundly(automation('\\ud835\\udcaa'.repeat(80))))).toEqual([]);
  });

  test('a half of one alone does no harm', () => {
    for (const half of ['\ud83d', '\ude00', '\\ud83d', '\\ude00', '\ude00\ud83d'])
      soundly(automation(`${half} $(${half}) {{${half}}}`));
  });
});

describe('values of the wrong type', () => {
  const hostile = [
    null,
    5,
    -0,
    1e308,
    '',
    ' ',
    'x',
    '$(',
    '$(a)',
    '{{1}}',
    true,
    [],
    [null],
    [[[]]],
    {},
    { Type: null },
    { Type: 'BODY' },
  ];

  test.each(Object.entries(documents))('anywhere in %s are findings, not failures', (name, document) => {
    const places = pathsOf(document);
    for (const place of places) {
      for (const value of hostile) {
        const { kind } = soundly(JSON.stringify(replaced(document, place, value)));
        if (place.length > 1)
          expect(kind, `${name} with ${JSON.stringify(value)} at ${place.join('/')}`).not.toBeNull();
      }
      soundly(JSON.stringify(replaced(document, place, undefined)));
    }
  });
});

type Place = readonly (string | number)[];

function pathsOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inner : [at, ...inner];
}

function replaced(value: unknown, [first, ...rest]: Place, by: unknown): unknown {
  if (first === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = replaced(copy[first], rest, by);
  return copy;
}

describe('a huge document', () => {
  const times = (count: number, entry: (index: number) => string, between = ',') =>
    Array.from({ length: count }, (_, i) => entry(i)).join(between);
  const body = (text: string) =>
    `{"Category":"UTILITY","Components":[{"Type":"BODY","Text":"${text}"}],"Example":{"a":"b"}}`;
  const half = 1 << 19;

  test.each([
    ['one text', body('Hello. '.repeat(150_000))],
    ['a text of emoji', body('😀'.repeat(half / 4))],
    ['a text of escapes', body('\\ud83d\\ude00'.repeat(87_000))],
    ['a text of variables', body('$(a) '.repeat(200_000))],
    ['a text of open variables', body('$('.repeat(half))],
    ['a text of open braces', body('{{'.repeat(half))],
    ['a text of blanks', body(`${' '.repeat(2 * half)}x`)],
    ['a text of line breaks', body('\\n'.repeat(half))],
    ['a text of marks', body('*_~`'.repeat(half / 2))],
    [
      'a name of slashes',
      `{"PhoneNumber":"1","Commands":[{"CommandName":"${'/'.repeat(2 * half)}","CommandDescription":"a"}]}`,
    ],
    ['a number of pluses', `{"PhoneNumber":"${'+'.repeat(2 * half)}","Prompts":[]}`],
    ['an address of dots', `{"FlowName":"a","EndpointUri":"https://${'a.'.repeat(half)} "}`],
    ['a name of blanks', `{"FlowName":"${' '.repeat(half)}","FlowId":"${' '.repeat(half)}x"}`],
    ['unknown members', `{"FlowName":"a",${times(30_000, (i) => `"k${i}":1`)}}`],
    ['one member again and again', `{"FlowName":"a",${times(100_000, () => '"k":1')}}`],
    [
      'members that stand twice',
      `{"FlowName":"a",${times(40_000, (i) => `"k${i}":1`)},${times(40_000, (i) => `"k${i}":1`)}}`,
    ],
    ['objects with repeated members', `{"FlowName":"a","x":[${times(60_000, () => '{"k":1,"k":1}')}]}`],
    [
      'samples',
      `{"Components":[{"Type":"BODY","Text":"a {{1}} $b"}],"Example":{${times(60_000, (i) => `"k${i}":""`)}}}`,
    ],
    ['components', `{"Components":[${times(20_000, () => '{"Type":"HEADER"}')}]}`],
    ['buttons', `{"Components":[{"Type":"BUTTONS","Buttons":[${times(15_000, () => '{"Type":"URL","Text":"Hi"}')}]}]}`],
    [
      'cards',
      `{"Components":[{"Type":"CAROUSEL","Cards":[${times(12_000, () => '{"CardComponents":[{"Type":"HEADER"}]}')}]}]}`,
    ],
    [
      'card components',
      `{"Components":[{"Type":"CAROUSEL","Cards":[{"CardComponents":[${times(30_000, () => '{}')}]}]}]}`,
    ],
    ['commands', `{"PhoneNumber":"1","Commands":[${times(30_000, (i) => `{"CommandName":"${i % 9}"}`)}]}`],
    ['ice breakers', `{"PhoneNumber":"1","Prompts":[${times(100_000, (i) => `"ice ${i % 99}"`)}]}`],
    ['categories', `{"FlowName":"a","Categories":[${times(50_000, (i) => `"${i}"`)}]}`],
    ['missing commas', `{"FlowName":"a","Categories":[${times(50_000, () => '"a"', ' ')}]}`],
    ['commas', ','.repeat(2 * half)],
    ['quotes', '"'.repeat(2 * half)],
    ['backslashes', `"${'\\'.repeat(2 * half)}`],
    ['comments', '/*'.repeat(half)],
    ['line comments', '//\n'.repeat(half / 2)],
    ['closing braces', '}'.repeat(2 * half)],
    ['digits', '1'.repeat(2 * half)],
    ['line breaks', '\n'.repeat(2 * half)],
    ['colons', `{${'"a":'.repeat(half / 2)}`],
    ['comments that ignore nothing', `{"FlowName":"a"${'\n// chatapp-ignore-next-line *: x'.repeat(30_000)}}`],
  ])('of %s takes less than three seconds', (_, text) => {
    const start = performance.now();
    const { findings } = check(text, { onRuleError: (rule, error) => expect.fail(`${rule}: ${error}`) });
    expect(performance.now() - start).toBeLessThan(3000);
    expect(findings.length).toBeGreaterThan(0);
    expect(Math.max(...findings.slice(0, 1000).map(({ message }) => message.length))).toBeLessThan(600);
  });
});

describe('a hundred thousand times the same sign', () => {
  const everywhere = (text: string): readonly [string, object][] => {
    const value = JSON.parse(`"${text}"`);
    const button = {
      Text: value,
      Url: value,
      PhoneNumber: value,
      CouponCode: value,
      AutofillText: value,
      FlowId: value,
    };
    const types = ['URL', 'QUICK_REPLY', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'ONE_TAP'];
    const app = { PackageName: value, SignatureHash: value };
    const part = { Text: value, Url: value, Caption: value, FileName: value };
    return [
      [
        'template',
        {
          TemplateName: value,
          Language: value,
          Category: 'MARKETING',
          Example: { a: value, [value]: 'a' },
          Components: [
            { Type: 'HEADER', Format: 'TEXT', ...part },
            { Type: 'BODY', ...part },
            { Type: 'FOOTER', ...part },
            { Type: 'LIMITED_TIME_OFFER', ...part },
            { Type: 'BUTTONS', Buttons: types.map((Type) => ({ Type, ...button, SupportedApps: [app] })) },
          ],
        },
      ],
      ['flow', { FlowId: value, FlowName: value, EndpointUri: `https://${value}`, Categories: [value], [value]: 1 }],
      [
        'automation',
        { PhoneNumber: value, Prompts: [value, value], Commands: [{ CommandName: value, CommandDescription: value }] },
      ],
    ];
  };
  const times = 100_000;

  test.each([
    ...[
      'a',
      ' ',
      '0',
      '.',
      '/',
      '-',
      '_',
      '*',
      '$',
      '{',
      '(',
      ')',
      '😀',
      'é',
      '\\n',
      '\\t',
      'a ',
      '*a',
      '$a ',
      '${',
      '$(',
      '{{',
      '}}',
      '{{ ',
      '$(a)',
      '{{1}}',
      '$(a) ',
      'a.',
      'a-',
      ', ',
      'https://',
      'wa.me/',
    ].map((sign) => [sign, sign.repeat(times / sign.length)] as const),
    ...['$(', '${', '{{', '*', '_', 'https://', '+', '$(a'].map(
      (sign) => [`${sign} and blanks`, `${sign}${' '.repeat(times)}(`] as const,
    ),
    ...['$(', '${', '{{', '*', '_', 'https://', 'x@'].map(
      (sign) => [`${sign} and letters`, `${sign}${'a'.repeat(times)}!`] as const,
    ),
  ])('in every text takes less than two seconds: %s', (_, text) => {
    for (const [, document] of everywhere(text)) {
      const start = performance.now();
      soundly(JSON.stringify(document));
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('whatever the text', () => {
  // The same documents every time: a failure is a line of this seed, not a matter of luck.
  const bounded = { numRuns: 300, seed: 20_261_121, interruptAfterTimeLimit: 4000 };
  const knownNames = [
    ...new Set(
      dialects.flatMap(({ schema }) =>
        [...JSON.stringify(schema).matchAll(/"([A-Za-z_]+)":\{"/g)].map((m) => m[1] ?? ''),
      ),
    ),
  ];
  const knownValues = [
    'BODY',
    'HEADER',
    'BUTTONS',
    'CAROUSEL',
    'LIMITED_TIME_OFFER',
    'URL',
    'COPY_CODE',
    'ONE_TAP',
    'FLOW',
    'IMAGE',
    'AUTHENTICATION',
    'MARKETING',
    'en',
    '$(a)',
    'a $(b) c',
  ];
  const anyText = fc.string({ unit: 'binary', maxLength: 40 });
  const { tree: anyValue } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.oneof(fc.constantFrom(...knownValues), anyText, fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...knownNames), anyText), tie('tree'), {
        maxKeys: 8,
        noNullPrototype: true,
      }),
    ),
  }));

  test('nothing throws, and every finding lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void soundly(text)),
      bounded,
    );
    const signs = fc.constantFrom(
      ...'{}[]:,"\\/*\n\r\t 0-.eE+truefalsn$()\u2028\ufeff\ud83d'.split(''),
      '"Type"',
      '"Components"',
      '//',
      '/*',
      '*/',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => void soundly(parts.join(''))),
      bounded,
    );
  });

  test('known members with any values are read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...knownNames), anyValue, { minKeys: 1, noNullPrototype: true }),
        (value) => {
          const text = JSON.stringify(value);
          expect(JSON.stringify(soundly(text).value)).toBe(text);
        },
      ),
      bounded,
    );
  });

  test('documents that were changed at random places are read', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.oneof(anyText, fc.constantFrom('', '{', '}', '"', ',', '\\', '//', '[')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts.map(([, text]) => text)),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (text, changes) => {
          const changed = changes.reduce((current, [at, length, by]) => {
            const start = at % (current.length + 1);
            return current.slice(0, start) + by + current.slice(start + length);
          }, text);
          soundly(changed);
        },
      ),
      bounded,
    );
  });

  test('the same text has the same findings', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = JSON.stringify(value) ?? '';
        expect(check(text)).toEqual(check(text));
      }),
      { ...bounded, numRuns: 60 },
    );
  });
});
