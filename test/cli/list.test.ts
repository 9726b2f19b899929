import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const folders: { remove: () => void }[] = [];
const folder = (files: Parameters<typeof folderWith>[0]) => {
  const made = folderWith(files);
  folders.push(made);
  return made.path;
};
let sandbox: Sandbox;
let space: string;
beforeAll(async () => {
  sandbox = await startSandbox({ qps: false });
  const named = documents.template.replace('"Language"', '"TemplateName": "order_shipped", "Language"');
  space = /"CustSpaceId": "(\d+)"/.exec(named)?.[1] ?? '';
  const other = named.replace('8472929283883', '8472929283999').replace('order_shipped', 'winter_sale');
  const from = folder({ 'a.chatapp.json': named, 'b.chatapp.json': other });
  const args = ['push', '.', '--endpoint', sandbox.url, '--yes'];
  expect((await chatapp(args, { cwd: from })).code).toBe(0);
});
afterAll(async () => {
  await sandbox.stop();
  for (const made of folders) made.remove();
});

const run = (cwd: string, ...args: string[]) => chatapp([...args, '--endpoint', sandbox.url], { cwd });

describe('chatapp list', () => {
  test('says what is there, with its state, and which file has it', async () => {
    const cwd = folder({ 'mine.chatapp.json': documents.template });
    const { code, stdout } = await run(cwd, 'list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Templates in \d+$/m);
    expect(stdout).toMatch(/^ {2}order_shipped {2}en {2}not reviewed {2}8472929283883 {2}mine\.chatapp\.json$/m);
    expect(stdout).toMatch(/^ {2}winter_sale .* 8472929283999 {2}no file$/m);
    expect(stdout).toContain('2 documents at http://127.0.0.1');
    expect(stdout).toContain('1 without a file here. Get it with "chatapp pull --all".');
  });

  test('has an answer for programs', async () => {
    const cwd = folder({ 'mine.chatapp.json': documents.template });
    const { stdout } = await run(cwd, 'list', '--format', 'json');
    expect(JSON.parse(stdout)).toContainEqual({
      ...{ kind: 'template', provider: 'cams', space, id: '8472929283883', name: 'order_shipped' },
      ...{ language: 'en', category: 'UTILITY', state: 'unaudit', path: 'mine.chatapp.json' },
    });
  });

  test('needs a space, and says how to name one', async () => {
    const cwd = folder({});
    const { code, stderr } = await run(cwd, 'list');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Name it with --space ID\.\n$/)]);
    expect((await run(cwd, 'list', '--space', space)).stdout).toContain('order_shipped');
  });

  test('says where nothing answers', async () => {
    const cwd = folder({});
    const { code, stderr } = await chatapp(['list', '--space', '1', '--endpoint', 'http://127.0.0.1:9'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Nothing answers at http://127.0.0.1:9.')]);
  });
});

describe('chatapp pull --all', () => {
  test('writes a file for each that has none, and no second one', async () => {
    const cwd = folder({});
    const first = await run(cwd, 'pull', '--all', '--space', space);
    expect([first.code, first.stderr]).toEqual([0, '2 files: 2 new.\n']);
    const files = () => readdirSync(cwd).filter((name) => name.endsWith('.chatapp.json'));
    expect(files()).toEqual(['order_shipped.en.chatapp.json', 'winter_sale.en.chatapp.json']);
    expect((await chatapp(['check', '.'], { cwd })).code).toBe(0);
    const again = await run(cwd, 'pull', '--all');
    expect([again.code, again.stderr]).toEqual([0, '2 files: 2 the same.\n']);
    expect(files()).toHaveLength(2);
  });

  test('pulls into the file that has it, wherever that is, and leaves a strange file alone', async () => {
    const mine = documents.template.replace('"Language"', '/* ours */ "Language"');
    const strange = { 'new/winter_sale.en.chatapp.json': '{}', 'new/winter_sale.8472929283999.en.chatapp.json': '{}' };
    const cwd = folder({ 'deep/mine.chatapp.json': mine, ...strange });
    const { code, stderr } = await run(cwd, 'pull', '--all', '--into', 'new', '--theirs');
    expect([code, stderr]).toEqual([1, expect.stringContaining('there is a file winter_sale.en.chatapp.json already')]);
    expect(readFileSync(path.join(cwd, 'deep/mine.chatapp.json'), 'utf8')).toContain('/* ours */');
    expect(readFileSync(path.join(cwd, 'new/winter_sale.en.chatapp.json'), 'utf8')).toBe('{}');
  });

  test.each([
    ['no files and no --all', ['pull'], 'or pull everything with --all'],
    ['a folder that is not there', ['pull', '--all', '--into', 'nowhere'], 'There is no folder nowhere.'],
  ])('%s is a usage error', async (_what, args, said) => {
    const { code, stderr } = await run(folder({}), ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
