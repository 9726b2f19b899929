import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Known } from './probe.ts';
import { copyRepository, type Ended, filesIn, run } from './tree.ts';

const tsx = 'tsx/dist/cli.mjs';
const newKind = 'scripts/new-kind.ts';

let copy: string;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each([
  [[], 'Write "npm run new-kind ID"'],
  [['Greeting'], '"Greeting" is no name for a kind.'],
  [['../greeting'], '"../greeting" is no name for a kind.'],
  [['flow'], 'kinds/flow is there already.'],
  [['document'], 'No kind can be called "document"'],
  [['greeting', 'nobody'], '"nobody" is no provider. There are: cams, meta.'],
])('a kind is not begun as %j', async (args, says) => {
  const before = filesIn(copy);
  const { status, output } = await run(copy, tsx, newKind, ...args);
  expect(output).toContain(says);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
  expect(filesIn(copy)).toEqual(before);
});

/** Where a kind has its files. */
const itsOwn =
  /^(kinds\/greeting\/|snippets\/greeting\.json$|examples\/greeting\/|test\/schemas\/fixtures\/cams-greeting\.ts$|docs\/kinds\/greeting\.md$|sandbox\/greetings\.ts$)/;

/** What `npm run generate` writes. */
const generated =
  /^((kinds|sandbox)\/\w+\.generated\.\w+(\.\w+)?|schemas\/[\w.-]+\.json|docs\/rules\/(?!not-checked)[\w-]+\.md|docs\/kinds\/README\.md)$/;

describe('a kind that was begun', () => {
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  let begun: Ended;
  let known: Known;
  const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');

  beforeAll(async () => {
    before = filesIn(copy);
    begun = await run(copy, tsx, newKind, 'greeting');
    // What the author adds where the provider is to be played.
    const played = readFileSync('test/new-kind/sandbox.ts', 'utf8').replaceAll('../../sandbox/', './');
    writeFileSync(path.join(copy, 'sandbox/greetings.ts'), played);
    await run(copy, tsx, 'scripts/generate.ts');
    after = filesIn(copy);
    const probe = await run(copy, tsx, 'test/new-kind/probe.ts');
    expect(probe.status, probe.output).toBe(0);
    known = JSON.parse(probe.output);
  }, 60_000);

  test('stands in places of its own: no other file that is written by hand changes', () => {
    expect(begun).toMatchObject({ status: 0, output: expect.stringContaining('kinds/greeting/kind.ts') });
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    expect(changed.filter((file) => !itsOwn.test(file) && !generated.test(file))).toEqual([]);
    expect(changed.filter((file) => itsOwn.test(file) && before.has(file))).toEqual([]);
    expect(changed).toEqual(
      expect.arrayContaining([
        ...['kind.ts', 'model.ts', 'schema.ts', 'limits.json', 'l10n.zh-cn.json'].map(
          (name) => `kinds/greeting/${name}`,
        ),
        ...['snippets/greeting.json', 'examples/greeting/one.chatapp.json', 'docs/kinds/greeting.md'],
        ...['test/schemas/fixtures/cams-greeting.ts', 'schemas/cams-greeting.schema.json'],
      ]),
    );
  });

  test.each([
    ['the compiler', 'typescript/bin/tsc', ['-p', '.']],
    ['the linter', '@biomejs/biome/bin/biome', ['check', 'kinds', 'snippets', 'test/schemas']],
    ['the generator', tsx, ['scripts/generate.ts', '--check']],
    [
      'the tests of kinds, which find it by themselves',
      'vitest/vitest.mjs',
      [
        'run',
        'test/rules/examples',
        'test/schemas',
        'test/snippets',
        'test/l10n/texts',
        '-t',
        'greeting|every|texts of',
      ],
    ],
  ])(
    'satisfies %s',
    async (_, script, args) => {
      const { status, output } = await run(copy, script, ...args);
      expect(status, output).toBe(0);
    },
    120_000,
  );

  test('is recognized and checked, and fixed where that is safe', () => {
    expect(known.clean).toEqual({ kind: 'greeting', rules: [] });
    expect(known.wrong).toEqual({ kind: 'greeting', rules: ['greeting/field-type'] });
    expect(JSON.parse(known.fixed)).toEqual({ GreetingName: 'welcome', GreetingNote: '4711' });
  });

  test('is completed, hovered, outlined and found by name', () => {
    expect(known.beginnings).toEqual(expect.arrayContaining(['chatapp-template', 'chatapp-greeting']));
    expect(known.members).toContain('GreetingNote');
    expect(known.members).not.toContain('GreetingName');
    expect(known.hover).toContain('The name of the greeting.');
    expect(known.outline).toEqual(['GreetingName', 'GreetingNote']);
    expect(known.found).toEqual(['greeting welcome']);
  });

  test('is taken by the sandbox', () => {
    expect(known.sandbox).toEqual([
      { status: 200, Code: 'OK' },
      { status: 200, Code: 'OK', Data: { GreetingName: 'welcome', GreetingNote: 'For new customers' } },
    ]);
  });

  test('speaks the language of the reader', () => {
    expect(known.chinese).toBe('greeting 没有名称，而其操作要求名称。请填写名称。');
  });

  test('has pages of its rules, which explain prints and settings know', async () => {
    const rule = 'greeting/name-required';
    expect(read('docs/rules/greeting-name-required.md')).toContain(known.page);
    expect(read('docs/rules/README.md')).toContain(rule);
    expect(read('docs/kinds/README.md')).toContain('| [CAMS greeting](greeting.md) | `GreetingName` |');
    for (const language of ['', '.zh-cn']) {
      const { definitions } = JSON.parse(read(`schemas/rules.vscode${language}.schema.json`));
      expect(definitions.rules.properties[rule].description).toMatch(language ? /。$/ : /^A greeting has a name\.$/);
    }
    expect(JSON.parse(read('schemas/config.schema.json')).properties.rules.properties).toHaveProperty([rule]);
    const { status, output } = await run(copy, tsx, 'cli/main.ts', 'explain', rule);
    expect(output).toContain('A greeting has a name');
    expect(status).toBe(0);
  });

  test('takes rules of npm run new-rule', async () => {
    const { status, output } = await run(copy, tsx, 'scripts/new-rule.ts', 'greeting/note-polite');
    expect(status, output).toBe(0);
    expect(existsSync(path.join(copy, 'docs/rules/greeting-note-polite.md'))).toBe(true);
  });
});
