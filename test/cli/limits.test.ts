import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import limits from '../../core/limits.json' with { type: 'json' };
import { startSandbox } from '../../sandbox/sandbox.ts';
import { localFiles } from '../../server/files.ts';
import { chatapp, documents, folderWith } from './program.ts';

const tooLarge = ' '.repeat(limits.document.fileBytes + 1);

test('a file that is too large is a finding, and is not read', async () => {
  const folder = folderWith({ 'a.chatapp.json': tooLarge });
  const { code, stdout } = await chatapp(['check', 'a.chatapp.json', '--format', 'json'], { cwd: folder.path });
  const uri = pathToFileURL(path.join(folder.path, 'a.chatapp.json')).href;
  const read = await localFiles.read(uri);
  folder.remove();
  expect([code, read]).toEqual([1, { bytes: tooLarge.length }]);
  const [finding] = JSON.parse(stdout).files[0].findings;
  expect(finding).toMatchObject({ rule: 'document/unreadable', message: expect.stringContaining('too large') });
});

test.skipIf(process.platform === 'win32')('a pipe hangs nobody', async () => {
  const folder = folderWith({});
  execFileSync('mkfifo', [path.join(folder.path, 'a.chatapp.json')]);
  const { code, stdout } = await chatapp(['check', 'a.chatapp.json'], { cwd: folder.path });
  const read = await localFiles.read(pathToFileURL(path.join(folder.path, 'a.chatapp.json')).href);
  folder.remove();
  expect([code, read]).toEqual([1, undefined]);
  expect(stdout).toContain('not a regular file');
});

test.each([
  ['.vscode/settings.json', ['check', 'a.chatapp.json']],
  ['chatapp.config.json', ['check', 'a.chatapp.json']],
  ['.vscode/settings.json', ['diff', 'a.chatapp.json', '--target', 'ours', '--trust-workspace']],
])('%s that is too deep or too large ends with a line that names it: %s', async (name, args) => {
  for (const text of ['['.repeat(100_000), `{"a":${'['.repeat(100_000)}`, tooLarge]) {
    const folder = folderWith({ 'a.chatapp.json': documents.template, [name]: text });
    const { code, stderr } = await chatapp(args, { cwd: folder.path });
    folder.remove();
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/levels deep|too large/);
    expect(stderr).toContain(path.basename(name));
  }
});

test('standard input that is too large is a finding', async () => {
  const { code, stdout } = await chatapp(['check', '--stdin'], { stdin: tooLarge });
  expect(code).toBe(1);
  expect(stdout).toContain('too large');
});

test.skipIf(process.platform === 'win32').each(['.gitignore', 'chatapp.config.json', '.vscode/settings.json'])(
  'a pipe in the place of %s hangs nobody',
  async (name) => {
    const folder = folderWith({ 'a.chatapp.json': documents.template, '.vscode/x': '' });
    execFileSync('mkfifo', [path.join(folder.path, name)]);
    const { code, stderr } = await chatapp(['check'], { cwd: folder.path });
    folder.remove();
    expect([code, stderr]).toEqual([2, expect.stringContaining('not a regular file')]);
  },
);

test('a taken port is one line that names it', async () => {
  const sandbox = await startSandbox();
  const { code, stderr } = await chatapp(['sandbox', '--port', String(sandbox.port)]);
  await sandbox.stop();
  expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain(`Port ${sandbox.port} is taken`);
});
