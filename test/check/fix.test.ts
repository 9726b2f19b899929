import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToText } from '../../core/document/edits.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { check, fixAll, rules, scaffolded } from '../../kinds/index.ts';
import { documents } from './documents.ts';

/** Texts of which each has one fault or several: every bad example, and clean documents that were spoilt. */
const bad = Object.entries(rules).flatMap(([id, { examples }]) =>
  examples.bad
    .filter(({ settings }) => !settings)
    .map((one) => withoutMarks(scaffolded(id.slice(0, id.indexOf('/')), one))),
);

/** Ways in which people spoil a text: case, blanks, forms of another API, numbers in quotes. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(/"([A-Z]+)"/, (_, word) => `"${word.toLowerCase()}"`),
  (text) => text.replace(/"(Type|Format|Category)": "(\w+)"/, '"$1": " $2 "'),
  (text) => text.replaceAll(/"Type"/g, '"type"'),
  (text) => text.replaceAll(/\$\((\w+)\)/g, '{{$1}}'),
  (text) => text.replace(/: (\d+)/, ': "$1"'),
  (text) => text.replace(/: true/, ': "true"'),
  (text) => text.replace(/"Language": "\w+"/, '"Language": "EN-us"'),
  (text) => text.replace(/"CommandName": "/, '"CommandName": "/'),
  (text) => text.replace(/"UrlType": "\w+"/, (member) => `${member.toUpperCase().replace('URLTYPE', 'UrlType')},`),
  (text) => text.replace('{', '{"CustWabaId": "1", "IsvCode": 5, '),
  (text) => text.replace(/("Text": "[^"]*)"/, '$1\\n\\n\\n\\tand     more"'),
  (text) =>
    text.replace(/"Type": "QUICK_REPLY"/, '"Type": "QUICK_REPLY", "Url": "https://a.example", "IsOptOut": "no"'),
];

const spoilt = fc
  .tuple(
    fc.constantFrom(...Object.values(documents)),
    fc.uniqueArray(fc.nat(slips.length - 1), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(0, 2, '\t'),
  )
  .map(([document, chosen, indent]) =>
    chosen.reduce((text, slip) => slips[slip]?.(text) ?? text, JSON.stringify(document, null, indent)),
  );

const texts = fc.oneof(fc.constantFrom(...bad), spoilt);
const runs = { numRuns: 600, seed: 20_261_121 };

/** How often each rule speaks. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of check(text).findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

describe('a safe fix', () => {
  test('takes its finding away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = counts(text);
        for (const { rule, fix } of check(text).findings) {
          if (!fix) continue;
          const after = counts(applyToText(text, fix.edits));
          expect(after.get(rule) ?? 0, `${rule} in ${text}`).toBeLessThan(before.get(rule) ?? 0);
        }
      }),
      runs,
    );
  });

  test('adds and removes no entry of a list: others name their places by index', () => {
    const moving = bad.flatMap((text) =>
      check(text).findings.flatMap(({ rule, fix }) => {
        const edits = fix?.edits.map((edit) => ('insert' in edit ? edit.insert : 'remove' in edit ? edit.remove : []));
        return edits?.some((path) => typeof path.at(-1) === 'number') ? [rule] : [];
      }),
    );
    expect(moving).toEqual([]);
  });

  test('brings no other in a document whose only fault it fixes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { findings } = check(text);
        const [finding] = findings;
        if (findings.length !== 1 || !finding?.fix) return;
        expect([...counts(applyToText(text, finding.fix.edits)).keys()], text).toEqual([]);
      }),
      runs,
    );
  });
});

describe('all safe fixes together', () => {
  test('leave a text that is still read, without any that could be fixed, and are done once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: fixed, count } = fixAll(text);
        const { findings } = check(fixed);
        expect(
          findings.filter(({ fix }) => fix).map(({ rule }) => rule),
          text,
        ).toEqual([]);
        expect(fixAll(fixed)).toEqual({ text: fixed, count: 0 });
        if (fixed === text) expect(count).toBe(0);
        const errors = (of: string) => check(of).findings.filter(({ severity }) => severity === 'error').length;
        expect(errors(fixed), text).toBeLessThanOrEqual(errors(text));
      }),
      runs,
    );
  });

  test('leave comments, order, line ends and a byte order mark as they are', () => {
    const text =
      '\ufeff{\r\n  // The language.\r\n  "Language": "en-us", /* kept */\r\n  "Category": "utility"\r\n}\r\n';
    expect(fixAll(text).text).toBe(text.replace('en-us', 'en_US').replace('utility', 'UTILITY'));
  });

  test.each([
    ['the last of two members of one name is the one that counts', '{"Language": "en", "Language": "pt-br"}', 'pt_BR'],
    [
      'what is right for the category that was meant stays',
      '{"Category": "Marketing", "Components": [{"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "Stop", "IsOptOut": true}]}]}',
      'MARKETING',
    ],
    ['a number that would be written otherwise stays', '{"Language": "pt-br", "Example": {"id": 19.90}}', 'pt_BR'],
    [
      'an app that SupportedApps would not take stays where it is',
      '{"Category": "authentication", "Components": [{"Type": "BUTTONS", "Buttons": [{"Type": "ONE_TAP", "PackageName": "demo", "SignatureHash": "29dkeke"}]}]}',
      'AUTHENTICATION',
    ],
    [
      'a title stays where its format may be the fault',
      '{"Language": "pt-br", "Components": [{"Type": "HEADER", "Format": "IMAGE", "Text": "Big news"}]}',
      'pt_BR',
    ],
  ])('%s', (_, text, written) => {
    expect(fixAll(text).text).toBe(text.replace(/pt-br|Marketing|authentication/, written));
  });

  test('leave alone what takes samples along: a person is asked, and then they go', () => {
    const text = (button: string, example: string) =>
      `{"Components": [{"Type": "BODY", "Text": "Hello $(name), welcome to the shop."}, {"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "Stop"${button}}]}], "Example": {"name": "Ana"${example}}}`;
    const idle = text(', "Url": "https://a.example/$(x)"', ', "x": "1"');
    expect(fixAll(idle).text).toBe(idle);
    const [suggested] = check(idle).findings.find(({ rule }) => rule === 'template/url-misplaced')?.suggest ?? [];
    expect(applyToText(idle, suggested?.edits ?? [])).toBe(text('', ''));
  });

  test.each([
    [
      'the comments beside what goes stay, each on its line',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY",\n"Caption": "x", // a caption\n// The text, as agreed.\n"Text": "Hi"}]}',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY",\n// a caption\n// The text, as agreed.\n"Text": "Hi"}]}',
    ],
    [
      'what follows a comment does not come to stand in it',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hi",\n// note\n"Caption": "x"}]}',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hi"\n// note\n}]}',
    ],
    [
      'a comma in a comment parts nothing',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hi" /* a, b */, "Caption": "x"}]}',
      '{"Category": "UTILITY", "Components": [{"Type": "BODY", "Text": "Hi" /* a, b */}]}',
    ],
  ])('%s', (_, text, fixed) => {
    expect(fixAll(text).text).toBe(fixed);
  });

  test('can be those of one rule', () => {
    const text = '{"Language": "en-us", "Category": "utility", "Components": []}';
    expect(fixAll(text, {}, 'template/language-format').text).toBe(text.replace('en-us', 'en_US'));
  });

  test('leave alone what a team has turned off', () => {
    const text = '{"Language": "en-us", "Components": []}';
    expect(fixAll(text, { rules: { 'template/language-format': 'off' } })).toEqual({ text, count: 0 });
  });
});
