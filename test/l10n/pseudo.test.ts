import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packTexts, translate, useTexts } from '../../l10n/texts.ts';
import type { Schema } from '../../schemas/source/schema.ts';
import { englishTexts } from '../../scripts/texts.ts';
import { check } from '../../server/check.ts';
import { dialects } from '../../server/document/kind.ts';
import { framed, withoutMarks } from '../../server/rules/frames.ts';
import { rulePage } from '../../server/rules/pages.ts';
import { rules } from '../../server/rules/registry.generated.ts';

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

beforeAll(() => useTexts(packTexts(Object.fromEntries(english.map((text) => [text, wide(text)])))));
afterAll(() => useTexts(undefined));

test('no two texts have one key', () => {
  expect(english.filter((text) => translate(text) !== wide(text))).toEqual([]);
});

describe.each(Object.entries(rules))('%s', (id, rule) => {
  test.each(rule.examples.bad)('speaks the language of the reader: $message', (example) => {
    const text = withoutMarks(framed(id.slice(0, id.indexOf('/')), example));
    const { findings } = check(text, { rules: example.settings ?? {} });
    const said = findings
      .filter((finding) => finding.rule === id)
      .flatMap(({ message, fix, suggest = [], related = [] }) => [
        message,
        ...[...(fix ? [fix] : []), ...suggest].map(({ title }) => title),
        ...related.map((other) => other.message),
      ]);
    // An unreadable file has no text to check: its message is on its page.
    if (id !== 'document/unreadable') expect(said).not.toEqual([]);
    for (const words of said) {
      expect(words).toMatch(/[\uff21-\uff5a]/);
      expect(untranslated(words, text), words).toEqual([]);
    }
  });

  test('has a page in the language of the reader', () => {
    const page = rulePage(id, rule);
    const sources = page.lastIndexOf('## ');
    const prose = page.slice(0, sources).replaceAll(/```[\s\S]*?```|`[^`]*`/g, '');
    const examples = rule.examples.bad.map(({ text }) => text).join();
    expect(untranslated(prose, `${rule.severity} ${examples}`), prose).toEqual([]);
  });
});
