import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ChatDocument } from '../../core/document/document.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import type { Credentials } from '../../push/providers/provider.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { FLOW, META_AUTOMATION } from './documents.ts';
import { answer, type Behaviour, type RawServer, startRawServer } from './raw-server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function faulty(behave: Behaviour): Promise<RawServer> {
  const server = await startRawServer(behave);
  stops.push(server.stop);
  return server;
}

/** The requests that could change something; a push that nobody answered for is read back. */
const writesAt = ({ requests }: RawServer) =>
  requests.filter(({ method, headers }) => method === 'POST' && !/^Get/.test(headers['x-acs-action'] ?? ''));

const { cams, meta } = SANDBOX_CREDENTIALS;
const OK = JSON.stringify({ RequestId: 'R', Code: 'OK', Message: 'None', Data: { FlowId: '1\n' } });
const refusal = (code: string): string => JSON.stringify({ RequestId: 'R', Code: code, Message: 'told' });
const graphRefusal = (error: object): string => JSON.stringify({ error: { message: 'told', type: 'x', ...error } });

const BROKEN = { outcome: 'unknown', code: expect.any(String), message: expect.stringContaining('broke') };

/** Every way in which an answer can fail to come. */
const FAULTS: [string, Behaviour, { outcome: string; code: unknown }][] = [
  ['reset before any answer', (socket) => socket.resetAndDestroy(), BROKEN],
  ['closed before any answer', (socket) => socket.end(), BROKEN],
  [
    'reset in the middle of the answer',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"Code":"OK",');
      setTimeout(() => socket.resetAndDestroy(), 20);
    },
    BROKEN,
  ],
  [
    'closed in the middle of the answer',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"Code":"OK"}'),
    BROKEN,
  ],
  ['something that is not HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), BROKEN],
  ['no answer in time', () => {}, { outcome: 'unknown', code: 'timeout' }],
  ['an endless answer', endless, { outcome: 'unknown', code: 'too-large' }],
  ['HTTP 200 with HTML', answer(200, '<html>'), { outcome: 'unknown', code: 'HTTP 200' }],
  ['HTTP 200 with nothing', answer(200, ''), { outcome: 'unknown', code: 'HTTP 200' }],
  ['HTTP 200 with half a value', answer(200, '{"Code":"OK"'), { outcome: 'unknown', code: 'HTTP 200' }],
  ['HTTP 200 with a list', answer(200, '[]'), { outcome: 'unknown', code: 'HTTP 200' }],
  ['HTTP 200 without a code', answer(200, '{"RequestId":"R"}'), { outcome: 'unknown', code: 'HTTP 200' }],
  ['HTTP 500 that says OK', answer(500, OK), { outcome: 'unknown', code: 'HTTP 500' }],
  ['HTTP 500 with a code', answer(500, refusal('InternalError')), { outcome: 'unknown', code: 'InternalError' }],
  ['HTTP 503', answer(503, 'upstream'), { outcome: 'unknown', code: 'HTTP 503' }],
  ['HTTP 403 of some gateway', answer(403, '<html>blocked'), { outcome: 'unknown', code: 'HTTP 403' }],
];

function endless(socket: Parameters<Behaviour>[0]): void {
  socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${' '.repeat(65536)}\r\n`;
  const more = (): void => {
    if (!socket.destroyed) socket.write(chunk, () => setImmediate(more));
  };
  more();
}

describe('a write that may have left is never sent again', () => {
  test.each(FAULTS)('%s', async (_name, behave, expected) => {
    const server = await faulty(behave);
    const result = await push(FLOW, sandboxTarget(server.url), cams, { deadlineMs: 700, readBackMs: 100 });
    expect(result).toMatchObject({ ...expected, attempts: 1, next: expect.stringContaining('ompare') });
    expect(writesAt(server)).toHaveLength(1);
  });

  test('cancelled by the user after it left', async () => {
    const abort = new AbortController();
    const server = await faulty(() => abort.abort());
    const result = await push(FLOW, sandboxTarget(server.url), cams, { signal: abort.signal });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'aborted', attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test('a redirect is not followed, and nobody knows what was applied', async () => {
    const elsewhere = await faulty(answer(200, OK));
    const server = await faulty(answer(307, '', { location: elsewhere.url }));
    const result = await push(FLOW, sandboxTarget(server.url), cams, { readBackMs: 300 });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'HTTP 307' });
    const writes = server.requests.filter(({ headers }) => headers['x-acs-action'] === 'ModifyFlow');
    expect([writes.length, elsewhere.requests.length]).toEqual([1, 0]);
  });
});

describe('where nothing has left, nothing was applied', () => {
  test('cancelled before', async () => {
    const server = await faulty(answer(200, OK));
    const result = await push(FLOW, sandboxTarget(server.url), cams, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'aborted', attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });

  test.each([
    ['at the last moment', (abort: AbortController) => abort.abort()],
    ['while the client is being loaded', (abort: AbortController) => queueMicrotask(() => abort.abort())],
  ])('cancelled %s', async (_name, when) => {
    const abort = new AbortController();
    const server = await faulty(answer(200, OK));
    const options = { signal: abort.signal, onAttempt: () => when(abort) };
    const result = await push(FLOW, sandboxTarget(server.url), cams, options);
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'aborted', attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });

  test('nobody listens', async () => {
    const server = await startRawServer(() => {});
    await server.stop();
    const result = await push(FLOW, sandboxTarget(server.url), cams);
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'ECONNREFUSED', attempts: 0 });
  });

  test('the host is unknown', async () => {
    const target = { ...sandboxTarget(''), endpoints: { cams: 'https://nowhere.invalid' } };
    const result = await push(FLOW, target, cams, { deadlineMs: 5000, proxy: { bypass: '*' } });
    expect(result).toMatchObject({ outcome: 'not-applied', attempts: 0 });
    expect(result.code).toMatch(/ENOTFOUND|EAI_AGAIN|timeout/);
  });

  test.each([
    ['TLS fails', 5000, (socket: Socket) => socket.end('no TLS here'), /certificate|No connection/],
    ['the connection hangs until the deadline', 300, () => {}, /in time/],
  ])('%s', async (_name, deadlineMs, behave, message) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      behave(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const target = { ...sandboxTarget(''), endpoints: { cams: `https://127.0.0.1:${port}` } };
    const result = await push(FLOW, target, cams, { deadlineMs });
    expect(result).toMatchObject({ outcome: 'not-applied', attempts: 0, message: expect.stringMatching(message) });
    // The server can close only where no connection was left hanging; else the test ends in its own timeout.
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('the proxy refuses the tunnel', async () => {
    const proxy = await faulty(answer(407, ''));
    const target = { ...sandboxTarget(''), endpoints: { cams: 'https://cams.example.com' } };
    const result = await push(FLOW, target, cams, { proxy: { url: proxy.url, bypass: '' } });
    expect(result).toMatchObject({ outcome: 'not-applied', attempts: 0, message: expect.stringContaining('proxy') });
    expect(proxy.requests).toMatchObject([{ method: 'CONNECT', target: 'cams.example.com:443' }]);
    expect(JSON.stringify(proxy.requests)).not.toContain('acs');
  });

  test.each([['not an address'], ['socks5://127.0.0.1:9']])('the proxy setting is no address: %s', async (url) => {
    const target = { ...sandboxTarget(''), endpoints: { cams: 'https://cams.example.com' } };
    const result = await push(FLOW, target, cams, { proxy: { url } });
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'proxy-invalid', attempts: 0 });
  });

  test.each([['https_proxy'], ['HTTPS_PROXY'], ['HTTP_PROXY']])('a SOCKS proxy in %s is not used', async (name) => {
    for (const variable of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']) vi.stubEnv(variable, undefined);
    vi.stubEnv(name, 'socks5://127.0.0.1:9');
    try {
      const target = { ...sandboxTarget(''), endpoints: { cams: 'https://cams.example.com' } };
      const result = await push(FLOW, target, cams);
      expect(result).toMatchObject({ outcome: 'not-applied', code: 'proxy-invalid', attempts: 0 });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

test('the sandbox on this machine is reached directly, whatever proxy is set', async () => {
  const proxy = await faulty(answer(502, ''));
  const server = await faulty(answer(200, OK));
  const result = await push(FLOW, sandboxTarget(server.url), cams, { proxy: { url: proxy.url } });
  expect(result).toMatchObject({ outcome: 'applied', data: { FlowId: '1' } });
  expect(proxy.requests).toHaveLength(0);
});

describe('only throttling, which proves that nothing happened, is sent again', () => {
  const graphOk = '{"success":true}';
  test.each<[string, Behaviour, ChatDocument, Credentials, string]>([
    ['System.LimitControl', answer(400, refusal('System.LimitControl')), FLOW, cams, OK],
    ['Throttling.User', answer(400, refusal('Throttling.User')), FLOW, cams, OK],
    ['Throttling.Api with 503', answer(503, refusal('Throttling.Api')), FLOW, cams, OK],
    ['HTTP 429 without a word', answer(429, ''), FLOW, cams, OK],
    ['Graph 4', answer(429, graphRefusal({ code: 4, error_subcode: 2446079 })), META_AUTOMATION, meta, graphOk],
    ['Graph 17', answer(400, graphRefusal({ code: 17 })), META_AUTOMATION, meta, graphOk],
    ['Graph 32', answer(400, graphRefusal({ code: 32 })), META_AUTOMATION, meta, graphOk],
    ['Graph 613', answer(400, graphRefusal({ code: 613 })), META_AUTOMATION, meta, graphOk],
    ['Graph 80007', answer(400, graphRefusal({ code: 80007 })), META_AUTOMATION, meta, graphOk],
    ['Graph 130429', answer(400, graphRefusal({ code: 130429 })), META_AUTOMATION, meta, graphOk],
  ])('%s', async (_name, throttled, document, credentials, ok) => {
    const server = await faulty((socket, request, count) =>
      (count === 1 ? throttled : answer(200, ok))(socket, request, count),
    );
    const seen: number[] = [];
    const onAttempt = (attempt: number) => seen.push(attempt);
    const result = await push(document, sandboxTarget(server.url), credentials, { onAttempt });
    expect(result).toMatchObject({ outcome: 'applied', attempts: 2 });
    expect(seen).toEqual([1, 2]);
    const nonces = server.requests.map(({ headers }) => headers['x-acs-signature-nonce']);
    if (document === FLOW) expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('Retry-After is kept, and a pause beyond the deadline is not begun', async () => {
    const server = await faulty(answer(400, refusal('System.LimitControl'), { 'retry-after': '30' }));
    const before = performance.now();
    const result = await push(FLOW, sandboxTarget(server.url), cams, { deadlineMs: 2000 });
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'System.LimitControl', attempts: 1 });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(server.requests).toHaveLength(1);
  });

  test('throttled and then lost is unknown', async () => {
    const server = await faulty((socket, request, count) =>
      count === 1 ? answer(429, '')(socket, request, count) : socket.resetAndDestroy(),
    );
    const result = await push(FLOW, sandboxTarget(server.url), cams, { readBackMs: 100 });
    expect(result).toMatchObject({ outcome: 'unknown', attempts: 2 });
    expect(writesAt(server)).toHaveLength(2);
  });

  test('cancelled during the pause is what the provider said: not applied', async () => {
    const abort = new AbortController();
    const server = await faulty((socket, request, count) => {
      answer(429, '', { 'retry-after': '5' })(socket, request, count);
      setTimeout(() => abort.abort(), 50);
    });
    const result = await push(FLOW, sandboxTarget(server.url), cams, { signal: abort.signal });
    expect(result).toMatchObject({ outcome: 'not-applied', code: 'HTTP 429', attempts: 1 });
  });
});
