import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Received } from '../../sandbox/received.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { graph, rpc } from './client.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  ends.push(sandbox.stop);
  return sandbox;
}

const FLOW = { FlowName: 'f', Categories: ['SURVEY'], FlowId: '7' };

test('the limit of an operation is held over any second, and then over', async () => {
  let time = Date.now();
  const sandbox = await start({ now: () => time });
  const push = async () => (await rpc(sandbox, 'ModifyFlow', FLOW)).body.Code;
  const codes: unknown[] = [];
  for (let count = 0; count < 6; count += 1) codes.push(await push());
  expect(codes).toEqual([...Array(5).fill('OK'), 'System.LimitControl']);
  expect((await rpc(sandbox, 'GetFlow', { FlowId: '7' })).body.Code).toBe('OK');
  time += 1000;
  expect(await push()).toBe('OK');
});

test('limits can be set and switched off', async () => {
  const tight = await start({ qps: { ModifyFlow: 1, conversational_automation: 1 } });
  await rpc(tight, 'ModifyFlow', FLOW);
  expect((await rpc(tight, 'ModifyFlow', FLOW)).body.Code).toBe('System.LimitControl');
  const path = '/v23.0/1/conversational_automation';
  await graph(tight, 'POST', path, {});
  expect(await graph(tight, 'POST', path, {})).toMatchObject({ status: 429, body: { error: { code: 4 } } });

  const free = await start({ qps: false });
  for (let count = 0; count < 8; count += 1) expect((await rpc(free, 'ModifyFlow', FLOW)).body.Code).toBe('OK');
});

test('a data file carries the state into the next run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatapp-sandbox-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const data = join(folder, 'state.json');
  const first = await start({ data });
  await rpc(first, 'ModifyFlow', { ...FLOW, FlowId: '__proto__' });
  await first.stop();
  expect(JSON.parse(readFileSync(data, 'utf8'))).toHaveProperty('flows');

  const second = await start({ data });
  expect((await rpc(second, 'GetFlow', { FlowId: '__proto__' })).body).toMatchObject({ Data: { FlowName: 'f' } });

  writeFileSync(data, '["not ours"]');
  await expect(startSandbox({ data })).rejects.toThrow('does not have a sandbox’s data');
  writeFileSync(data, '');
  truncateSync(data, 2 ** 30);
  await expect(startSandbox({ data })).rejects.toThrow('too large');
});

test('what arrived is told and kept', async () => {
  const told: Received[] = [];
  const sandbox = await start({ onRequest: (received) => told.push(received) });
  await rpc(sandbox, 'ModifyFlow', FLOW);
  expect(told).toMatchObject([
    { method: 'POST', path: '/', operation: 'ModifyFlow', content: { FlowId: '7' }, status: 200, code: 'OK' },
  ]);
  expect(sandbox.received).toEqual(told);
});

test('what is kept of a request holds no secret, wherever it stood', async () => {
  const own = {
    accessKeyId: 'own-key',
    accessKeySecret: 'own-secret+4711',
    securityToken: 'own/sts',
    token: 'own-token',
  };
  const sandbox = await start({ accounts: [own] });
  await rpc(sandbox, 'ModifyFlow', { ...FLOW, SecurityToken: 'anybody’s', Signature: 'signed', Note: 'x own/sts y' });
  const path = `/v23.0/${encodeURIComponent(own.accessKeySecret)}/conversational_automation`;
  await graph(sandbox, 'POST', path, { prompts: ['own-token'], access_token: 'anybody’s' }, own.token);
  const kept = JSON.stringify(sandbox.received);
  expect(sandbox.received).toHaveLength(2);
  expect(kept).not.toMatch(/own-secret|own\/sts|own-token|anybody|"signed"/);
  expect(kept).toContain('"FlowName":"f"');
});

test.each([
  ['no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400'],
  ['a broken escape', 'GET /?a=%zz HTTP/1.1\r\nhost: localhost\r\n\r\n', 'HTTP/1.1 400'],
  ['a method that is not taken', 'DELETE / HTTP/1.1\r\nhost: localhost\r\n\r\n', 'HTTP/1.1 405'],
  ['no signature', 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n', 'IncompleteSignature'],
  ['a target with an authority', 'GET http://[/v1 HTTP/1.1\r\nhost: localhost\r\n\r\n', 'HTTP/1.1 400'],
  [
    'a path that is two slashes',
    'GET //v HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sandbox\r\n\r\n',
    'HTTP/1.1 400',
  ],
  ['headers without end', `GET / HTTP/1.1\r\na: ${'x'.repeat(1 << 17)}\r\n\r\n`, 'HTTP/1.1 431'],
  [
    'a body too large',
    `POST /v23.0/1/conversational_automation HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sandbox\r\ncontent-length: 1100000\r\n\r\n${'x'.repeat(1_100_000)}`,
    'HTTP/1.1 413',
  ],
])('%s is answered, and the sandbox lives on', async (_name, bytes, expected) => {
  const sandbox = await start();
  expect(await exchange(sandbox.port, bytes)).toContain(expected);
  expect((await rpc(sandbox, 'ModifyFlow', FLOW)).body.Code).toBe('OK');
});

test('a client that goes away in the middle of its body is no error', async () => {
  const sandbox = await start();
  const socket = connect(sandbox.port, '127.0.0.1');
  await new Promise((resolve) =>
    socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\nx', resolve),
  );
  socket.destroy();
  expect((await rpc(sandbox, 'ModifyFlow', FLOW)).body.Code).toBe('OK');
});

test('it listens on this machine only, stops at once, also twice, and frees the port', async () => {
  const sandbox = await start();
  expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
  await rpc(sandbox, 'ModifyFlow', FLOW);
  const idle = connect(sandbox.port, '127.0.0.1');
  idle.on('error', () => {});
  await new Promise((resolve) => idle.once('connect', resolve));
  const before = performance.now();
  await sandbox.stop();
  await sandbox.stop();
  expect(performance.now() - before).toBeLessThan(500);
  const again = await start({ port: sandbox.port });
  expect(again.port).toBe(sandbox.port);
});

test('a port that is taken is an error of the start', async () => {
  const sandbox = await start();
  await expect(startSandbox({ port: sandbox.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = (): void => {
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (/\r\n\r\n(\{.*\})?$/s.test(text)) done();
    });
    socket.on('error', done);
    socket.on('close', done);
  });
}

test('a request by another name is refused before anything else, and not kept', async () => {
  const sandbox = await start();
  for (const target of ['/', '/_sandbox', '/v23.0/1/conversational_automation']) {
    const text = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(sandbox.port, '127.0.0.1', () =>
        socket.write(`POST ${target} HTTP/1.1\r\nhost: evil.example:${sandbox.port}\r\ncontent-length: 0\r\n\r\n`),
      );
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', reject).on('close', () => resolve(answer));
    });
    expect(text).toContain('HTTP/1.1 403');
  }
  expect(sandbox.received).toEqual([]);
});
