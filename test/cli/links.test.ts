import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chatapp, documents, folderWith } from './program.ts';

const secret = 'the-first-line-of-a-private-file';
let outside: ReturnType<typeof folderWith>;
let folder: ReturnType<typeof folderWith>;
beforeEach(() => {
  outside = folderWith({
    'notes.txt': `${secret}\n`,
    'deep/notes.json': `{"${secret}": ${secret}}`,
    'a.chatapp.json': documents.error,
  });
  folder = folderWith({ 'inside.json': documents.error, 'sub/x.txt': '' });
  const link = (to: string, from: string) => symlinkSync(to, path.join(folder.path, from));
  link(path.join(outside.path, 'notes.txt'), 'notes.chatapp.json');
  link(path.join(outside.path, 'deep/notes.json'), 'notes.json');
  link(path.join(outside.path, 'deep'), 'linked');
});
afterEach(() => {
  folder.remove();
  outside.remove();
});

/** What a shell makes of `*.json` and `linked/*.json`, and what a folder and a glob of ours find. */
const ways = [['notes.chatapp.json'], ['notes.json'], ['linked/notes.json'], ['.'], ['*.json']];

describe.each([
  ['check', []],
  ['check', ['--format', 'sarif']],
  ['check', ['--format', 'json']],
  ['check', ['--format', 'github']],
  ['fix', []],
  ['fix', ['--dry-run']],
  ['push', ['--target', 'sandbox', '--yes']],
  ['push', ['--target', 'sandbox', '--dry-run', '--format', 'json']],
  ['diff', ['--target', 'sandbox']],
  ['pull', ['--target', 'sandbox', '--theirs']],
])('chatapp %s %j', (command, options) => {
  test.each(ways)('prints nothing of a file that %s leads to outside of the folder', async (at) => {
    const { code, stdout, stderr } = await chatapp([command, at, ...options], { cwd: folder.path });
    expect(stdout + stderr).not.toContain(secret);
    // A folder and a glob of ours find no links at all.
    if (!/^[.*]/.test(at)) expect(code).toBe(1);
    expect(readFileSync(path.join(outside.path, 'notes.txt'), 'utf8')).toBe(`${secret}\n`);
  });
});

test('nor where the folder is named from another one', async () => {
  const { stdout } = await chatapp(['check', path.join('..', path.basename(folder.path), 'notes.json')], {
    cwd: outside.path.replace(/[^/\\]*$/, ''),
  });
  expect(stdout).not.toContain(secret);
  const elsewhere = folderWith({ 'x.txt': '' });
  try {
    const run = await chatapp(['check', path.join(folder.path, 'notes.json')], { cwd: elsewhere.path });
    expect(run.stdout + run.stderr).not.toContain(secret);
    expect(run.stdout).toContain('document/unreadable');
  } finally {
    elsewhere.remove();
  }
});

test('a link to a document, and one to a file of the folder, are checked like any other', async () => {
  symlinkSync(path.join(outside.path, 'a.chatapp.json'), path.join(folder.path, 'shared.chatapp.json'));
  symlinkSync('inside.json', path.join(folder.path, 'same.json'));
  mkdirSync(path.join(folder.path, 'below'));
  for (const name of ['shared.chatapp.json', 'same.json', 'inside.json']) {
    const { stdout } = await chatapp(['check', name], { cwd: folder.path });
    expect(stdout).toContain('"Language": "en-US"');
  }
});

test('a file that is named by its own path is checked wherever it is', async () => {
  const { stdout } = await chatapp(['check', path.join(outside.path, 'deep', 'notes.json')], { cwd: folder.path });
  expect(stdout).toContain('document/syntax');
});
