import { afterEach, expect, test } from 'vitest';
import { emptyJournal, remembered } from '../../push/journal/journal.ts';
import type { CamsCredentials } from '../../push/providers/cams/credentials.ts';
import { listRemotes } from '../../push/providers/list.ts';
import type { Credentials } from '../../push/providers/provider.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { showRequest, toCurl, toText } from '../../push/providers/show.ts';
import { sandboxTarget } from '../../push/target.ts';
import { verifyAfterPush } from '../../push/workflow/after.ts';
import { mergeRemote } from '../../push/workflow/merge.ts';
import { planPush } from '../../push/workflow/plan.ts';
import { push } from '../../push/workflow/push.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { AUTOMATION, DOCUMENTS, FLOW, META_AUTOMATION, TEMPLATE } from './documents.ts';
import { answer, type Behaviour, startRawServer } from './raw-server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Values that no output may hold. The encoded sign makes a percent-encoded echo differ from the plain one. */
const CAMS: CamsCredentials = {
  provider: 'cams',
  accessKeyId: 'test-MARKED-key-id-0001',
  accessKeySecret: 'MARKED/secret+0002',
  securityToken: 'MARKED/token=0003',
};
const META = { provider: 'meta', token: 'test-MARKED|token-0004' };
const SECRETS = /MARKED/;

function credentialsFor(provider: string): Credentials {
  return provider === 'cams' ? CAMS : META;
}

/** A gateway that repeats everything it was sent, as Alibaba Cloud's does when a signature is wrong. */
const ECHO: Behaviour = (socket, request, count) => {
  const sent = `${request.headers['x-acs-security-token']} ${request.headers.authorization}`;
  const words = `${sent} ${encodeURIComponent(sent)} ${JSON.stringify(request)}`;
  const body = JSON.stringify({
    Code: `SignatureDoesNotMatch ${words}`,
    Message: words,
    RequestId: words,
    error: { code: 190, message: words, fbtrace_id: words, error_user_msg: words },
  });
  answer(400, body)(socket, request, count);
};

test.each(DOCUMENTS.map((document) => [document.kind, document.provider, document] as const))(
  'a provider that repeats the credentials does not bring them into the result: %s, %s',
  async (_kind, provider, document) => {
    const server = await startRawServer(ECHO);
    stops.push(server.stop);
    const result = await push(document, sandboxTarget(server.url), credentialsFor(provider));
    expect(JSON.stringify(server.requests)).toMatch(SECRETS);
    expect(result.outcome).toBe('not-applied');
    expect(JSON.stringify(result)).not.toMatch(SECRETS);
  },
);

test.each<[string, Behaviour]>([
  ['reset', (socket) => socket.resetAndDestroy()],
  ['no HTTP', (socket, request) => socket.end(request.headers.authorization ?? '')],
  ['redirect', (socket, request, count) => answer(302, '', { location: `/${META.provider}` })(socket, request, count)],
  ['throttled', answer(429, '', { 'retry-after': '99' })],
])('no failure shows them either: %s', async (_name, behave) => {
  const server = await startRawServer(behave);
  stops.push(server.stop);
  for (const document of [FLOW, META_AUTOMATION]) {
    const result = await push(document, sandboxTarget(server.url), credentialsFor(document.provider));
    expect(JSON.stringify(result)).not.toMatch(SECRETS);
  }
});

/** A gateway that repeats the credentials in whatever it holds. */
const HOLDING: Behaviour = (socket, request, count) => {
  const words = `${request.headers['x-acs-security-token']} ${request.headers.authorization}`;
  const Data = {
    Components: [{ Type: 'BODY', Text: words, [words]: 1 }],
    FlowName: words,
    Prompts: [words],
    Name: words,
  };
  const held = { id: '1', conversational_automation: { prompts: [words], commands: [] } };
  const ListTemplate = [{ TemplateCode: words, TemplateName: words }];
  answer(200, JSON.stringify({ Code: 'OK', RequestId: words, Data, ListTemplate, ...held }))(socket, request, count);
};

test.each(DOCUMENTS.map((document) => [document.kind, document.provider, document] as const))(
  'nor do they come into a plan, a journal, a pulled document or a list: %s, %s',
  async (_kind, provider, document) => {
    const server = await startRawServer(HOLDING);
    stops.push(server.stop);
    const [target, credentials] = [sandboxTarget(server.url), credentialsFor(provider)];
    const memory = { held: [], edits: [] };
    const plan = await planPush(document, target, credentials, { memory, now: new Date() });
    const pushed = await push(document, target, credentials);
    const after = await verifyAfterPush(document, pushed, target, credentials);
    const about = { file: 'a.chatapp.json', target, document };
    const journal = remembered(emptyJournal, about, after.held, new Date());
    const merged = mergeRemote(document, memory, after.remote?.value ?? {});
    const listed = await listRemotes(TEMPLATE, { space: 'S' }, target, CAMS);
    expect(plan.remote).not.toBeNull();
    expect(JSON.stringify([plan, pushed, after, journal, merged, listed])).not.toMatch(SECRETS);
  },
);

test('an answer that nests without end is no document, and breaks nothing', async () => {
  const deep = `{"Code":"OK","Data":{"Components":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  const server = await startRawServer(answer(200, deep));
  stops.push(server.stop);
  const plan = await planPush(TEMPLATE, sandboxTarget(server.url), CAMS, {
    memory: { held: [], edits: [] },
    now: new Date(),
  });
  expect(plan.remarks.map(({ id }) => id)).toEqual(['push/unread']);
});

test.each(['test-MARKED\ntoken', 'test-MARKED töken'])('nor a token that cannot be sent: %j', async (token) => {
  const result = await push(META_AUTOMATION, sandboxTarget('http://127.0.0.1:1'), { provider: 'meta', token });
  expect(result).toMatchObject({ outcome: 'not-applied', code: 'credentials-invalid', attempts: 0 });
  expect(JSON.stringify(result)).not.toMatch(SECRETS);
});

test('the password of a proxy is in no result', async () => {
  const target = { ...sandboxTarget(''), endpoints: { cams: 'https://cams.example.com' } };
  for (const url of ['http://user:MARKED@127.0.0.1:1', 'http://user:MARKED@:x']) {
    const result = await push(FLOW, target, CAMS, { proxy: { url, bypass: '' }, deadlineMs: 2000 });
    expect(result.outcome).toBe('not-applied');
    expect(JSON.stringify(result)).not.toMatch(SECRETS);
  }
});

test('the sandbox masks what it received', async () => {
  const { accessKeyId, accessKeySecret, securityToken } = CAMS;
  const pair = { accessKeyId, accessKeySecret, ...(securityToken === undefined ? {} : { securityToken }) };
  const sandbox = await startSandbox({ accounts: [{ ...pair, token: META.token }] });
  stops.push(sandbox.stop);
  for (const document of DOCUMENTS) {
    const result = await push(document, sandboxTarget(sandbox.url), credentialsFor(document.provider));
    expect(result.outcome).toBe('applied');
  }
  expect(JSON.stringify(sandbox.received).replaceAll(accessKeyId, '')).not.toMatch(SECRETS);
});

test('a shown request has the parameters readable and the secrets not yet', () => {
  const built = buildRequest(TEMPLATE, sandboxTarget('http://127.0.0.1:4010'));
  if (!built.ok) throw new Error(built.problem.code);
  const shown = showRequest(built.value, CAMS.accessKeyId);
  expect(shown).toMatchObject({
    method: 'POST',
    url: 'http://127.0.0.1:4010/',
    headers: { 'x-acs-action': 'ModifyChatappTemplate', host: '127.0.0.1:4010' },
    body: { Components: TEMPLATE.value.Components, Language: 'en', MessageSendTtlSeconds: '120' },
  });
  expect(shown.headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=test\*\*\*,.*,Signature=\*\*\*$/);
});

test('curl takes Meta’s token from the environment, and quotes survive the shell', () => {
  const document = { ...META_AUTOMATION, value: { ...META_AUTOMATION.value, prompts: ["it's $HOME `x`"] } };
  const built = buildRequest(document, sandboxTarget('http://127.0.0.1:4010'));
  if (!built.ok) throw new Error(built.problem.code);
  const curl = toCurl(built.value);
  expect(curl).toContain(`-H "authorization: Bearer $WHATSAPP_ACCESS_TOKEN"`);
  expect(curl).toContain(`"prompts":["it'\\''s $HOME \`x\`"]`);
});

test('the text for reading lays out an automation’s query', () => {
  const built = buildRequest(AUTOMATION, sandboxTarget('http://127.0.0.1:4010'));
  if (!built.ok) throw new Error(built.problem.code);
  expect(toText(built.value)).toContain('"CommandName": "help"');
});
