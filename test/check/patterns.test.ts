import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../core/config.ts';
import { matcherOf } from '../../core/rules/settings.ts';
import { check, rules, rulesOf } from '../../kinds/index.ts';

const ids = Object.keys(rules);

describe('a pattern', () => {
  test.each([
    ['*', 'a/b', true],
    ['**', 'a/b', true],
    ['template/*', 'template/x', true],
    ['template/*', 'flow/x', false],
    ['*-emoji', 'template/body-emoji', true],
    ['*emoji*', 'template/body-emoji-cap', true],
    ['t*e*y', 'template/body', true],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['a*b*b', 'ab', false],
    ['*ab*ab', 'ab', false],
    ['template/body.*', 'template/body-emoji', false],
    ['(t|f)*', 'template/x', false],
  ])('%s and the rule %s: %s', (pattern, rule, expected) => {
    expect(matcherOf(pattern)(rule)).toBe(expected);
  });

  test('matches what the same regular expression would', () => {
    const parts = ['', '*', 'a', 'b', 'ab', 'ba'];
    for (const pattern of parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => `${a}*${b}*${c}`)))) {
      const same = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
      for (const rule of ['', 'a', 'b', 'ab', 'ba', 'aab', 'abab', 'baba', 'abba'])
        expect(matcherOf(pattern)(rule), `${pattern} ${rule}`).toBe(same.test(rule));
    }
  });
});

/** Patterns on which a backtracking match never ends, and ones as long as a document. */
const hostile = [
  ['stars', `${'*'.repeat(60)}zq`],
  ['very many stars', `${'*'.repeat(300_000)}zq`],
  ['stars and letters', `${'*a'.repeat(40)}zq`],
  ['stars and letters of ids', `${'*e'.repeat(40)}*zq*`],
  ['very many stars and letters', `${'*e'.repeat(200_000)}zq`],
  ['stars around a slash', `${'*'.repeat(30)}/${'*'.repeat(30)}zq`],
  ['a long name', 'template/'.repeat(40_000)],
  ['a name as long as an id, but for a star', `${'t*'.repeat(15)}q`],
] as const;

const template = (before: string) => `{
  "CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY",
  "Components": [
    ${before}
    { "Type": "BODY", "Text": "Hello $(name), your order\\thas shipped today and is on its way." }
  ]
}`;

function quickly<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(5000);
  return result;
}

describe('a hostile pattern ends in time', () => {
  test.each(hostile)('in a comment: %s', (_, pattern) => {
    const { findings } = quickly(() => check(template(`// chatapp-ignore-next-line ${pattern}: because`)));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'document/ignore-unused',
      'template/variable-example-missing',
      'template/body-tabs',
    ]);
    for (const { message } of findings) expect(message.length).toBeLessThan(500);
  });

  test.each(hostile)('in the settings of rules: %s', (_, pattern) => {
    const { findings } = quickly(() => check(template(''), { rules: { [pattern]: 'off' } }));
    expect(findings).toHaveLength(2);
  });

  test.each(hostile)('in a configuration: %s', (_, pattern) => {
    const error = quickly(() => {
      try {
        return rulesOf(JSON.stringify({ rules: { [pattern]: 'off' } }), 'chatapp.config.json');
      } catch (thrown) {
        return thrown;
      }
    });
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message.length).toBeLessThan(300);
  });
});

test('a configuration that nests without end is none, and breaks nothing', () => {
  expect(() => rulesOf('{"rules":'.repeat(100_000), 'chatapp.config.json')).toThrow(ConfigError);
});

test('thirty thousand patterns in the settings cost little', () => {
  const settings = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`*a*e*${i}`, 'off' as const]));
  quickly(() => check(template(''), { rules: settings }));
});

describe('many comments', () => {
  const comments = (count: number, pattern: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => `// chatapp-ignore-next-line ${pattern(i)}: x`).join('\n');

  test.each<[string, (index: number) => string]>([
    ['with patterns that fit nothing', () => '*a*a*a*a*a*a*a*a*a*x'],
    ['with names that are nearly ids', (i) => `${ids[i % ids.length]}x`],
    ['with long names', () => 'template/body-too-long-'.repeat(8)],
  ])('%s end in time, and are counted to the cap alone', (_, pattern) => {
    const { findings } = quickly(() => check(template(comments(5_000, pattern))));
    expect(findings.filter(({ rule }) => rule === 'document/ignore-unused')).toHaveLength(1000);
  });

  test('above a line of many findings end in time', () => {
    const bodies = '{ "Type": "BODY", "Text": "Hello\\tyou, your order has shipped." },'.repeat(4000);
    quickly(() => check(template(`${comments(4000, () => 'template/*')}\n${bodies}`)));
  });
});
