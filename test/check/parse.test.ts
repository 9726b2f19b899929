import fc from 'fast-check';
import { type Node, parseTree, visit } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/check.ts';
import { withoutComments } from '../../core/document/blanked.ts';
import { type Parsed, parse, parseByTree } from '../../core/document/parse.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { checkParsed, rules, scaffolded } from '../../kinds/index.ts';
import { texts } from './documents.ts';

/** What can stand between two tokens; each with something in it that would count elsewhere. */
const trivia = [
  ...['', '', ' ', '\n', '\t', '\r\n'],
  ...['/**/', '/* " */', '/* \\" : { */', '/*\n"Type":*/', '/* // */', '/***/'],
  ...['// "a": [1,\n', '//\r', '// https://www.example.com\r\n', '// */\n'],
];

/** What makes a text broken, or is a comma too many. */
const extras = [',', ',,', ':', ']', '}', '[', '{', '"', '/', '/*', '//', '*/', '1', 'tru', '\\', '\u00a0', '\0'];

const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g;

/** A text with something between its tokens, and commas behind some of the last entries. */
const commented = (text: string): fc.Arbitrary<string> => {
  const parts = text.match(tokens) ?? [];
  return fc
    .array(fc.tuple(fc.constantFrom(...trivia), fc.integer({ max: 3, min: 0 })), {
      minLength: parts.length + 1,
      maxLength: parts.length + 1,
    })
    .map((gaps) =>
      [...parts, '']
        .map((part, index) => {
          const [gap, dice] = gaps[index] ?? ['', 0];
          const comma = dice === 0 && /^[\]}]$/.test(part) && !/^[[{]$/.test(parts[index - 1] ?? '') ? ',' : '';
          return comma + gap + part;
        })
        .join(''),
    );
};

/** The same with one thing more somewhere, or with something less. */
const spoilt = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.nat(), fc.constantFrom(...extras), fc.integer({ min: 0, max: 3 }))
    .map(([whole, at, extra, gone]) => {
      const offset = at % (whole.length + 1);
      return whole.slice(0, offset) + (gone === 0 ? extra : '') + whole.slice(offset + gone);
    });

const value = fc.jsonValue({ maxDepth: 4 }).map((json) => JSON.stringify(json));
const repeated = fc.constantFrom(
  '{"a":1,"a":2}',
  '{"Type":"BODY","b":{"c":[{"d":1,"d":[]}]}}',
  '{"a":"\\"a\\":","b":"a"}',
  '{"a":"x\\\\","b":"\\u0041 : \\":"}',
);
const source = fc.oneof(value, repeated, fc.constantFrom(...texts.map(([, text]) => text)));

/** What both ways have to agree on. */
const readingOf = (parsed: Parsed) => {
  const findings: Finding[] = checkParsed(parsed).findings;
  const { value, problems, tooDeepAt, duplicates } = parsed;
  const places = duplicates.map(({ key, first }) => [key.offset, first.offset]);
  return { value, problems, tooDeepAt, places, findings };
};

/** A tree without its links upwards, which are checked on the way. */
function bare(node: Node | undefined, parent?: Node): unknown {
  if (!node) return undefined;
  expect(node.parent === parent).toBe(true);
  const { type, offset, length, value, colonOffset, children } = node;
  return { type, offset, length, value, colonOffset, children: children?.map((child) => bare(child, node)) };
}

/** The examples of all rules, as whole documents. */
const examples = Object.entries(rules).flatMap(([id, rule]) => {
  const family = id.split('/')[0] ?? '';
  const { bad, good } = rule.examples;
  return [...bad, ...good].map((example) => withoutMarks(scaffolded(family, example)));
});

describe('the quick way through a text', () => {
  test('reads what the way through the tree reads, with comments in every place', () => {
    fc.assert(
      fc.property(source.chain(commented), (text) => {
        expect(readingOf(parse(text))).toEqual(readingOf(parseByTree(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves what is broken to the way through the tree', () => {
    fc.assert(
      fc.property(spoilt(source.chain(commented)), (text) => {
        expect(readingOf(parse(text))).toEqual(readingOf(parseByTree(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the same in every example of a rule, whole and cut off', () => {
    for (const text of examples) {
      expect(readingOf(parse(text)), text).toEqual(readingOf(parseByTree(text)));
      const half = text.slice(0, Math.floor(text.length / 2));
      expect(readingOf(parse(half)), half).toEqual(readingOf(parseByTree(half)));
      const broken = text.replace(/,/, '');
      expect(readingOf(parse(broken)), broken).toEqual(readingOf(parseByTree(broken)));
    }
  });

  test.each([
    '[,]',
    '{,}',
    '[1,,]',
    '{"a":1,,}',
    '{"a":,}',
    '{"a",}',
    ',',
    '1,',
    '[1,/*]',
    '{}/',
    '{}//',
    'tru/**/e',
    '1/**/2',
    '"a//b"/* "',
    '[/*,*/]',
    '[1/*,*/,//]\n]',
  ])('agrees on %s', (text) => {
    expect(readingOf(parse(text))).toEqual(readingOf(parseByTree(text)));
  });

  test.each(['{"a":1,"a":2}', '// one\n{"a":1,"a":2}'])('says of %j that a name stands twice', (text) => {
    expect(parse(text).duplicates).toHaveLength(1);
  });

  test('puts spaces in place of comments and of nothing else, so that every line stays', () => {
    fc.assert(
      fc.property(source.chain(commented), (text) => {
        let spaced = text;
        visit(text, {
          onComment: (at, length) => {
            spaced = spaced.slice(0, at) + spaced.slice(at, at + length).replace(/./g, ' ') + spaced.slice(at + length);
          },
        });
        expect(withoutComments(text)).toBe(spaced);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['{}', true],
    ['{"a": "// no comment"}', true],
    ['{} // a comment', false],
  ])('says of %j whether it is plain', (text, isPlain) => {
    expect(parse(text).isPlain).toBe(isPlain);
  });
});

describe('the tree of a text', () => {
  test('is the tree of jsonc-parser, with comments in every place', () => {
    fc.assert(
      fc.property(source.chain(commented), (text) => {
        const parsed = parse(text);
        expect(parsed.problems).toEqual([]);
        expect(bare(parsed.tree())).toEqual(bare(parseTree(text, [], { allowTrailingComma: true })));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a text', ' "a\\n\\"b" '],
    ['a number', '-1.5e+3'],
    ['nothing', 'null'],
    ['a choice', '\ttrue'],
    ['an empty list', '[ ]'],
    ['an empty object', '{\n}'],
    ['colons and brackets in texts', '{"a:": "}:", "[": ["{", "]"]}'],
    ['escaped names', '{"\\u0061\\\\": {"\\"": 1}}'],
  ])('is the tree of jsonc-parser where it is %s', (_, text) => {
    expect(bare(parse(text).tree())).toEqual(bare(parseTree(text)));
  });

  test('keeps the nodes that it has read', () => {
    const root = parse('{"a": [{"b": 1}]}').tree();
    expect(root?.children?.[0]?.children?.[1]).toBe(root?.children?.[0]?.children?.[1]);
  });
});
