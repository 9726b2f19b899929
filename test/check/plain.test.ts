import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/document/parse.ts';
import { plainText } from '../../core/document/plain.ts';

/** A text is shown with a dot for each space, so that a difference can be seen. */
const dotted = (text: string) => text.replaceAll(' ', '·');

test.each([
  ['nothing', '{"a": 1}', '{"a": 1}'],
  ['a comment', '{"a": 1 /* b */} // c', '{"a":·1········}·····'],
  ['a comment of two lines', '{/*\n b*/"a": 1}', '{··\n····"a":·1}'],
  ['a trailing comma', '{"a": [1,],}', '{"a":·[1·]·}'],
  ['a member for tools in front', '{"$schema": "x", "a": 1}', '{················"a":·1}'],
  ['one at the end', '{"a": 1, "$schema": "x"}', '{"a":·1················}'],
  ['one between others', '{"a": 1, "$b": {"c": [2, 3]}, "d": 4}', '{"a":·1,······················"d":·4}'],
  ['two at the end', '{"a": 1, "$b": 2, "$c": 3}', '{"a":·1··················}'],
  ['all of them', '{"$b": 2, "$c": 3}', '{················}'],
  ['one with a comment and a trailing comma', '{"$b": 2, // c\n}', '{·············\n}'],
  ['one of two lines', '{"$b":\n2, "a": 1}', '{·····\n···"a":·1}'],
  ['none inside of others', '{"a": {"$b": 1}, "c": "$d"}', '{"a": {"$b": 1}, "c": "$d"}'],
  ['a byte order mark', '\ufeff{"a": 1}', '{"a": 1}'],
])('%s is overwritten, and nothing else moves', (_, text, expected) => {
  expect(dotted(plainText(text))).toBe(dotted(expected));
});

describe('any document', () => {
  const filler = fc.constantFrom('', ' ', '\n', '\r\n', ' // one\n', '/* two\n lines */', '\t');
  /** JSON with comments and trailing commas at every place that can have them. */
  const written = (value: unknown, fill: () => string): string => {
    if (Array.isArray(value)) {
      const entries = value.map((entry) => `${fill()}${written(entry, fill)}${fill()}`);
      return `[${entries.join(',')}${entries.length > 0 ? `,${fill()}` : fill()}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(
        ([name, member]) => `${fill()}${JSON.stringify(name)}${fill()}:${fill()}${written(member, fill)}${fill()}`,
      );
      return `{${members.join(',')}${members.length > 0 ? `,${fill()}` : fill()}}`;
    }
    return JSON.stringify(value);
  };
  const name = fc.oneof(fc.constantFrom('$schema', '$', '$a"\\', 'a', 'screens', '__proto__', ',', '{'), fc.string());
  const document = fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6, noNullPrototype: true });

  test('keeps its value without what is for tools, its length and its lines', () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(filler), (value, fillers) => {
        const fill = () => fillers.next().value ?? '';
        const text = written(value, fill);
        const plain = plainText(text);
        const own = Object.entries(value).filter(([key]) => !key.startsWith('$'));
        expect(JSON.parse(plain)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(own))));
        expect(plain).toHaveLength(text.length);
        expect(plain.split(/\r?\n/).map(({ length }) => length)).toEqual(
          text.split(/\r?\n/).map(({ length }) => length),
        );
        expect(parse(text).value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });
});
