import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Words that read as if translated from an older language, or that mean nothing to a reader who does not know JSON, and
 * what to write instead. Texts that people read have none of them; what stands in backticks or is an id does not count.
 */
const words: readonly [avoid: RegExp, instead: string][] = [
  [/(?<!\b(?:plus|minus|equals|dollar|percent) )\bsigns?\b(?! (?:an address|one request|in\b))/i, 'character'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bblanks?\b(?! lines?\b)/i, 'space'],
  [/\bmembers?\b/i, 'property'],
  [/\b(?:holds?|held|holding)\b/i, 'has'],
  [/\b(?:stands?|stood)\b(?! for\b)/i, 'is, or: this document, the local file'],
  [/\bpass(?:es|ed)? over\b/i, 'ignores'],
  [/\banew\b/i, 'again'],
  [/\bmeanwhile\b/i, 'since your last push'],
  [/\bby now\b/i, 'now'],
  [/\b(?:become|became|becomes) of\b/i, 'what happens to it; Push results'],
  [/\bunseen\b/i, 'without reading the remote version'],
  [/\b(?:push|pull) (?:which|what)\b/i, 'Choose what to push'],
  [/\bwhat to know\b/i, 'Notes'],
  [/\b\d+ hints?\b|\} hints?\b/i, 'warning, info'],
  [/\b(?:take theirs|keep mine)\b/i, 'Accept Remote, Keep Local'],
  [/documentation's order/i, 'Sort Properties'],
  [/\bcame about\b/i, 'Could not connect'],
  [/\bnobody listens\b/i, 'Nothing is listening'],
  [/\bbelongs? into\b/i, 'belongs in'],
  [/\bas (?:it|they) stands?\b/i, 'as is'],
  [/\bunaudit(?:ed)?\b/i, 'not reviewed'],
  [/\blower-case\b|\bin (?:small letters|lower case)\b/i, 'lowercase'],
  [
    /colour|favour|\b(?:mis)?spelt\b|cancell(?:ed|ing)|(?:author|recogn|organ|normal)is(?:e|ed|es|ing)\b/i,
    'American spelling',
  ],
];

/** A text without what is no word of ours: code, ids, addresses, and the places of links. */
const prose = (text: string) =>
  text
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/<!--[\s\S]*?-->|`[^`\n]*`/g, ' ')
    .replaceAll(/\]\([^)\s]*\)/g, ']')
    .replaceAll(/https?:\/\/\S+/g, ' ');

/** The words of a text that are to be others, with what to write. */
const complaints = (text: string) =>
  words.flatMap(([avoid, instead]) => {
    const [found] = avoid.exec(prose(text)) ?? [];
    return found === undefined ? [] : [`"${found}": write ${instead}`];
  });

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The texts of an object under these names, at any depth. */
function textsUnder(names: ReadonlySet<string>, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => textsUnder(names, entry));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string'
      ? names.has(name)
        ? [inner]
        : []
      : names.has(name) && Array.isArray(inner) && inner.every((one) => typeof one === 'string')
        ? inner
        : textsUnder(names, inner),
  );
}

const shown = new Set([
  'title',
  'description',
  'markdownDescription',
  'deprecationMessage',
  'patternErrorMessage',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'category',
  'shortTitle',
]);

/** The texts in code that make a sentence or a part of one: of two words or more, and no list of class names. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      texts.push([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /\p{L}+ \p{L}+/u.test(text));
}

/** Every file that has texts which people read, by what these are. */
const sources: Readonly<Record<string, readonly [file: string, texts: readonly string[]][]>> = {
  'the texts that are translated': globSync(['l10n/*.zh-cn.json', 'kinds/*/l10n.zh-cn.json']).map((file) => [
    file,
    Object.keys(json(file) as object),
  ]),
  'the manifest': [
    ['package.nls.json', Object.values(json('package.nls.json') as object)],
    ['package.json', textsUnder(shown, (json('package.json') as { contributes: unknown }).contributes)],
  ],
  'the schemas': globSync(['schemas/*.json', '!schemas/*.zh-cn.*']).map((file) => [
    file,
    textsUnder(shown, json(file)),
  ]),
  'the snippets': globSync('snippets/*.json').map((file) => {
    const snippets = json(file) as object;
    return [file, [...Object.keys(snippets), ...textsUnder(shown, snippets)]];
  }),
  'the guides': globSync(['*.md', 'docs/*.md', 'docs/{kinds,rules,walkthrough}/*.md', '!docs/**/*.nls.*']).map(
    (file) => [file, [readFileSync(file, 'utf8')]],
  ),
  'the sandbox and its page': globSync('sandbox/*.ts').map((file) => [file, textsIn(file)]),
  'the command line': globSync(['cli/**/*.ts', 'files/*.ts', 'core/config.ts', 'scripts/start.ts']).map((file) => [
    file,
    textsIn(file),
  ]),
};

describe.each(Object.entries(sources))('%s', (_, files) => {
  test('are in plain words', () => {
    expect(files.flatMap(([, texts]) => texts)).not.toEqual([]);
    const found = files.flatMap(([file, texts]) =>
      texts.flatMap((text) => complaints(text).map((complaint) => `${file}: ${complaint}, in: ${text.slice(0, 200)}`)),
    );
    expect(found).toEqual([]);
  });
});

test.each([
  ['The name has a sign that is refused.', ['"sign": write character']],
  ['Nothing to mend', ['"mend": write fix']],
  ['A dash or a blank in a number', ['"blank": write space']],
  ['At most one blank line in a row, and a plus sign', []],
  [
    'The remote holds what stands here',
    ['"holds": write has', '"stands": write is, or: this document, the local file'],
  ],
  ['`chatapp.sortMembers` and `member` stand for themselves', []],
  ['In [members](members.md) of the list', ['"members": write property']],
])('words are told by what they mean: %s', (text, found) => {
  expect(complaints(text)).toEqual(found);
});
