import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chatapp, documents, folderWith } from './program.ts';

const made: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});
const inFolder = (files: Parameters<typeof folderWith>[0]) => {
  const folder = folderWith(files);
  made.push(folder);
  const read = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');
  return { cwd: folder.path, read };
};

const spoilt = documents.error.replace('{', '{ // kept');

test('chatapp fix fixes what is safe to fix, and nothing the second time', async () => {
  const { cwd, read } = inFolder({ 'a.chatapp.json': spoilt, 'b.chatapp.json': documents.template });
  const first = await chatapp(['fix'], { cwd });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toBe(
    'a.chatapp.json  1 finding fixed\nChecked 2 files: nothing found.\nFixed 1 finding in 1 file.\n',
  );
  expect(read('a.chatapp.json')).toBe(spoilt.replace('en-US', 'en_US'));
  expect(read('b.chatapp.json')).toBe(documents.template);
  expect((await chatapp(['fix', '.'], { cwd })).stdout).toContain('Fixed 0 findings in 0 files.');
});

test('chatapp fix --dry-run shows the change and writes nothing', async () => {
  const { cwd, read } = inFolder({ 'a.chatapp.json': spoilt });
  const { code, stdout } = await chatapp(['fix', 'a.chatapp.json', '--dry-run'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^--- a\.chatapp\.json\t?\n\+\+\+ a\.chatapp\.json\t?\n@@ /);
  expect(stdout).toMatch(/^-.*"en-US"/m);
  expect(stdout).toMatch(/^\+.*"en_US"/m);
  expect(stdout).toContain('Would fix 1 finding in 1 file.');
  expect(read('a.chatapp.json')).toBe(spoilt);
});

test('chatapp fix leaves what needs a person, and says it', async () => {
  const broken = '{"Language": "en-us"';
  const bytes = Buffer.from([0xff, 0xfe]);
  const { cwd, read } = inFolder({
    'a.chatapp.json': '{"FlowId": "1", "FlowName": "", "Categories": ["survey"]}',
    'b.chatapp.json': broken,
    'c.chatapp.json': bytes,
  });
  const { code, stdout } = await chatapp(['fix'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('flow/name-required');
  expect(stdout).toContain('document/unreadable');
  expect(read('a.chatapp.json')).toContain('"SURVEY"');
  expect(read('c.chatapp.json')).toBe(bytes.toString('utf8'));
});

test('chatapp fix leaves alone what a team has turned off or ignored', async () => {
  const ignored = spoilt.replace(
    /^( *)"Language"/m,
    '$1// chatapp-ignore-next-line template/language-format: old\n$1"Language"',
  );
  const { cwd, read } = inFolder({
    'off/a.chatapp.json': spoilt,
    'off/chatapp.config.json': '{ "rules": { "template/language-format": "off" } }',
    'b.chatapp.json': ignored,
  });
  expect((await chatapp(['fix'], { cwd })).stdout).toContain('Fixed 0 findings in 0 files.');
  expect([read('off/a.chatapp.json'), read('b.chatapp.json')]).toEqual([spoilt, ignored]);
});
