import { describe, expect, test } from 'vitest';
import { applyToText } from '../../core/document/edits.ts';
import { check } from '../../kinds/index.ts';

/** A template with something before its body, whose text names a variable without a sample and has a tab. */
const template = (before: string, end = '\n') =>
  [
    '{',
    '  "CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY",',
    '  "Components": [',
    before,
    '    { "Type": "BODY", "Text": "Hello $(name), your order\\thas shipped today and is on its way." }',
    '  ]',
    '}',
  ]
    .filter((line) => line !== '')
    .join(end);

const found = (text: string) => check(text).findings.map(({ rule }) => rule);
const sample = 'template/variable-example-missing';
const tabs = 'template/body-tabs';
const unused = 'document/ignore-unused';

describe('a comment above a line', () => {
  test.each([
    ['nothing', '', [sample, tabs]],
    ['one rule', `// chatapp-ignore-next-line ${sample}: added in review`, [tabs]],
    ['several rules', `// chatapp-ignore-next-line ${sample}, ${tabs}: our own`, []],
    ['a pattern', '// chatapp-ignore-next-line template/*: an experiment', []],
    ['a block comment', `/* chatapp-ignore-next-line ${tabs}: kept */`, [sample]],
    [
      'comments above one another',
      `// chatapp-ignore-next-line ${sample}: one\n// Another comment.\n\n// chatapp-ignore-next-line ${tabs}: two`,
      [],
    ],
    ['no reason', `// chatapp-ignore-next-line ${tabs}`, [unused, sample, tabs]],
    ['an empty reason', `// chatapp-ignore-next-line ${tabs}: `, [unused, sample, tabs]],
    ['no rule', '// chatapp-ignore-next-line : why not', [unused, sample, tabs]],
    ['another word', `// chatapp-ignore-line ${tabs}: why not`, [unused, sample, tabs]],
    ['a rule that finds nothing here', '// chatapp-ignore-next-line template/body-required: x', [unused, sample, tabs]],
    ['one of two that finds nothing', `// chatapp-ignore-next-line ${tabs}, template/body-spaces: x`, [unused, sample]],
    ['prose about it', '// see chatapp-ignore-next-line in docs/cli.md', [sample, tabs]],
  ])('ignores what it names: %s', (_, comment, expected) => {
    expect(found(template(comment))).toEqual(expected);
    expect(found(template(comment, '\r\n'))).toEqual(expected);
  });

  test('does not reach beyond the next line', () => {
    const far = template('').replace('{\n', `{\n// chatapp-ignore-next-line ${tabs}: far away\n`);
    expect(found(far)).toEqual([unused, sample, tabs]);
    expect(found(`${template('')}\n// chatapp-ignore-next-line ${tabs}: behind all`)).toEqual([sample, tabs, unused]);
  });

  test('is no text of the document', () => {
    const name = `{"FlowId": "1", "CustSpaceId": "1", "Categories": ["OTHER"], "FlowName": "// chatapp-ignore-next-line x"}`;
    expect(found(name)).toEqual([]);
  });

  test('cannot ignore what is wrong with the file itself', () => {
    const text = template('// chatapp-ignore-next-line document/duplicate-key: twice is better').replace(
      '"Type"',
      '"Type": "BODY", "Type"',
    );
    expect(found(text)).toEqual([unused, 'document/duplicate-key', sample, tabs]);
    expect(check(text).findings[0]?.message).toContain('cannot be ignored');
  });

  test('names the rule that was meant, of the first of many', () => {
    const misspelt = Array.from({ length: 30 }, (_, n) => `// chatapp-ignore-next-line template/body-tab-${n}: x`);
    const messages = check(template(misspelt.join('\n'))).findings.filter(({ rule }) => rule === unused);
    const helped = messages.map(({ message }) => message.includes(`Did you mean ${tabs}?`));
    expect(helped).toEqual(Array.from({ length: 30 }, (_, n) => n < 20));
  });

  test('is silent itself when a team says so', () => {
    const text = template(`// chatapp-ignore-next-line template/body-spaces: x`);
    expect(check(text, { rules: { [unused]: 'off' } }).findings.map(({ rule }) => rule)).toEqual([sample, tabs]);
    const off = template(`// chatapp-ignore-next-line ${tabs}: x`);
    expect(check(off, { rules: { [tabs]: 'off' } }).findings.map(({ rule }) => rule)).toEqual([unused, sample]);
  });

  test('is not called unused while the text is broken', () => {
    expect(found(template('// chatapp-ignore-next-line template/body-spaces: x').replace(/\}$/, ''))).not.toContain(
      unused,
    );
  });

  test.each(['\n', '\r\n'])('is taken out with its line', (end) => {
    const text = template('    // chatapp-ignore-next-line template/body-spaces: x', end);
    const [finding] = check(text).findings;
    expect(applyToText(text, finding?.suggest?.[0]?.edits ?? [])).toBe(template('', end));
    const beside = text.replace(`[${end}    //`, '[ //');
    expect(applyToText(beside, check(beside).findings[0]?.suggest?.[0]?.edits ?? [])).toBe(template('', end));
  });
});
