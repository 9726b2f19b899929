import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { check, dialects, rulePage, rules, scaffolded } from '../../kinds/index.ts';
import { useTexts } from '../../l10n/texts.ts';
import { englishTexts } from '../../scripts/texts.ts';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { inlayHints } from '../../server/features/inlayHints.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { rename } from '../../server/features/variables.ts';
import { viewOf } from '../../server/features/view.ts';
import { emptyIndex } from '../../server/features/workspaceIndex.ts';

/** A language whose letters are English ones, but wider: whatever stays narrow was never asked for a translation. */
const wide = (text: string) =>
  text.replace(/(\$\{\d+\}|`[^`]*`|\$\([^)]*\))|[A-Za-z]/g, (sign, fixed) =>
    fixed === undefined ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : fixed,
  );

/** Names and values that the providers gave, and the words that JSON and its types have. */
const names = new Set(['jpg', 'jpeg', 'png', 'mp4', 'pdf', 'true', 'false', 'null']);
const collect = (part: unknown): void => {
  if (typeof part !== 'object' || part === null) return;
  const { properties = {}, enum: values }: Schema = part;
  // `x-rule` has a member of this name too, which is no list.
  for (const name of [...Object.keys(properties), ...(Array.isArray(values) ? values : [])]) names.add(name);
  for (const inner of Object.values(part)) collect(inner);
};
for (const { schema } of dialects) collect(schema);

/** Words of English that are left in small letters, and neither stand in the document nor are names of a provider. */
const untranslated = (text: string, example: string) =>
  [...text.replaceAll(/"[^"]*"|\$\([^)]*\)/g, '').matchAll(/(?<![\w.$/-])[a-z]{2,}(?![\w./-])/g)].filter(
    ([word]) => !example.includes(word) && !names.has(word),
  );

const english = englishTexts();

beforeAll(() => useTexts(Object.fromEntries(english.map((text) => [text, wide(text)]))));
afterAll(() => useTexts(undefined));

describe.each(Object.entries(rules))('%s', (id, rule) => {
  test.each(rule.examples.bad)('speaks the language of the reader: $message', (example) => {
    const text = withoutMarks(scaffolded(id.slice(0, id.indexOf('/')), example));
    const { findings } = check(text, { rules: example.settings ?? {} });
    const said = findings
      .filter((finding) => finding.rule === id)
      .flatMap(({ message, fix, suggest = [], related = [] }) => [
        message,
        ...[...(fix ? [fix] : []), ...suggest].map(({ title }) => title),
        ...related.map((other) => other.message),
      ]);
    // An unreadable file has no text to check, and twins are two texts: their messages are on their pages.
    if (
      !['document/unreadable', 'document/same-target', 'document/opened-screen', 'document/flow-endpoint'].includes(id)
    )
      expect(said).not.toEqual([]);
    for (const words of said) {
      expect(words).toMatch(/[\uff21-\uff5a]/);
      expect(untranslated(words, text), words).toEqual([]);
    }
  });

  test('has a page in the language of the reader', () => {
    const page = rulePage(id) ?? '';
    const sources = page.lastIndexOf('## ');
    const prose = page.slice(0, sources).replaceAll(/```[\s\S]*?```|`[^`]*`/g, '');
    const examples = rule.examples.bad.map(({ text }) => text).join();
    expect(untranslated(prose, `${rule.severity} ${examples}`), prose).toEqual([]);
  });
});

describe('the features', () => {
  const text = `{"Category": "MARKETING", "Components": [
    {"Type": "HEADER", "Format": "TEXT", "Text": "${'a'.repeat(60)}"},
    {"Type": "BODY", "Text": "Hello $(name) and $(shop)."},
    {"Type": "CAROUSEL", "Cards": [{"CardComponents": []}]},
    {}]}`;
  const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, text);
  const view = viewOf(document);
  const at = (words: string) => document.positionAt(text.indexOf(words));
  const everywhere = { start: at('{'), end: document.positionAt(text.length) };
  const client = { snippets: true, labelDetails: true, suggestsAgain: true };
  const symbolNames = (symbols: readonly DocumentSymbol[]): string[] =>
    symbols.flatMap(({ name, children = [] }) => [name, ...symbolNames(children)]);
  const refusal = (name: string) => {
    try {
      return rename(view, at('name)'), name);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  test.each<[what: string, said: () => unknown[]]>([
    ['a length', () => inlayHints(view, everywhere, 'always').map(({ tooltip }) => tooltip)],
    ['the outline', () => symbolNames(documentSymbols(view))],
    ['a rename to no name', () => [refusal('a b')]],
    ['a rename to a name that is taken', () => [refusal('shop')]],
    [
      'what completion offers',
      () =>
        [at('"Category"'), at('{}]}'), at('"MARKETING"')].flatMap((position) =>
          completion(view, position, emptyIndex, client).flatMap(({ detail, documentation }) => [
            detail ?? '',
            (documentation as { value?: string } | undefined)?.value ?? '',
          ]),
        ),
    ],
    ['a hover', () => ['"Category"', '$(name)', '"aaa'].map((words) => Object(hover(view, at(words))?.contents).value)],
  ])('%s speaks the language of the reader', (_, said) => {
    const words = said();
    expect(words.some((one) => /[\uff21-\uff5a]/.test(String(one)))).toBe(true);
    for (const one of words)
      expect(untranslated(String(one).replaceAll(/`[^`]*`/g, ''), text), String(one)).toEqual([]);
  });
});
