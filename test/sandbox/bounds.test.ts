import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bounds } from '../../sandbox/bounds.ts';
import { receivedRequests } from '../../sandbox/received.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { templateRefusal } from '../../sandbox/template-refusal.ts';
import { graph, rpc } from './client.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ qps: false, ...options });
  ends.push(sandbox.stop);
  return sandbox;
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const template = (components: string) => ({
  Components: components,
  Language: 'en',
  CustSpaceId: '1',
  TemplateName: 'a',
});
const body = (extra: string) => `[{"Type":"BODY","Text":"Hello","Extra":${extra}}]`;

test('a stranger’s request is answered, told, and not kept, and spends no fault', async () => {
  const told: string[] = [];
  const sandbox = await start({
    onRequest: ({ code }) => told.push(code),
    faults: [{ kind: 'error-before', times: 1 }],
  });
  const large = 'x'.repeat(1024 * 1024);
  const path = '/v23.0/1/conversational_automation';
  expect((await graph(sandbox, 'POST', path, large, 'wrong')).status).toBe(401);
  expect((await fetch(`${sandbox.url}/`, { method: 'POST', body: large })).status).toBe(400);
  expect(told).toEqual(['190', 'IncompleteSignature']);
  expect(sandbox.received).toEqual([]);
  expect(sandbox.faults).toHaveLength(1);
});

test('what is kept of requests has a bound in number and in characters, and the newest stay', () => {
  const { list, add } = receivedRequests();
  const one = (operation: string, content: unknown) =>
    add({ at: '', method: 'POST', path: '/', operation, headers: {}, content, status: 200, code: 'OK' });
  for (let index = 0; index < 60; index++) one(String(index), 'x'.repeat(1024 * 1024));
  expect(list.length).toBeLessThan(17);
  expect(list.at(-1)?.operation).toBe('59');
  one('large', 'x'.repeat(bounds.content + 1));
  expect(list.at(-1)).toMatchObject({ operation: 'large', content: null });
  for (let index = 0; index < 2 * bounds.received; index++) one(String(index), null);
  expect(list).toHaveLength(bounds.received);
});

test('more parameters than any operation has are refused, and not kept', async () => {
  const sandbox = await start();
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, '1']));
  expect(await rpc(sandbox, 'ModifyFlow', many)).toMatchObject({ status: 400, body: { Code: 'InvalidParameter' } });
  expect(sandbox.received).toMatchObject([{ content: null }]);
});

test('JSON that nests too deep is refused by both providers, and the page is shown all the same', async () => {
  const sandbox = await start();
  for (const deep of [nested(20_000), nested(65), '['.repeat(30_000)]) {
    const { status, body: answer } = await rpc(sandbox, 'ModifyChatappTemplate', template(deep));
    expect([status, answer.Code]).toEqual([400, 'InvalidParameter.Components']);
    const path = '/v23.0/1/conversational_automation';
    const text = `{"prompts":${deep}}`;
    expect(await graph(sandbox, 'POST', path, text)).toMatchObject({ status: 400, body: { error: { code: 100 } } });
  }
  expect((await fetch(sandbox.url)).status).toBe(200);
});

test('what nests as deep as may be is written, read back, and shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatapp-sandbox-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const data = join(folder, 'state.json');
  const first = await start({ data });
  expect((await rpc(first, 'ModifyChatappTemplate', template(body(nested(62))))).body.Code).toBe('OK');
  await first.stop();
  const second = await start({ data });
  const { body: answer } = await rpc(second, 'GetChatappTemplateDetail', { TemplateName: 'a', Language: 'en' });
  expect(answer).toMatchObject({ Data: { Components: [{ Text: 'Hello' }] } });
  expect(await (await fetch(second.url)).text()).toContain('Hello');
});

test('the state has a bound, and what is known can still be changed', async () => {
  const sandbox = await start();
  const flow = (id: number) => ({ FlowName: 'f', Categories: ['SURVEY'], FlowId: String(id) });
  for (let id = 0; id < bounds.stored; id++) await rpc(sandbox, 'ModifyFlow', flow(id));
  expect((await rpc(sandbox, 'ModifyFlow', flow(bounds.stored))).body).toMatchObject({
    Code: 'InvalidParameter',
    Message: expect.stringContaining('full'),
  });
  expect((await rpc(sandbox, 'ModifyFlow', flow(1))).body.Code).toBe('OK');
}, 30_000);

test('brackets that are never closed cost their share', () => {
  const cost = (count: number) => {
    const components = [{ Type: 'BODY', Text: '$('.repeat(count) }];
    const runs = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      templateRefusal(components);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...runs);
  };
  cost(1000);
  expect(cost(480_000)).toBeLessThan(8 * cost(120_000) + 50);
}, 30_000);
