import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { localFiles } from '../../server/files.ts';
import { chatapp, folderWith } from './program.ts';

test('a file that is too large is a finding, and is not read', async () => {
  const folder = folderWith({ 'a.chatapp.json': ' '.repeat(5 * 1024 * 1024) });
  const { code, stdout } = await chatapp(['check', 'a.chatapp.json', '--format', 'json'], { cwd: folder.path });
  const uri = pathToFileURL(path.join(folder.path, 'a.chatapp.json')).href;
  const read = await localFiles.read(uri);
  folder.remove();
  expect([code, read]).toEqual([1, undefined]);
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

test('a taken port is one line that names it', async () => {
  const sandbox = await startSandbox();
  const { code, stderr } = await chatapp(['sandbox', '--port', String(sandbox.port)]);
  await sandbox.stop();
  expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain(`Port ${sandbox.port} is taken`);
});
