import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { previewPage } from '../../kinds/preview.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { FLOW, FLOW_JSON } from '../push/documents.ts';
import { rpc } from './client.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sandboxWith(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ qps: false, ...options });
  stops.push(sandbox.stop);
  return sandbox;
}

const HOUR = 3_600_000;
const TEMPLATE = { Components: [{ Type: 'BODY', Text: 'Hello' }], Language: 'en', TemplateCode: '1', CustSpaceId: 'S' };
const NEW = { ...TEMPLATE, TemplateCode: '', Name: 'spring_sale', Category: 'MARKETING', TemplateType: 'WHATSAPP' };

describe('with reviews', () => {
  test('an edit waits for its review, and an approved template has one edit in 24 hours and ten in 30 days', async () => {
    let hours = 0;
    const now = () => Date.now() + hours * HOUR;
    const sandbox = await sandboxWith({ reviewMs: HOUR, now });
    const edit = async () =>
      (await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE, new Date(now()))).body.Message as string;
    const status = async () => {
      const { body } = await rpc(sandbox, 'GetChatappTemplateDetail', TEMPLATE, new Date(now()));
      return (body.Data as { AuditStatus: string }).AuditStatus;
    };
    expect([await edit(), await status()]).toEqual(['None', 'auditing']);
    expect(await edit()).toMatch(/under review/);
    hours = 2;
    expect([await status(), await edit(), await status()]).toEqual(['pass', 'None', 'auditing']);
    hours = 4;
    expect([await status(), await edit()]).toEqual(['pass', expect.stringMatching(/2388124/)]);
    // Nine more, one a day: then the ten of 30 days are spent.
    for (let day = 1; day <= 9; day++) {
      hours = 2 + day * 25;
      expect(await edit(), `day ${day}`).toBe('None');
    }
    hours += 25;
    expect(await edit()).toMatch(/2388124/);
    hours += 24 * 30;
    expect(await edit()).toBe('None');
  });
});

test('without reviews a template can be pushed again and again', async () => {
  const sandbox = await sandboxWith();
  for (let turn = 0; turn < 3; turn++) {
    expect((await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE)).body.Code).toBe('OK');
  }
});

test('what was created is listed, read, and cannot be created twice', async () => {
  const sandbox = await sandboxWith();
  const { body } = await rpc(sandbox, 'CreateChatappTemplate', NEW);
  const { TemplateCode } = body.Data as { TemplateCode: string };
  expect(body).toMatchObject({ Code: 'OK', Data: { TemplateName: 'spring_sale' } });
  expect(TemplateCode).toMatch(/^\d+$/);
  expect(await rpc(sandbox, 'CreateChatappTemplate', NEW)).toMatchObject({
    body: { Code: 'InvalidParameter.TemplateNameExist' },
  });
  expect(await rpc(sandbox, 'GetChatappTemplateDetail', { TemplateCode, Language: 'en' })).toMatchObject({
    body: { Data: { Name: 'spring_sale', Category: 'MARKETING' } },
  });

  const flow = { FlowName: 'visit', Categories: ['SURVEY'], CustSpaceId: 'S' };
  const created = await rpc(sandbox, 'CreateFlow', flow);
  expect(created).toMatchObject({ body: { Code: 'OK', Data: { FlowName: 'visit' } } });
  expect(await rpc(sandbox, 'CreateFlow', flow)).toMatchObject({ body: { Code: 'InvalidParameter' } });
  expect(await rpc(sandbox, 'ListFlow', { CustSpaceId: 'S', Page: { Index: 1, Size: 5 } })).toMatchObject({
    body: { Data: [{ FlowName: 'visit', Categories: ['SURVEY'] }] },
  });
});

test.each<[string, object, string[] | string]>([
  ['all', {}, ['a', 'b', 'c']],
  ['a page', { Page: { Index: 2, Size: 2 } }, ['c']],
  ['by name', { Name: 'b' }, ['b']],
  ['by state', { AuditStatus: 'pass' }, []],
  ['a page that is none', { Page: { Index: 0, Size: 2 } }, 'InvalidParameter.PageInvalid'],
  ['a page that is no JSON', { Page: 'two' }, 'InvalidParameter.Page'],
])('templates are listed: %s', async (_what, asked, expected) => {
  const sandbox = await sandboxWith();
  for (const Name of ['a', 'b', 'c']) await rpc(sandbox, 'CreateChatappTemplate', { ...NEW, Name });
  const { body } = await rpc(sandbox, 'ListChatappTemplate', { CustSpaceId: 'S', ...asked });
  if (typeof expected === 'string') expect(body.Code).toBe(expected);
  else {
    const list = body.ListTemplate as { TemplateName: string }[];
    expect(list.map(({ TemplateName }) => TemplateName)).toEqual(expected);
  }
});

test('a list says when each template was last modified, in milliseconds, and nothing of its content', async () => {
  let now = Date.now();
  const sandbox = await sandboxWith({ now: () => now });
  const { body } = await rpc(sandbox, 'CreateChatappTemplate', NEW);
  const { TemplateCode } = body.Data as { TemplateCode: string };
  const entry = async () => {
    const listed = await rpc(sandbox, 'ListChatappTemplate', { CustSpaceId: 'S', Code: TemplateCode });
    return (listed.body.ListTemplate as object[])[0];
  };
  const created = now;
  expect(await entry()).toMatchObject({ TemplateCode, LastUpdateTime: created });
  now += 60_000;
  expect(await entry()).toMatchObject({ LastUpdateTime: created });
  await rpc(sandbox, 'ModifyChatappTemplate', { ...TEMPLATE, TemplateCode });
  expect(await entry()).toMatchObject({ LastUpdateTime: now });
  expect(Object.keys((await entry()) ?? {})).not.toContain('Components');
});

describe('its page', () => {
  const post = (sandbox: Sandbox, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.url}/_sandbox`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

  test('shows what it holds and received, and takes no text for HTML', async () => {
    const sandbox = await sandboxWith();
    const Components = [{ Type: 'BODY', Text: '<script>alert(1)</script>' }];
    await rpc(sandbox, 'ModifyChatappTemplate', { ...TEMPLATE, Components, TemplateName: '<b>"x"</b>' });
    const response = await fetch(sandbox.url);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('&lt;b&gt;&quot;x&quot;&lt;/b&gt;');
    expect(html).toContain('ModifyChatappTemplate');
    expect(html).not.toMatch(/<script>|<b>"x"/);
    // Its own script, and nobody else's, is let through.
    const [, nonce] = /<script nonce="([^"]+)">/.exec(html) ?? [];
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonce}'`);
  });

  test('draws what it holds in frames without scripts, where somebody draws', async () => {
    const plain = await sandboxWith();
    expect(await (await fetch(plain.url)).text()).not.toContain('<iframe');
    expect((await fetch(`${plain.url}/_sandbox/drawing?what=template&key=1+en`)).status).not.toBe(200);

    const sandbox = await sandboxWith({ draw: async (document) => previewPage(document) });
    await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE);
    await rpc(sandbox, 'UpdateConversationalAutomation', {
      ...{ CustSpaceId: 'S', PhoneNumber: '15555550100', EnableWelcomeMessage: false },
      ...{ Prompts: ['Help me'], Commands: [] },
    });
    for (const document of [FLOW, FLOW_JSON]) {
      const pushed = await push(document, sandboxTarget(sandbox.url), sandboxCredentials('cams'));
      expect(pushed.outcome).toBe('applied');
    }
    const page = await (await fetch(sandbox.url)).text();
    const frames = [...page.matchAll(/<iframe sandbox [^>]*src="([^"]+)"/g)].map(([, address = '']) => address);
    const drawn = await Promise.all(frames.map((address) => fetch(sandbox.url + address.replaceAll('&amp;', '&'))));
    const texts = await Promise.all(drawn.map((response) => response.text()));
    expect(drawn.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const [index, word] of ['Hello', 'Thank you', 'Help me'].entries()) expect(texts[index]).toContain(word);
    for (const { headers } of drawn) expect(headers.get('content-security-policy')).toMatch(/'none'.*; sandbox$/);
    const address = `${sandbox.url}/_sandbox/drawing?what=template&key=`;
    expect((await fetch(`${address}gone`)).status).toBe(404);
    expect((await fetch(`${address}1+en`, { headers: { origin: 'https://www.example.com' } })).status).toBe(404);
  });

  test('sets the state of a template and of a flow, and switches faults on', async () => {
    const sandbox = await sandboxWith();
    await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE);
    await rpc(sandbox, 'ModifyFlow', { FlowName: 'f', Categories: ['SURVEY'], FlowId: '7' });
    expect((await post(sandbox, { key: '1 en', review: 'auditing' })).status).toBe(303);
    expect((await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE)).body.Code).toMatch(/AuditStatus/);
    await post(sandbox, { key: '7', publication: 'DEPRECATED' });
    expect(
      (await rpc(sandbox, 'ModifyFlow', { FlowName: 'f', Categories: ['SURVEY'], FlowId: '7' })).body.Message,
    ).toMatch(/139001/);
    await post(sandbox, { fault: 'throttle', operation: 'GetFlow' });
    expect((await rpc(sandbox, 'GetFlow', { FlowId: '7' })).status).toBe(429);
    expect((await rpc(sandbox, 'GetFlow', { FlowId: '7' })).status).toBe(200);
  });

  test('says in words what a request met, and which state there is', async () => {
    const sandbox = await sandboxWith();
    await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE);
    await post(sandbox, { fault: 'error-after', operation: 'GetFlow' });
    const waiting = await (await fetch(sandbox.url)).text();
    expect(waiting).toContain('<li>GetFlow (once): do it, but answer with a server error</li>');
    await rpc(sandbox, 'GetFlow', { FlowId: '7' });
    const html = await (await fetch(sandbox.url)).text();
    expect(html).toContain('Nothing is set to fail.');
    expect(html).toContain('asked for: do it, but answer with a server error');
    expect(html).toContain('<option value="unaudit" selected>not reviewed</option>');
  });

  test('forgets everything, also in its file', async () => {
    const data = path.join(mkdtempSync(path.join(tmpdir(), 'chatapp-sandbox-')), 'data.json');
    const sandbox = await sandboxWith({ data });
    await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE);
    await post(sandbox, { fault: 'throttle' });
    await post(sandbox, { reset: 'all' });
    expect([sandbox.received.length, sandbox.faults.length]).toEqual([0, 0]);
    expect(JSON.parse(readFileSync(data, 'utf8')).templates).toEqual({});
    rmSync(path.dirname(data), { recursive: true });
  });

  test('does nothing for another site, nor under a name that merely leads here', async () => {
    const sandbox = await sandboxWith();
    await rpc(sandbox, 'ModifyChatappTemplate', TEMPLATE);
    expect((await post(sandbox, { key: '1 en', review: 'fail' }, { origin: 'https://example.com' })).status).toBe(403);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(sandbox.url, { headers: { host: 'example.com' } }, ({ statusCode }) => resolve(statusCode)).end(),
    );
    expect(status).toBe(403);
  });
});
