import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
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
