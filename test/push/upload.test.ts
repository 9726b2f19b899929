import { createRequire } from 'node:module';
import OSS from 'ali-oss';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { plainText } from '../../core/document/plain.ts';
import { authorize } from '../../push/providers/authorize.ts';
import { signedForStorage } from '../../push/providers/cams/storage.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { readRemote } from '../../push/providers/read.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { showRequest, toCurl } from '../../push/providers/show.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { partsOf } from '../../sandbox/multipart.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { FLOW, FLOW_JSON, FLOW_JSON_TEXT, META_FLOW, META_FLOW_JSON } from './documents.ts';
import { answer, startRawServer } from './raw-server.ts';

/** The official client's own signer, for which there are no types. */
const signer: {
  authorizationV4(
    id: string,
    secret: string,
    region: string,
    method: string,
    request: object,
    bucket: string,
    key: string,
  ): string;
} = createRequire(import.meta.url)('ali-oss/lib/common/signUtils.js');

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sandboxWithFlows(): Promise<Sandbox> {
  const sandbox = await startSandbox({ qps: false });
  stops.push(sandbox.stop);
  for (const flow of [FLOW, META_FLOW]) await push(flow, sandboxTarget(sandbox.url), sandboxCredentials(flow.provider));
  return sandbox;
}

/** What the sandbox lends, as the official client of the service would be told it. */
async function lentBy(sandbox: Sandbox): Promise<{ [name: string]: string }> {
  const target = sandboxTarget(sandbox.url);
  const request = buildRequest({ ...FLOW, value: {} }, target);
  if (!request.ok) throw new Error(request.problem.message);
  const headers = { ...request.value.headers, 'x-acs-action': 'GetChatappUploadAuthorization' };
  const freshness = { date: new Date(), nonce: String(Math.random()) };
  const wire = authorize({ ...request.value, headers }, sandboxCredentials('cams'), freshness);
  const answered = await fetch(`${wire.origin}${wire.path}`, { method: 'POST', headers: { ...wire.headers } });
  return ((await answered.json()) as { Data: { [name: string]: string } }).Data;
}

describe('the object storage', () => {
  test('the official signer comes to our signature', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9+/=._~-]{1,40}$/);
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !/[/\ud800-\udfff]/.test(text));
    fc.assert(
      fc.property(
        fc.record({ bucket: fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,20}$/), id: word, secret: word, token: word }),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom('ap-southeast-1', 'cn-hangzhou'),
        (storage, parts, date, region) => {
          const key = parts.join('/');
          const { authorization, ...headers } = signedForStorage(storage, { key, region, date });
          const official = signer.authorizationV4(
            storage.id,
            storage.secret,
            region,
            'PUT',
            { headers },
            storage.bucket,
            key,
          );
          expect(authorization).toBe(official);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the sandbox serves the official client with what it lends, and nobody else', async () => {
    const sandbox = await sandboxWithFlows();
    const lent = await lentBy(sandbox);
    const client = (secret = lent.AccessKeySecret ?? '') =>
      new OSS({
        region: 'oss-ap-southeast-1',
        // It takes an address of numbers for one of its own servers, and a bucket for a part of the name.
        endpoint: lent.EndPoint?.replace('127.0.0.1', 'localhost'),
        sldEnable: true,
        bucket: lent.BucketName,
        accessKeyId: lent.AccessKeyId ?? '',
        accessKeySecret: secret,
        stsToken: lent.SecurityToken,
        authorizationV4: true,
      } as OSS.Options);
    const file = Buffer.from('{}');
    const put = await client().put(`${lent.Dir}/a.json`, file);
    expect(put.res.status).toBe(200);
    await expect(client('another').put(`${lent.Dir}/b.json`, file)).rejects.toMatchObject({ status: 403 });
    const plain = await fetch(`${sandbox.url}/${lent.BucketName}/${lent.Dir}/a.json`);
    expect(plain.status).toBe(403);
  });
});

test('Meta gets the parts that a browser’s form would send', async () => {
  const server = await startRawServer(answer(200, '{"success": true}'));
  stops.push(server.stop);
  const target = sandboxTarget(server.url);
  const { text = '' } = META_FLOW_JSON.upload ?? {};
  const form = new FormData();
  form.set('name', 'flow.json');
  form.set('asset_type', 'FLOW_JSON');
  form.set('file', new Blob([text], { type: 'application/json' }), 'flow.json');
  const official = new Request(server.url, { method: 'POST', body: form });
  const theirs = {
    headers: { 'content-type': official.headers.get('content-type') ?? '' },
    body: Buffer.from(await official.arrayBuffer()),
  };
  await push(META_FLOW_JSON, target, sandboxCredentials('meta'), { readBackMs: 10 });
  const [ours] = server.requests.filter(({ method }) => method === 'POST');
  if (!ours) throw new Error('It must have arrived.');
  expect(ours.target).toBe(`/v23.0/${META_FLOW.value.flow_id}/assets`);
  const body = Buffer.from(ours.body, 'latin1');
  expect(partsOf({ headers: ours.headers, body })).toEqual(partsOf(theirs));
  const heads = (bytes: Buffer) =>
    bytes
      .toString()
      .match(/^content-(type|disposition):.*$/gim)
      ?.map((line) => line.toLowerCase());
  expect(heads(body)).toEqual(heads(theirs.body));
});

describe.each([
  ['CAMS', FLOW_JSON],
  ['Meta', META_FLOW_JSON],
])('at %s', (_, document) => {
  test('what arrives is the document without what is not for the provider, byte for byte', async () => {
    const sandbox = await sandboxWithFlows();
    const target = sandboxTarget(sandbox.url);
    const { outcome } = await push(document, target, sandboxCredentials(document.provider));
    expect(outcome).toBe('applied');
    const code = document.upload?.address.FlowId ?? document.upload?.address.flow_id;
    const stored = sandbox.received.find(({ operation }) => /PutObject|assets/.test(operation));
    expect(stored?.content).toMatchObject(document.provider === 'meta' ? { file: document.value } : document.value);
    const read = await readRemote(document, target, sandboxCredentials(document.provider));
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value).toMatchObject({ value: document.value, state: 'DRAFT', code });
    expect(document.upload?.text.split('\n').map(({ length }) => length)).toEqual(
      FLOW_JSON_TEXT.split('\n').map(({ length }) => length),
    );
  });

  test('the request shows the file, and no secret', async () => {
    const built = buildRequest(document, sandboxTarget('http://127.0.0.1:1'));
    if (!built.ok) throw new Error(built.problem.message);
    const shown = showRequest(built.value);
    expect(JSON.stringify(shown)).toContain('See you soon');
    expect(JSON.stringify(shown)).not.toContain('$schema');
    expect(toCurl(built.value)).toContain(
      document.provider === 'meta' ? "-F 'file=@-;filename=flow.json" : '--data-raw',
    );
  });
});

test('Meta stores a file with mistakes, and says where they are', async () => {
  const sandbox = await sandboxWithFlows();
  const text = plainText(
    FLOW_JSON_TEXT.replace('"TextHeading"', '"Heading"').replace('"terminal": true', '"terminal": false, "color": 1'),
  );
  const document = {
    ...META_FLOW_JSON,
    value: JSON.parse(text),
    upload: { address: { flow_id: META_FLOW.value.flow_id }, text },
  };
  const result = await push(document, sandboxTarget(sandbox.url), sandboxCredentials('meta'));
  expect(result).toMatchObject({ outcome: 'applied', message: expect.stringContaining('3 mistakes') });
  const marked = result.errors?.map(({ code, range }) => {
    const lines = text.split('\n');
    const { start, end } = range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const of = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : 'several lines';
    return `${code} ${of}`;
  });
  expect(marked).toEqual([
    'INVALID_PROPERTY_KEY "color"',
    'MISSING_TERMINAL_SCREEN several lines',
    'INVALID_ENUM_VALUE "Heading"',
  ]);
});

test.each([
  ['another file', '{"version": "7.2"}'],
  ['no JSON', '<html>'],
])('a file of which %s is read back is not known to be stored', async (_, held) => {
  const server = await startRawServer((socket, { method, target }, count) => {
    const assets = { data: [{ asset_type: 'FLOW_JSON', download_url: `${server.url}/file` }] };
    const body =
      method === 'POST' ? { success: true } : target.includes('/assets') ? assets : { id: '1', status: 'DRAFT' };
    answer(200, target === '/file' ? held : JSON.stringify(body))(
      socket,
      { method, target, headers: {}, body: '' },
      count,
    );
  });
  stops.push(server.stop);
  const result = await push(META_FLOW_JSON, sandboxTarget(server.url), sandboxCredentials('meta'), { readBackMs: 300 });
  expect(result).toMatchObject({ outcome: 'unknown', next: expect.stringContaining('Compare') });
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test.each(['http://files.example.com/a.json', 'file:///etc/passwd', 'nowhere'])(
  'what was uploaded is not read from %s',
  async (url) => {
    const server = await startRawServer((socket, request, count) => {
      const assets = { data: [{ asset_type: 'FLOW_JSON', download_url: url }] };
      const body = request.target.includes('/assets') ? assets : { id: '1', status: 'DRAFT' };
      answer(200, JSON.stringify(body))(socket, request, count);
    });
    stops.push(server.stop);
    const read = await readRemote(META_FLOW_JSON, sandboxTarget(server.url), sandboxCredentials('meta'));
    expect(read).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } });
  },
);

test.each([
  ['no bucket', { BucketName: '../x' }],
  ['an address in clear', { EndPoint: 'http://oss.example.com' }],
  ['a secret with a line break', { AccessKeySecret: 'a\r\nb' }],
  ['no token', { SecurityToken: '' }],
])('a storage with %s is not used', async (_, wrong) => {
  const server = await startRawServer((socket, request, count) => {
    const data = {
      BucketName: 'b',
      EndPoint: server.url,
      AccessKeyId: 'i',
      AccessKeySecret: 's',
      SecurityToken: 't',
      ...wrong,
    };
    answer(200, JSON.stringify({ Code: 'OK', Data: data }))(socket, request, count);
  });
  stops.push(server.stop);
  const result = await push(FLOW_JSON, sandboxTarget(server.url), sandboxCredentials('cams'));
  expect(result).toMatchObject({ outcome: 'not-applied', code: 'storage-unavailable' });
  expect(server.requests.map(({ headers }) => headers['x-acs-action'])).toEqual(['GetChatappUploadAuthorization']);
});

test('what is lent is in no outcome, and in nothing that is shown', async () => {
  const sandbox = await sandboxWithFlows();
  const result = await push(FLOW_JSON, sandboxTarget(sandbox.url), sandboxCredentials('cams'));
  expect(result.outcome).toBe('applied');
  expect(JSON.stringify(result)).not.toMatch(/STS\.|key=|x-oss/);
  expect(JSON.stringify(sandbox.received)).not.toMatch(/Signature=[0-9a-f]{64}/);
});
