import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const folder = folderWith({
  'template.chatapp.json': documents.template,
  'flow.chatapp.json': documents.flow,
  'automation.chatapp.json': documents.automation,
  'meta.chatapp.json': documents.meta,
  'screens.flow.chatapp.json': readFileSync('examples/flows/book-a-visit.flow.chatapp.json', 'utf8'),
  'error.chatapp.json': documents.error,
  'warning.chatapp.json': documents.warning,
  'workspace/template.chatapp.json': documents.template,
  'workspace/.vscode/settings.json':
    '{ // ours\n"chatapp.targets": [{"name": "staging", "provider": "cams", "endpoint": "http://127.0.0.1:9"}] }',
});
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.stop();
  folder.remove();
});

const push = async (files: string[], args: string[] = ['--yes'], options: Parameters<typeof chatapp>[1] = {}) => {
  const { code, stdout, stderr } = await chatapp(
    ['push', ...files, '--endpoint', sandbox.url, '--format', 'json', ...args],
    { cwd: folder.path, ...options },
  );
  return { code, stderr, outcomes: JSON.parse(stdout) };
};

describe('chatapp push', () => {
  test('sends each kind of document through its operation', async () => {
    const before = sandbox.received.length;
    const files = ['template', 'flow', 'automation', 'meta'].map((name) => `${name}.chatapp.json`);
    const { code, outcomes } = await push(files);
    expect(code).toBe(0);
    expect(outcomes.map(({ path, operation, outcome }: Record<string, string>) => [path, operation, outcome])).toEqual([
      ['template.chatapp.json', 'ModifyChatappTemplate', 'applied'],
      ['flow.chatapp.json', 'ModifyFlow', 'applied'],
      ['automation.chatapp.json', 'UpdateConversationalAutomation', 'applied'],
      ['meta.chatapp.json', 'conversational_automation', 'applied'],
    ]);
    expect(Object.keys(outcomes[0])).toEqual([
      'path',
      'operation',
      'target',
      'outcome',
      'code',
      'message',
      'requestId',
      'request',
    ]);
    expect(Object.keys(outcomes[0].request)).toEqual(['method', 'url', 'headers', 'body']);
    // Each is read first, to know what the push would change, and written once.
    const writes = sandbox.received
      .slice(before)
      .filter(({ method, operation }) => method === 'POST' && !/^Get/.test(operation));
    expect(writes).toHaveLength(4);
  });

  test('sends nothing where there is nothing to change', async () => {
    await push(['template.chatapp.json']);
    const before = sandbox.received.length;
    const { code, outcomes } = await push(['template.chatapp.json']);
    expect([code, outcomes[0].outcome, outcomes[0].requestId]).toEqual([0, 'unchanged', null]);
    expect(sandbox.received.slice(before).map(({ operation }) => operation)).toEqual(['GetChatappTemplateDetail']);
  });

  test.each([
    ['errors', 'error.chatapp.json', ['--yes'], 'findings'],
    ['warnings that nobody confirms', 'warning.chatapp.json', [], 'unconfirmed'],
    ['screens that belong to no flow', 'screens.flow.chatapp.json', ['--yes'], 'nobody-names-it'],
    ['anything that nobody confirms', 'template.chatapp.json', [], 'unconfirmed'],
  ])('sends nothing of a document with %s', async (_, file, args, why) => {
    const before = sandbox.received.length;
    const { code, outcomes } = await push([file], args);
    expect(code).toBe(1);
    expect(outcomes).toMatchObject([{ outcome: 'blocked', code: why, requestId: null }]);
    expect(sandbox.received.length).toBe(before);
  });

  test('shows the request of a dry run, and sends nothing', async () => {
    const before = sandbox.received.length;
    const { code, outcomes } = await push(['template.chatapp.json'], ['--dry-run']);
    expect(code).toBe(0);
    expect(outcomes[0]).toMatchObject({
      outcome: 'dry-run',
      request: { method: 'POST', url: `${sandbox.url}/`, headers: { 'x-acs-action': 'ModifyChatappTemplate' } },
    });
    expect(sandbox.received.length).toBe(before);
  });

  test.each([
    ['flow', '"FlowId": "2",', 'CreateFlow'],
    ['template', '"TemplateCode": "8472929283883",', 'CreateChatappTemplate'],
  ])('shows of a %s without its code what is sent: what creates it', async (kind, code, operation) => {
    const text = documents[kind as 'flow' | 'template'].replace(
      code,
      kind === 'template' ? '"TemplateName": "dry_run",' : '',
    );
    writeFileSync(path.join(folder.path, 'new.chatapp.json'), text.replace('"survey"', '"dry run"'));
    const before = sandbox.received.length;
    const shown = (await push(['new.chatapp.json'], ['--dry-run', '--create'])).outcomes[0];
    expect(shown).toMatchObject({ outcome: 'dry-run', operation, message: expect.not.stringContaining('--create') });
    const bare = (await push(['new.chatapp.json'], ['--dry-run'])).outcomes[0];
    expect(bare).toMatchObject({ operation, request: shown.request, message: expect.stringContaining('--create') });
    expect(sandbox.received.length).toBe(before);

    const { outcomes } = await push(['new.chatapp.json'], ['--yes', '--create']);
    expect(outcomes[0]).toMatchObject({ outcome: 'applied', operation });
    expect(outcomes[0].request).toEqual(shown.request);
    expect(sandbox.received.at(-2)?.operation).toBe(operation);
  });

  test('knows the names of its own targets only', async () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const run = await chatapp(['push', 'template.chatapp.json', '--target', name, '--yes'], { cwd: folder.path });
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(`There is no target "${name}"`)]);
    }
  });

  test('stops where the credentials are refused, before anything is sent', async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'nobody', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'marked-secret-4711' };
    const { code, outcomes } = await push(['template.chatapp.json'], ['--yes'], { env });
    expect(code).toBe(1);
    expect(outcomes[0]).toMatchObject({
      ...{ outcome: 'blocked', code: 'InvalidAccessKeyId.NotFound' },
      message: expect.stringMatching(/^Nothing was sent\. .*There is no AccessKey/),
    });
    expect(sandbox.received.at(-1)?.operation).toBe('GetChatappTemplateDetail');
    expect(JSON.stringify(outcomes)).not.toContain('marked-secret-4711');
  });

  test('does not know how it ended when the answer is lost, sends once, reads back, and exits with 3', async () => {
    const received: unknown[] = [];
    const lossy = createServer((request) => {
      received.push(request.headers['x-acs-action']);
      request.resume().on('end', () => request.socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(lossy, 'listening');
    const endpoint = `http://127.0.0.1:${(lossy.address() as AddressInfo).port}`;
    const { code, stdout } = await chatapp(
      ['push', 'flow.chatapp.json', '--endpoint', endpoint, '--yes', '--format', 'json'],
      { cwd: folder.path },
    );
    lossy.close();
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject([{ outcome: 'unknown', operation: 'ModifyFlow' }]);
    // What follows is reading back, which changes nothing.
    expect(received.filter((operation) => operation !== 'GetFlow')).toEqual(['ModifyFlow']);
  });

  test('brings its own sandbox', async () => {
    const run = await chatapp(['push', 'template.chatapp.json', '--target', 'sandbox', '--yes'], { cwd: folder.path });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('applied  ModifyChatappTemplate to sandbox');
  });

  test('needs credentials for anywhere else, and names the missing ones', async () => {
    const run = await chatapp(['push', 'template.chatapp.json', '--target', 'cams', '--yes', '--format', 'json'], {
      cwd: folder.path,
    });
    expect(run.code).toBe(1);
    const [outcome] = JSON.parse(run.stdout);
    expect(outcome).toMatchObject({ outcome: 'blocked', code: 'credentials-missing' });
    expect(outcome.message).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
  });

  test('takes no endpoint from a workspace that nobody trusts', async () => {
    const cwd = path.join(folder.path, 'workspace');
    const untrusted = await chatapp(['push', 'template.chatapp.json', '--target', 'staging', '--dry-run'], { cwd });
    expect(untrusted).toMatchObject({ code: 2, stdout: '' });
    expect(untrusted.stderr).toContain('--trust-workspace');
    const args = ['push', 'template.chatapp.json', '--target', 'staging', '--dry-run', '--trust-workspace'];
    expect((await chatapp(args, { cwd })).code).toBe(0);
  });
});

test('chatapp sandbox serves until it is ended, and keeps what it was told to keep', async () => {
  const data = path.join(folder.path, 'state.json');
  const running = spawn(process.execPath, [path.resolve('dist/cli.js'), 'sandbox', '--data', data], {
    env: {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'own',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'own',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(running, 'exit');
  let url: string | undefined;
  for await (const line of createInterface({ input: running.stdout })) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) break;
  }
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'own', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'own' };
  const run = await chatapp(['push', 'flow.chatapp.json', '--endpoint', String(url), '--yes'], {
    cwd: folder.path,
    env,
  });
  expect(run.stdout).toContain('applied');
  running.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
