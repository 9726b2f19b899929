import { describe, expect, test } from 'vitest';
import { chatapp, documents, folderWith } from './program.ts';

const folder = { 'docs/readme.md': 'no document', 'docs/.gitignore': 'draft*', 'docs/draft.chatapp.json': '{' };
const target = ['--target', 'sandbox'];

async function run(args: string[], files: Parameters<typeof folderWith>[0] = folder) {
  const made = folderWith(files);
  try {
    return await chatapp(args, { cwd: made.path });
  } finally {
    made.remove();
  }
}

describe.each([
  ['check', []],
  ['fix', []],
  ['fix', ['--dry-run']],
  ['push', [...target, '--yes']],
  ['push', [...target, '--dry-run']],
  ['diff', target],
  ['pull', target],
])('chatapp %s %j', (command, options) => {
  test.each([['docs'], ['docs/*.chatapp.js'], ['docs/**/flow-*.json']])(
    'of %s has no documents: exit code 2',
    async (at) => {
      const { code, stdout, stderr } = await run([command, at, ...options]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`"${at}"`);
      expect(stderr).toContain('--allow-empty');
    },
  );

  test('is fine with --allow-empty', async () => {
    const { code, stderr } = await run([command, 'docs', 'docs/*.chatapp.js', '--allow-empty', ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('does not allow a path that does not exist', async () => {
    expect((await run([command, 'nowhere', '--allow-empty', ...options])).code).toBe(2);
  });
});

test.each(['check', 'fix'])('%s of the current folder without documents has exit code 2', async (command) => {
  expect((await run([command])).code).toBe(2);
});

test('a folder without documents beside one that has some is a mistake too', async () => {
  const files = { ...folder, 'messages/a.chatapp.json': documents.template };
  expect((await run(['check', 'messages', 'docs'], files)).code).toBe(2);
  expect((await run(['check', 'messages', 'docs', '--allow-empty'], files)).code).toBe(0);
});

test('programs that read the answer get one all the same', async () => {
  const json = await run(['check', 'docs', '--format', 'json']);
  expect([json.code, JSON.parse(json.stdout)]).toEqual([
    2,
    { files: [], summary: { files: 0, errors: 0, warnings: 0, infos: 0 } },
  ]);
  const sarif = await run(['check', 'docs', '--format', 'sarif']);
  expect([sarif.code, JSON.parse(sarif.stdout).runs[0].results]).toEqual([2, []]);
  const push = await run(['push', 'docs', ...target, '--format', 'json']);
  expect([push.code, JSON.parse(push.stdout)]).toEqual([2, []]);
  const allowed = await run(['check', 'docs', '--format', 'json', '--allow-empty']);
  expect([allowed.code, JSON.parse(allowed.stdout).files]).toEqual([0, []]);
});
