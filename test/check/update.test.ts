import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { updateText } from '../../core/document/update.ts';

const read = (text: string) => parse(text, [], { allowTrailingComma: true });

test.each([
  ['a value', '{ "a": 1, /* kept */ "b": 2 }', { a: 1, b: 3 }, '{ "a": 1, /* kept */ "b": 3 }'],
  ['the same', '{\n  // kept\n  "a": [1, 2,],\n}', { a: [1, 2] }, '{\n  // kept\n  "a": [1, 2,],\n}'],
  ['a member less', '{\n  "a": 1, // of a\n  "b": 2\n}', { a: 1 }, '{\n  "a": 1 // of a\n}'],
  ['a member more', '{\n  "a": 1\n}', { a: 1, b: 'x' }, '{\n  "a": 1,\n  "b": "x"\n}'],
  ['an entry more without spaces', '{"a":[1],"b":{}}', { a: [1, 2], b: { c: 1 } }, '{"a":[1,2],"b":{"c":1}}'],
  ['no layout in the last line break', '{ "a": [1] }\n', { a: [1], b: { c: 1 } }, '{ "a": [1], "b": {"c": 1} }\n'],
  [
    'a member more behind a comment',
    '{\n\t"a": 1 // of a\n}\n',
    { a: 1, b: { c: [] } },
    '{\n\t"a": 1, // of a\n\t"b": {\n\t\t"c": []\n\t}\n}\n',
  ],
  ['a trailing comma that stays', '{\n  "a": 1,\n  "b": 2,\n}', { a: 1, c: 3 }, '{\n  "a": 1,\n  "c": 3,\n}'],
  ['an object on one line', '{\n  "a": { "b": 1 }\n}', { a: { b: 1, c: 2 } }, '{\n  "a": { "b": 1, "c": 2 }\n}'],
  ['the first member', '{\n  "a": {}\n}', { a: { b: 1 } }, '{\n  "a": {\n    "b": 1\n  }\n}'],
  [
    'a member before another',
    '{\n  "a": 1, // of a\n  "c": 3\n}',
    { a: 1, b: 2, c: 3 },
    '{\n  "a": 1, // of a\n  "b": 2,\n  "c": 3\n}',
  ],
  [
    'several before another',
    '{ "d": 4, /* of e */ "e": 5 }',
    { b: 2, c: 3, d: 4, e: 5 },
    '{ "b": 2, "c": 3, "d": 4, /* of e */ "e": 5 }',
  ],
  ['several at once', '{\n  "a": 1,\n  "b": 2\n}', { b: 2, d: 4, e: 5 }, '{\n  "b": 2,\n  "d": 4,\n  "e": 5\n}'],
  ['an entry in front of a comment', '{"a": [\n  // one\n  1\n]}', { a: [0, 1] }, '{"a": [\n  0,\n  // one\n  1\n]}'],
  ['an entry more', '{ "a": [1] }', { a: [1, 2] }, '{ "a": [1, 2] }'],
  ['entries less', '{ "a": [1, 2, 3] }', { a: [1] }, '{ "a": [1] }'],
  [
    'the first entry less: the comments of the others stay with them',
    '{ "a": [\n  1, // one\n  // two, as agreed\n  2,\n  3 // three\n] }',
    { a: [2, 3] },
    '{ "a": [\n  // two, as agreed\n  2,\n  3 // three\n] }',
  ],
  ['an entry more in between', '{ "a": [1, /* three */ 3] }', { a: [1, 2, 3] }, '{ "a": [1, 2, /* three */ 3] }'],
  [
    'an inner text',
    '{ "a": [{ "b": "old", "c": 1 }] }',
    { a: [{ b: 'new', c: 1 }] },
    '{ "a": [{ "b": "new", "c": 1 }] }',
  ],
])('%s', (_, text, after, result) => {
  expect(updateText(text, read(text), after)).toBe(result);
});

/** Names as documents have them: __proto__ is no member of any. */
const name = fc.stringMatching(/^[A-Za-z]{1,6}$/);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const object = fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: true });

test('whatever both values are, the text has the other one', () => {
  fc.assert(
    fc.property(object, object, fc.constantFrom(undefined, 2), (before, after, indent) => {
      const text = JSON.stringify(before, null, indent);
      expect(read(updateText(text, before, after))).toEqual(after);
    }),
    { numRuns: 300 },
  );
});
