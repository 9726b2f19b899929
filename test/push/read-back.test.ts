import { afterEach, describe, expect, test } from 'vitest';
import type { ChatDocument } from '../../core/document/document.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { isHeld } from '../../push/workflow/same.ts';
import { cams, FLOW, META_AUTOMATION, TEMPLATE } from './documents.ts';
import { answer, type Behaviour, type RawServer, startRawServer } from './raw-server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A provider that loses the answer to a write, and answers reads with what it holds then. */
async function losing(
  holds: (reads: number) => object,
  lose: Behaviour = (socket) => socket.end(),
): Promise<RawServer> {
  let reads = 0;
  const server = await startRawServer((socket, request, count) => {
    const isRead = request.method === 'GET' || /^Get/.test(request.headers['x-acs-action'] ?? '');
    if (!isRead) return lose(socket, request, count);
    reads++;
    answer(200, JSON.stringify(holds(reads)))(socket, request, count);
  });
  stops.push(server.stop);
  return server;
}

const ok = (Data: object) => ({ Code: 'OK', RequestId: 'R', Data });
const { value } = FLOW;
const before = ok({ FlowName: 'older', Categories: ['OTHER'] });
const after = ok({ FlowName: value.FlowName, Categories: value.Categories });

describe('a write whose answer was lost is read back', () => {
  test.each<[what: string, document: ChatDocument, holds: (reads: number) => object, outcome: string, says: RegExp]>([
    ['and is there: applied', FLOW, () => after, 'applied', /reading back shows/],
    [
      'and is there a moment later: applied',
      FLOW,
      (reads) => (reads === 1 ? before : after),
      'applied',
      /reading back/,
    ],
    ['and is not there: nobody can say yet', FLOW, () => before, 'unknown', /not made, or not yet/],
    ['and cannot be read: nobody can say', FLOW, () => ({ Code: 'InternalError' }), 'unknown', /broke/],
    [
      'at Meta too',
      META_AUTOMATION,
      () => ({ id: '106540352242922', conversational_automation: META_AUTOMATION.value }),
      'applied',
      /reading back shows/,
    ],
  ])('%s', async (_, document, holds, outcome, says) => {
    const server = await losing(holds);
    const target = sandboxTarget(server.url);
    const result = await push(document, target, sandboxCredentials(document.provider), { readBackMs: 1500 });
    expect(result).toMatchObject({ outcome, attempts: 1, message: expect.stringMatching(says) });
    const writes = server.requests.filter(({ headers, method }) =>
      document.provider === 'meta' ? method === 'POST' : headers['x-acs-action'] === 'ModifyFlow',
    );
    expect(writes).toHaveLength(1);
  });

  test.each([300, 301, 302, 303, 304, 307, 308])('a redirect (%i) is read back', async (status) => {
    const redirect = answer(status, '', { location: 'http://127.0.0.1:9/' });
    const at = async (holds: object, document: ChatDocument) => {
      const server = await losing(() => holds, redirect);
      const target = sandboxTarget(server.url);
      return push(document, target, sandboxCredentials(document.provider), { readBackMs: 300 });
    };
    const graph = (prompts: unknown) => ({
      id: '106540352242922',
      conversational_automation: { ...META_AUTOMATION.value, prompts },
    });
    const outcomes = await Promise.all([
      at(after, FLOW),
      at(before, FLOW),
      at(graph(META_AUTOMATION.value.prompts), META_AUTOMATION),
      at(graph(['Older']), META_AUTOMATION),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'unknown', 'applied', 'unknown']);
  });

  test('what a redirect answers to a read is not believed either', async () => {
    const server = await startRawServer(answer(302, JSON.stringify(after)));
    stops.push(server.stop);
    const result = await push(FLOW, sandboxTarget(server.url), SANDBOX_CREDENTIALS.cams, { readBackMs: 300 });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'HTTP 302' });
  });

  test.each([['False'], [0], [null]])('an answer whose Success is %j is read back', async (Success) => {
    const server = await losing(() => before, answer(200, JSON.stringify({ Code: 'OK', Success })));
    const result = await push(FLOW, sandboxTarget(server.url), SANDBOX_CREDENTIALS.cams, { readBackMs: 300 });
    expect(result.outcome).toBe('unknown');
  });

  test('a failure inside the provider is read back as well', async () => {
    const server = await losing(() => after, answer(500, JSON.stringify({ Code: 'InternalError', RequestId: 'R7' })));
    const result = await push(FLOW, sandboxTarget(server.url), SANDBOX_CREDENTIALS.cams);
    expect(result).toMatchObject({ outcome: 'applied', code: 'InternalError', requestId: 'R7' });
  });

  test('but not when the person has cancelled', async () => {
    const abort = new AbortController();
    const server = await losing(
      () => after,
      () => abort.abort(),
    );
    const result = await push(FLOW, sandboxTarget(server.url), SANDBOX_CREDENTIALS.cams, { signal: abort.signal });
    expect(result).toMatchObject({ outcome: 'unknown', code: 'aborted' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('what is held is what was sent', () => {
  const { Components } = TEMPLATE.value;
  test.each<[what: string, remote: object, same: boolean]>([
    ['the same', { Components, Example: { name: "O'Neil" }, MessageSendTtlSeconds: 120, Category: 'MARKETING' }, true],
    ['a number as text', { Components, Example: { name: "O'Neil" }, MessageSendTtlSeconds: '120' }, true],
    ['another sample', { Components, Example: { name: 'Ana' }, MessageSendTtlSeconds: 120 }, false],
    [
      'a component more',
      { Components: [...(Components as []), {}], Example: { name: "O'Neil" }, MessageSendTtlSeconds: 120 },
      false,
    ],
    ['nothing', {}, false],
  ])('%s', (_, remote, same) => {
    expect(isHeld(TEMPLATE, { ...remote })).toBe(same);
  });

  test('what reading does not answer with cannot be read back: nobody can say', async () => {
    const document = cams('flow', { ...value, EndpointUri: 'https://example.com/new' });
    const server = await losing(() => after);
    const result = await push(document, sandboxTarget(server.url), SANDBOX_CREDENTIALS.cams, { readBackMs: 1500 });
    expect(result.outcome).toBe('unknown');
  });

  test('a document that sets nothing proves nothing', () => {
    expect(isHeld(cams('automation', { PhoneNumber: '1' }), {})).toBe(false);
  });
});
