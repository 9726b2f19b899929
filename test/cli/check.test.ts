import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chatapp, documents, folderWith } from './program.ts';

const made: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});
const inFolder = (files: Parameters<typeof folderWith>[0]) => {
  const folder = folderWith(files);
  made.push(folder);
  return folder.path;
};
const json = async (args: string[], cwd: string) => {
  const { code, stdout } = await chatapp(['check', ...args, '--format', 'json'], { cwd });
  return { code, report: JSON.parse(stdout) };
};
const paths = (report: { files: { path: string }[] }) => report.files.map(({ path }) => path);

describe('chatapp check --format json', () => {
  test('answers in the shape it promises', async () => {
    const cwd = inFolder({ 'a.chatapp.json': documents.error });
    const { code, report } = await json(['a.chatapp.json'], cwd);
    expect(code).toBe(1);
    expect(report).toEqual({
      files: [
        {
          path: 'a.chatapp.json',
          kind: 'template',
          provider: 'cams',
          findings: [
            {
              rule: 'template/language-format',
              severity: 'error',
              message: expect.stringContaining('en_US'),
              pointer: '/Language',
              range: { start: { line: 3, character: 14 }, end: { line: 3, character: 21 } },
              fixable: true,
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
    });
  });

  test('knows every kind', async () => {
    const { template, flow, automation, meta } = documents;
    const cwd = inFolder({
      '1.chatapp.json': template,
      '2.chatapp.json': flow,
      '3.chatapp.json': automation,
      '4.chatapp.json': meta,
    });
    const { code, report } = await json(['.'], cwd);
    expect(code).toBe(0);
    expect(report.files.map(({ kind, provider }: { kind: string; provider: string }) => `${provider} ${kind}`)).toEqual(
      ['cams template', 'cams flow', 'cams automation', 'meta automation'],
    );
  });

  test.each([
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['UTF-16', Buffer.from(`\ufeff${documents.template}`, 'utf16le')],
  ])('finds %s unreadable', async (_, bytes) => {
    const { code, report } = await json(['.'], inFolder({ 'a.chatapp.json': bytes }));
    expect(code).toBe(1);
    expect(report.files[0]).toMatchObject({ kind: null, provider: null, findings: [{ rule: 'document/unreadable' }] });
  });
});

describe('the files it checks', () => {
  test('a folder means its documents, but not those that git ignores nor those of packages', async () => {
    const cwd = inFolder({
      '.gitignore': 'build/\nlocal-*',
      'a.chatapp.json': documents.template,
      'deep/er/b.chatapp.json': documents.template,
      'deep/.gitignore': '!local-kept.chatapp.json',
      'deep/local-kept.chatapp.json': documents.template,
      'local-draft.chatapp.json': documents.error,
      'build/c.chatapp.json': documents.error,
      'node_modules/p/d.chatapp.json': documents.error,
      'package.json': '{}',
    });
    mkdirSync(path.join(cwd, '.git'));
    symlinkSync(cwd, path.join(cwd, 'deep', 'circle'));
    const { code, report } = await json(['.'], cwd);
    expect(paths(report)).toEqual(['a.chatapp.json', 'deep/er/b.chatapp.json', 'deep/local-kept.chatapp.json']);
    expect(code).toBe(0);
  });

  test('a glob means what it matches, a path that exists means itself', async () => {
    const cwd = inFolder({
      'one.chatapp.json': documents.template,
      'two.chatapp.json': documents.template,
      '[1].json': documents.template,
    });
    expect(paths((await json(['t*.chatapp.json'], cwd)).report)).toEqual(['two.chatapp.json']);
    expect(paths((await json(['[1].json'], cwd)).report)).toEqual(['[1].json']);
  });

  test('the current folder is checked when none is named', async () => {
    expect(paths((await json([], inFolder({ 'a.chatapp.json': documents.template }))).report)).toEqual([
      'a.chatapp.json',
    ]);
  });

  test('standard input is checked under the name that is given', async () => {
    const run = await chatapp(['check', '--stdin', '--stdin-filename', 'shop/a.chatapp.json', '--format', 'json'], {
      stdin: documents.error,
    });
    expect(run.code).toBe(1);
    expect(paths(JSON.parse(run.stdout))).toEqual(['shop/a.chatapp.json']);
  });
});

describe('chatapp check for people', () => {
  test('shows the line, the place and the rule', async () => {
    const cwd = inFolder({ 'a.chatapp.json': documents.error });
    const { code, stdout } = await chatapp(['check', '.'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('error 4:15');
    expect(stdout).toContain('4 |   "Language": "en-US"');
    expect(stdout).toMatch(/\| {15}\^{7}\n/);
    expect(stdout).toContain('template/language-format');
    expect(stdout).toContain('Checked 1 file: 1 error, 0 warnings, 0 infos.');
  });

  test('keeps signs that steer a terminal to itself', async () => {
    const cwd = inFolder({ 'a.chatapp.json': documents.error.replace('en-US', 'en-US\u001b]0;owned\u0007\u202e') });
    const { stdout } = await chatapp(['check', '.'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out.
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('counts warnings against --max-warnings, and shows errors alone with --quiet', async () => {
    const cwd = inFolder({ 'a.chatapp.json': documents.warning });
    expect((await chatapp(['check', '.'], { cwd })).code).toBe(0);
    expect((await chatapp(['check', '.', '--max-warnings', '1'], { cwd })).code).toBe(0);
    const strict = await chatapp(['check', '.', '--max-warnings', '0', '--quiet'], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stdout).not.toContain('template/deprecated-cust-waba-id');
    expect(strict.stderr).toContain('1 warnings are more than the 0');
  });
});

describe('the severities of a team', () => {
  const findings = async (files: Parameters<typeof folderWith>[0]) => {
    const { code, report } = await json(['.'], inFolder(files));
    return [
      code,
      ...report.files.flatMap(({ findings }: { findings: { severity: string }[] }) =>
        findings.map(({ severity }) => severity),
      ),
    ];
  };
  const off = '{ // ours\n "rules": { "template/language-*": "off" } }';

  test('hold for the files below, in the editor’s words or in ours', async () => {
    expect(await findings({ 'a/b.chatapp.json': documents.error })).toEqual([1, 'error']);
    expect(await findings({ 'a/b.chatapp.json': documents.error, 'chatapp.config.json': off })).toEqual([0]);
    const settings = '{ "chatapp.rules": { "template/language-format": "warning" }, }';
    expect(await findings({ 'a/b.chatapp.json': documents.error, '.vscode/settings.json': settings })).toEqual([
      0,
      'warning',
    ]);
  });

  const near = '{ "rules": { "template/language-format": "info" } }';
  const settings = '{ "chatapp.rules": { "template/language-format": "warning" } }';
  test.each([
    ['are those of the nearest folder', { 'a/chatapp.config.json': near }, [0, 'info']],
    ['are ours before the editor’s, wherever they stand', { 'a/.vscode/settings.json': settings }, [0]],
  ])('%s', async (_, nearer, expected) => {
    const files = { 'a/b.chatapp.json': documents.error, 'chatapp.config.json': off, ...nearer };
    expect(await findings(files)).toEqual(expected);
  });

  test.each([
    ['a configuration that is no JSON', '{ "rules": '],
    ['a severity that does not exist', '{ "rules": { "template/*": "loud" } }'],
    ['a rule that does not exist', '{ "rules": { "template/body-to-long": "off" } }'],
    ['a pattern that no rule fits', '{ "rules": { "templates/*": "off" } }'],
    ['a member that does not exist', '{ "rule": {} }'],
    ['rules that are no object', '{ "rules": [] }'],
    ['a configuration that is a list', '[]'],
  ])('%s is told, with exit code 2', async (_, text) => {
    const cwd = inFolder({ 'a.chatapp.json': documents.error, 'chatapp.config.json': text });
    const { code, stdout, stderr } = await chatapp(['check', '.'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('chatapp.config.json');
  });

  test('a configuration that cannot be read is no configuration of nothing', async () => {
    // A folder of its name: root may read every file.
    const cwd = inFolder({ 'a.chatapp.json': documents.error, 'chatapp.config.json/x': '' });
    const { code, stderr } = await chatapp(['check', '.'], { cwd });
    expect(stderr).toMatch(/chatapp\.config\.json cannot be read\. Check that you may read it\.\n$/);
    expect(code).toBe(2);
  });
});

describe('a command line that makes no sense', () => {
  test.each([
    ['a path that does not exist', ['check', 'nowhere.chatapp.json'], 'nowhere.chatapp.json'],
    ['a glob that matches nothing', ['check', 'nowhere/*.json'], 'nowhere/*.json'],
    ['a format that does not exist', ['check', '.', '--format', 'xml'], 'xml'],
    ['a count that is none', ['check', '.', '--max-warnings', 'few'], 'whole number'],
    ['an unknown option', ['check', '.', '--colour'], '--colour'],
    ['an unknown command', ['chek'], 'chek'],
    ['paths and standard input', ['check', '.', '--stdin'], 'not both'],
    ['an unknown rule', ['explain', 'template/body-to-long'], 'Did you mean template/body-too-long?'],
    ['a push without a target', ['push', 'package.json'], '--endpoint'],
    ['a push without a target', ['push', 'package.json'], '--target'],
    ['an unknown target', ['push', 'package.json', '--target', 'moon'], 'sandbox, cams, meta'],
    ['an endpoint in clear', ['push', 'package.json', '--endpoint', 'http://example.com'], 'https'],
    ['a port that is none', ['sandbox', '--port', '99999'], '65535'],
  ])('%s is told, with exit code 2', async (_, args, says) => {
    const { code, stdout, stderr } = await chatapp(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

test('chatapp explain tells why', async () => {
  const { code, stdout } = await chatapp(['explain', 'template/body-too-long']);
  expect(code).toBe(0);
  expect(stdout).toContain('A body has at most 1,024 characters');
  expect(stdout).toContain('reject');
  expect(stdout).toContain('Sources: Alibaba Cloud');
});

test.each([['--help'], ['--version'], ['check', '--help']])('chatapp %s is fine', async (...args) => {
  expect((await chatapp(args)).code).toBe(0);
});

test.each([
  ['nothing', [], ['template/body-too-long', 'document/syntax']],
  ['a part of an id', ['quick-reply'], ['template/quick-reply-mixed', 'template/quick-reply-interleaved']],
  ['a word of a title', ['EMOJI'], ['template/footer-emoji']],
])('chatapp explain with %s lists rules', async (_what, args, ids) => {
  const { code, stdout } = await chatapp(['explain', ...args], { env: { COLUMNS: '60' } });
  expect(code).toBe(0);
  for (const id of ids) expect(stdout).toMatch(new RegExp(`^${id} +\\S`, 'm'));
  expect(stdout).toMatch(/^\d+ rules\. Read about one with "chatapp explain RULE"\.$/m);
});

test('chatapp explain fits the terminal, and shows the only rule that a part names', async () => {
  const { stdout } = await chatapp(['explain', 'quick-reply-mixed'], { env: { COLUMNS: '60' } });
  const [title = '', ...lines] = stdout.split('\n');
  expect(title).toBe('Quick replies are not mixed with calls and links');
  const prose = lines.filter((line) => !/[{}[\]]/.test(line));
  expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test.each(['cli.main.js', 'remote.js', 'server.js'])('an installation without %s says what to do', async (missing) => {
  const folder = folderWith({});
  try {
    cpSync('dist', folder.path, { recursive: true });
    rmSync(path.join(folder.path, missing));
    const args = missing === 'server.js' ? ['lsp', '--stdio'] : ['list', '--target', 'sandbox'];
    const { status, stderr } = spawnSync(process.execPath, [path.join(folder.path, 'cli.js'), ...args], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${missing} cannot be loaded`)]);
    expect(stderr).toContain('Rebuild it with "npm run build"');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  } finally {
    folder.remove();
  }
});

test.each([
  ['beside the flow', 'visit.flow.chatapp.json', ''],
  ['that the flow names', 'screens.flow.chatapp.json', '"$flowJson": "screens.flow.chatapp.json", '],
])('a button is told that the file %s has no such screen', async (_, file, named) => {
  const screen = (id: string, more: string) =>
    `{"id": "${id}", "title": "When", ${more} "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}}`;
  const folder = inFolder({
    'visit.chatapp.json': `{${named}"CustSpaceId": "1", "FlowId": "77", "FlowName": "visit", "Categories": ["SURVEY"]}`,
    [file]: `{"version": "7.3", "screens": [${screen('TIME', '"terminal": true,')}]}`,
    'template.chatapp.json': `{
  "CustSpaceId": "1", "TemplateCode": "2", "TemplateName": "visit", "Language": "en", "Category": "UTILITY",
  "Components": [
    { "Type": "BODY", "Text": "Please choose a time for your visit." },
    { "Type": "BUTTONS", "Buttons": [
      { "Type": "FLOW", "Text": "Choose", "FlowId": "77", "FlowAction": "NAVIGATE", "NavigateScreen": "TIM" }
    ] }
  ]
}`,
  });
  const { report } = await json(['.'], folder);
  const found = report.files.flatMap(
    ({ path: of, findings }: { path: string; findings: { rule: string; pointer: string }[] }) =>
      findings.filter(({ rule }) => rule === 'document/opened-screen').map(({ pointer }) => `${of} ${pointer}`),
  );
  expect(found).toEqual(['template.chatapp.json /Components/1/Buttons/0/NavigateScreen']);
});

test.each([
  ['no endpoint', '', '"data_api_version": "3.0", ', ['visit.flow.chatapp.json warning /data_api_version']],
  [
    'an endpoint that nothing asks',
    '"EndpointUri": "https://a.example.com", ',
    '',
    ['visit.chatapp.json info /EndpointUri'],
  ],
  ['the endpoint that they ask', '"EndpointUri": "https://a.example.com", ', '"data_api_version": "3.0", ', []],
])('screens and their flow have %s', async (_, endpoint, version, expected) => {
  const { report } = await json(
    ['.'],
    inFolder({
      'visit.chatapp.json': `{${endpoint}"CustSpaceId": "1", "FlowId": "77", "FlowName": "visit", "Categories": ["SURVEY"]}`,
      'visit.flow.chatapp.json': `{"version": "7.3", ${version}"routing_model": {"TIME": []}, "screens": [{"id": "TIME", "title": "When", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}}]}`,
    }),
  );
  const found = report.files.flatMap(
    ({ path: of, findings }: { path: string; findings: { rule: string; severity: string; pointer: string }[] }) =>
      findings
        .filter(({ rule }) => rule === 'document/flow-endpoint')
        .map(({ severity, pointer }) => `${of} ${severity} ${pointer}`),
  );
  expect(found).toEqual(expected);
});

describe('files that mean the same at a target', () => {
  const other = documents.template.replace('8472929283883', '8472929283999');
  const named = (name: string) =>
    documents.template.replace('"TemplateCode": "8472929283883"', `"TemplateName": "${name}"`);
  const rulesOf = async (files: Record<string, string>, ...args: string[]) => {
    const { report } = await json(['.', ...args], inFolder(files));
    return report.files.map(({ findings }: { findings: { rule: string; severity: string }[] }) =>
      findings.filter(({ rule }) => rule === 'document/same-target').map(({ severity }) => severity),
    );
  };

  test.each<[what: string, files: Record<string, string>, severities: string[][]]>([
    [
      'the same code',
      { 'a.chatapp.json': documents.template, 'b.chatapp.json': documents.template },
      [['info'], ['info']],
    ],
    ['other codes', { 'a.chatapp.json': documents.template, 'b.chatapp.json': other }, [[], []]],
    [
      'the same name, without codes',
      { 'a.chatapp.json': named('x_y'), 'b.chatapp.json': named('x_y') },
      [['info'], ['info']],
    ],
    [
      'another language',
      { 'a.chatapp.json': named('x_y'), 'b.chatapp.json': named('x_y').replace('"en"', '"de"') },
      [[], []],
    ],
    [
      'another space',
      { 'a.chatapp.json': named('x_y'), 'b.chatapp.json': named('x_y').replace('28251486512358', '28251486512359') },
      [[], []],
    ],
    ['another kind', { 'a.chatapp.json': documents.flow, 'b.chatapp.json': documents.automation }, [[], []]],
  ])('%s', async (_what, files, severities) => {
    expect(await rulesOf(files)).toEqual(severities);
  });

  test('are no fault, name each other, and can be turned off', async () => {
    const files = { 'a.chatapp.json': documents.template, 'deep/b.chatapp.json': documents.template };
    const { code, stdout } = await chatapp(['check', '.'], { cwd: inFolder(files) });
    expect([code, stdout]).toEqual([0, expect.stringContaining('See deep/b.chatapp.json.')]);
    expect(stdout).toContain('See a.chatapp.json.');
    const off = { ...files, 'chatapp.config.json': '{ "rules": { "document/same-target": "off" } }' };
    expect(await rulesOf(off)).toEqual([[], []]);
  });
});
