import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { documentSnippets } from '../../server/features/completion/documentSnippets.ts';
import { chatapp, documents, folderWith } from './program.ts';

const folders: { remove: () => void }[] = [];
const folder = (files: Parameters<typeof folderWith>[0]) => {
  const made = folderWith(files);
  folders.push(made);
  return made.path;
};
afterEach(() => {
  for (const made of folders.splice(0)) made.remove();
});

test('lists what there is to begin with', async () => {
  const { code, stdout } = await chatapp(['new'], { env: { COLUMNS: '50' } });
  expect(code).toBe(0);
  for (const { prefix } of documentSnippets()) expect(stdout).toContain(`${prefix.replace('chatapp-', '')}  `);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
});

test('writes a document with its name and the ids of the others, which has no errors', async () => {
  const cwd = folder({ 'other.chatapp.json': documents.template, 'messages/keep.txt': '' });
  const { code, stdout } = await chatapp(['new', 'template', 'messages/Spring Sale'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('Written: messages/Spring Sale.chatapp.json');
  const value = JSON.parse(readFileSync(path.join(cwd, 'messages/Spring Sale.chatapp.json'), 'utf8'));
  expect(value).toMatchObject({ CustSpaceId: '28251486512358', TemplateName: 'spring_sale' });
  expect((await chatapp(['check', '.'], { cwd })).code).toBe(0);
});

test.each([
  ['a kind that does not exist', ['new', 'letter', 'a'], '"chatapp new" lists what there is'],
  ['no name', ['new', 'flow'], 'Give it a name: chatapp new flow order_shipped'],
  ['a file that is there', ['new', 'flow', 'a'], 'There is a file a.chatapp.json already.'],
  ['a folder that is not there', ['new', 'flow', 'b/c'], 'There is no folder b.'],
])('%s is a usage error, and nothing is written', async (_what, args, said) => {
  const cwd = folder({ 'a.chatapp.json': '{}' });
  const { code, stderr } = await chatapp(args, { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  expect(readFileSync(path.join(cwd, 'a.chatapp.json'), 'utf8')).toBe('{}');
  expect(existsSync(path.join(cwd, 'b'))).toBe(false);
});
