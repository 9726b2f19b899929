import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const names = ['template', 'flow', 'automation', 'meta'].map((name) => `${name}.chatapp.json`);
const folder = folderWith({
  'template.chatapp.json': documents.template,
  'flow.chatapp.json': documents.flow,
  'automation.chatapp.json': documents.automation,
  'meta.chatapp.json': documents.meta,
  'nothing.chatapp.json': '{}',
});
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.stop();
  folder.remove();
});

const run = (...args: string[]) => chatapp([...args, '--endpoint', sandbox.url], { cwd: folder.path });

describe('chatapp diff', () => {
  test('what was pushed is as the target holds it, comments and layout aside', async () => {
    expect((await run('push', ...names, '--yes')).code).toBe(0);
    const file = path.join(folder.path, 'flow.chatapp.json');
    writeFileSync(file, `// ours\n${documents.flow}`);
    const { code, stdout } = await run('diff', ...names);
    expect(stdout.match(/ the same \(http:\/\/127\.0\.0\.1:\d+/g)).toHaveLength(4);
    expect(code).toBe(0);
  });

  test('what a push would change is shown, and nothing is changed', async () => {
    const file = path.join(folder.path, 'flow.chatapp.json');
    const changed = documents.flow.replace(/"FlowName": "[^"]*"/, '"FlowName": "another name"');
    expect(changed).not.toBe(documents.flow);
    writeFileSync(file, changed);
    const writes = () => sandbox.received.filter(({ operation }) => operation === 'ModifyFlow').length;
    const before = writes();
    const { code, stdout } = await run('diff', 'flow.chatapp.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- flow\.chatapp\.json \(http:\/\/127\.0\.0\.1:\d+, draft\)$/m);
    expect(stdout).toMatch(/^\+.*another name/m);
    expect(writes()).toBe(before);
  });

  test('what cannot be read is said with what to do', async () => {
    const none = await run('diff', 'nothing.chatapp.json');
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('nothing.chatapp.json: This is no template');
    const empty = await startSandbox();
    try {
      const args = ['diff', 'template.chatapp.json', '--endpoint', empty.url];
      const { code, stderr } = await chatapp(args, { cwd: folder.path });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^template\.chatapp\.json: ./);
    } finally {
      await empty.stop();
    }
  });

  test('what was not modified since the journal read it is shown by the list, without reading it', async () => {
    // Its clock is behind, so that what is pushed was modified long before it is read.
    const behind = await startSandbox({ now: () => Date.now() - 600_000 });
    const many = [1, 2, 3, 4].map((code) => `${code}.chatapp.json`);
    const texts = many.map((_, code) => documents.template.replace('8472929283883', String(code + 1)));
    const shared = folderWith(Object.fromEntries(many.map((name, index) => [name, texts[index] ?? ''])));
    try {
      const at = ['--endpoint', behind.url];
      expect((await chatapp(['push', ...many, '--yes', ...at], { cwd: shared.path })).code).toBe(0);
      const before = behind.received.length;
      writeFileSync(path.join(shared.path, '2.chatapp.json'), (texts[1] ?? '').replace('has shipped', 'was sent'));
      const { code, stdout } = await chatapp(['diff', '.', ...at], { cwd: shared.path });
      expect(code).toBe(1);
      expect(stdout.match(/ the same \(/g)).toHaveLength(3);
      expect(stdout).toMatch(/^-.*has shipped.*\n\+.*was sent/m);
      expect(behind.received.slice(before).map(({ operation }) => operation)).toEqual(['ListChatappTemplate']);
    } finally {
      shared.remove();
      await behind.stop();
    }
  });

  test('needs a target', async () => {
    const { code, stderr } = await chatapp(['diff', 'flow.chatapp.json'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('--target NAME');
  });
});
