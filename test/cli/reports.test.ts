import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { chatapp, documents, folderWith } from './program.ts';

const awkward = {
  'a b/ü, 100%.chatapp.json': documents.error,
  'twice.chatapp.json': '{"FlowName": "a", "FlowName": "::error::\\n%", "Categories": [5]}',
  'broken.chatapp.json': '{',
  'bytes.chatapp.json': Buffer.from([0xff, 0xfe, 0x00]),
  'clean.chatapp.json': documents.template,
};

async function report(format: string) {
  const folder = folderWith(awkward);
  try {
    return await chatapp(['check', '.', '--format', format], { cwd: folder.path });
  } finally {
    folder.remove();
  }
}

/** The schema of SARIF 2.1.0, as Microsoft publishes it with its matchers. */
function sarifSchema() {
  const require = createRequire(import.meta.url);
  const { $schema: _dialect, id: _id, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return schema;
}

test('check --format sarif prints a log of SARIF 2.1.0', async () => {
  const { code, stdout } = await report('sarif');
  expect(code).toBe(1);
  const log = JSON.parse(stdout);
  // One of its patterns is none under the flag u.
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema());
  validate(log);
  expect(validate.errors).toBeNull();
  const [run] = log.runs;
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
  const [first] = run.results;
  expect(first).toMatchObject({
    ruleId: 'template/language-format',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%C3%BC%2C%20100%25.chatapp.json' },
          region: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 22 },
        },
      },
    ],
  });
  const [replacement] = first.fixes[0].artifactChanges[0].replacements;
  expect(replacement).toEqual({
    deletedRegion: { startLine: 4, startColumn: 18, endLine: 4, endColumn: 19 },
    insertedContent: { text: '_' },
  });
  expect(run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'document/duplicate-key')).toMatchObject({
    relatedLocations: [{ message: { text: 'The first "FlowName".' } }],
  });
});

test('check --format sarif prints a log without results where nothing is found', async () => {
  const folder = folderWith({ 'clean.chatapp.json': documents.template });
  const { code, stdout } = await chatapp(['check', '.', '--format', 'sarif'], { cwd: folder.path });
  folder.remove();
  expect([code, JSON.parse(stdout).runs[0].results]).toEqual([0, []]);
});

test('check --format github prints commands that no document can forge', async () => {
  const { code, stdout } = await report('github');
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(
    /^::error file=a b\/ü%2C 100%25\.chatapp\.json,line=4,endLine=4,col=15,endColumn=22,title=template\/language-format::/,
  );
  expect(lines.at(-1)).toMatch(/^Checked 5 files: \d+ errors, /);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(error|warning|notice) file=[^:]*::[^\r\n]+$/);
});

describe('more findings than GitHub shows', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `${index}|<b>.chatapp.json`,
      documents.error.replace('8472929283883', `84729292838${index + 10}`),
    ]),
  );

  test('are counted, and all of them are in the summary of the step', async () => {
    const folder = folderWith({ ...many, 'summary.md': 'What was there.\n' });
    try {
      const file = path.join(folder.path, 'summary.md');
      const options = { cwd: folder.path, env: { GITHUB_STEP_SUMMARY: file } };
      const { stdout } = await chatapp(['check', '.', '--format', 'github'], options);
      expect(stdout).toContain('GitHub shows only 10 of 12 errors beside the lines.');
      const summary = readFileSync(file, 'utf8');
      expect(summary).toMatch(/^What was there\.\n### ChatApp\n/);
      expect(summary.match(/^\| error \| \d+\\\|\\<b\\>\.chatapp\.json:4 \| /gm)).toHaveLength(12);
    } finally {
      folder.remove();
    }
  });

  test('a summary that cannot be written changes nothing else', async () => {
    const folder = folderWith({ 'a.chatapp.json': documents.template });
    try {
      const options = { cwd: folder.path, env: { GITHUB_STEP_SUMMARY: folder.path } };
      const { code, stderr } = await chatapp(['check', '.', '--format', 'github'], options);
      expect([code, stderr]).toEqual([0, expect.stringContaining('The summary of the step cannot be written')]);
    } finally {
      folder.remove();
    }
  });
});

describe('the report for people', () => {
  test('says how many problems are fixed by a command', async () => {
    expect((await report('pretty')).stdout).toMatch(/^\d+ problems? can be fixed with "chatapp fix"\.$/m);
  });

  test.each([
    ['a pipe', { NO_COLOR: '', CI: 'true', TERM: 'xterm-256color' }, false],
    ['whoever asks for them', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['whoever asks for none', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('has the colors that %s wants', async (_who, env, hasColors) => {
    const folder = folderWith(awkward);
    try {
      const { stdout } = await chatapp(['check', '.'], { cwd: folder.path, env });
      expect(stdout.includes('\u001b[')).toBe(hasColors);
    } finally {
      folder.remove();
    }
  });
});

test('the problem matcher of the editor reads every line of check --format compact', async () => {
  const { stdout } = await report('compact');
  const [matcher] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
  const { regexp, file, line, column, severity, code } = matcher.pattern;
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(3);
  const read = lines.map((text) => new RegExp(regexp).exec(text));
  expect(read.filter((match) => match === null)).toEqual([]);
  const [first] = read;
  expect([file, line, column, severity, code].map((group) => first?.[group])).toEqual([
    ...['a b/ü, 100%.chatapp.json', '4', '15', 'error', 'template/language-format'],
  ]);
});
