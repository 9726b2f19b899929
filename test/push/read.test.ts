import { afterEach, describe, expect, test } from 'vitest';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { isAbsent, SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { buildRead, readRemote } from '../../push/providers/read.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { AUTOMATION, cams, DOCUMENTS, FLOW, META_AUTOMATION, META_FLOW, TEMPLATE } from './documents.ts';
import { answer, type Behaviour, startRawServer } from './raw-server.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sandbox() {
  const started = await startSandbox();
  stops.push(() => started.stop());
  return sandboxTarget(started.url);
}

async function answering(behave: Behaviour) {
  const server = await startRawServer(behave);
  stops.push(server.stop);
  return { target: sandboxTarget(server.url), requests: server.requests };
}

test.each(DOCUMENTS.map((document) => [document.kind, document.provider, document] as const))(
  'what was pushed of a %s to %s is read back as it was written',
  async (_kind, provider, document) => {
    const target = await sandbox();
    await push(document, target, sandboxCredentials(provider));
    const { $schema: _, ...value } = document.value;
    expect(await readRemote(document, target, sandboxCredentials(provider))).toMatchObject({
      ok: true,
      value: { value },
    });
  },
);

test('the state of a review comes along, and HasExpiration has its name', async () => {
  const offer = { Type: 'LIMITED_TIME_OFFER', Text: 'Ends soon', HasExpiration: true };
  const body = { Type: 'BODY', Text: 'Hello.' };
  const buttons = {
    Type: 'BUTTONS',
    Buttons: [
      { Type: 'COPY_CODE', CouponCode: 'CODE25' },
      { Type: 'URL', Text: 'Shop', Url: 'https://www.example.com', UrlType: 'static' },
    ],
  };
  const document = cams('template', { ...TEMPLATE.value, Components: [offer, body, buttons] });
  const target = await sandbox();
  expect(await push(document, target, SANDBOX_CREDENTIALS.cams)).toMatchObject({ outcome: 'applied' });
  const read = await readRemote(document, target, SANDBOX_CREDENTIALS.cams);
  expect(read).toMatchObject({ ok: true, value: { state: 'unaudit', value: { Components: [offer, body, buttons] } } });
});

test('lists as JSON text and members that are null are read as documents have them', async () => {
  const Data = { Components: JSON.stringify([{ Type: 'BODY', Text: 'Hi.', Caption: null }]), Example: null, Extra: 1 };
  const { target } = await answering(answer(200, JSON.stringify({ Code: 'OK', RequestId: 'R', Data })));
  expect(await readRemote(TEMPLATE, target, SANDBOX_CREDENTIALS.cams)).toMatchObject({
    value: { value: { Components: [{ Type: 'BODY', Text: 'Hi.' }], CustSpaceId: '28251486512358' }, state: null },
  });
});

test('a read changes nothing: it names what is meant, and nothing else leaves', async () => {
  const { target, requests } = await answering(answer(200, JSON.stringify({ id: '106540352242922' })));
  expect(await readRemote(META_AUTOMATION, target, SANDBOX_CREDENTIALS.meta)).toMatchObject({
    ok: true,
    value: { value: { phone_number_id: '106540352242922' } },
  });
  await readRemote(AUTOMATION, target, SANDBOX_CREDENTIALS.cams);
  expect(requests.map(({ method, target, body, headers }) => [method, target, headers['x-acs-action'], body])).toEqual([
    ['GET', '/v23.0/106540352242922?fields=conversational_automation', undefined, ''],
    ['POST', '/', 'GetConversationalAutomation', 'CustSpaceId=2993&PhoneNumber=8613000000000'],
  ]);
});

describe('a read that fails says what to do', () => {
  const refusal = (code: string) => JSON.stringify({ RequestId: 'R', Code: code, Message: 'told' });

  test.each<[name: string, behave: Behaviour, code: unknown]>([
    ['not there', answer(200, refusal('DetailError.TemplateNotExist')), 'DetailError.TemplateNotExist'],
    ['no answer of the provider', answer(200, '<html>'), 'HTTP 200'],
    ['an answer without a document', answer(200, JSON.stringify({ Code: 'OK', RequestId: 'R' })), 'HTTP 200'],
    ['a failure inside', answer(500, refusal('InternalError')), 'InternalError'],
    ['nothing', (socket) => socket.end(), expect.any(String)],
  ])('%s', async (_name, behave, code) => {
    const { target } = await answering(behave);
    const read = await readRemote(FLOW, target, SANDBOX_CREDENTIALS.cams);
    expect(read).toMatchObject({ ok: false, problem: { code, message: /./, next: /./ } });
  });

  test('credentials of the other provider, and a document that names nothing', async () => {
    const target = await sandbox();
    expect(await readRemote(FLOW, target, SANDBOX_CREDENTIALS.meta)).toMatchObject({
      problem: { code: 'credentials-other-provider' },
    });
    const nobody = { ...META_AUTOMATION, value: {} };
    expect(buildRead(nobody, target)).toMatchObject({ problem: { code: 'phone-number-id-missing' } });
  });
});

test.each([
  ['AVAILABLE', [], []],
  [
    'BLOCKED',
    [
      {
        entity_type: 'FLOW',
        can_send_message: 'BLOCKED',
        errors: [{ error_code: 131000, error_description: 'No endpoint.', possible_solution: 'Set one.' }],
      },
    ],
    ['No endpoint. Set one.'],
  ],
])('the health of a flow at Meta is read: %s', async (word, entities, problems) => {
  const body = { id: '1331235557987190', status: 'DRAFT', health_status: { can_send_message: word, entities } };
  const { target } = await answering(answer(200, JSON.stringify(body)));
  expect(await readRemote(META_FLOW, target, sandboxCredentials('meta'))).toMatchObject({
    ok: true,
    value: { state: 'DRAFT', health: { word, problems } },
  });
});

test('a flow that does not exist at Meta is told so, also in the words that Graph has for it', async () => {
  const error = { message: 'Unsupported get request.', type: 'GraphMethodException', code: 100, error_subcode: 33 };
  const { target } = await answering(answer(400, JSON.stringify({ error })));
  const read = await readRemote(META_FLOW, target, sandboxCredentials('meta'));
  expect(read).toMatchObject({ ok: false, problem: { code: '33' } });
  expect(!read.ok && isAbsent(read.problem)).toBe(true);
});
