import CamsClient, {
  CreateChatappTemplateRequest,
  CreateFlowRequest,
  DeprecateFlowRequest,
  GetChatappTemplateDetailRequest,
  GetChatappUploadAuthorizationRequest,
  GetFlowJSONAssestRequest,
  GetFlowPreviewUrlRequest,
  GetFlowRequest,
  ListChatappTemplateRequest,
  ListFlowRequest,
  ModifyChatappTemplateRequest,
  ModifyFlowRequest,
  PublishFlowRequest,
  UpdateFlowJSONAssetRequest,
} from '@alicloud/cams20200606';
import { Config, OpenApiRequest, Params } from '@alicloud/openapi-client';
import OpenApiUtil from '@alicloud/openapi-util';
import { RuntimeOptions } from '@alicloud/tea-util';
import { afterEach, expect, test } from 'vitest';
import { authorize } from '../../push/providers/authorize.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { sandboxTarget } from '../../push/target.ts';
import { changeState } from '../../push/workflow/changeState.ts';
import { push } from '../../push/workflow/push.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { AUTOMATION, FLOW, FLOW_JSON, TEMPLATE } from './documents.ts';
import { answer, type RawRequest, type RawServer, startRawServer } from './raw-server.ts';

const KEY = { provider: 'cams', accessKeyId: 'test-key-id-000001', accessKeySecret: 'test-secret-000001' } as const;
const OK = JSON.stringify({ RequestId: 'R', Code: 'OK', Message: 'None', Data: {}, Success: true });

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function sdk(url: string, pair: { accessKeyId: string; accessKeySecret: string }): CamsClient {
  const endpoint = new URL(url).host;
  const { accessKeyId, accessKeySecret } = pair;
  return new CamsClient(new Config({ endpoint, protocol: 'HTTP', accessKeyId, accessKeySecret }));
}

const template = TEMPLATE.value;
const FLOW_OF = { custSpaceId: String(FLOW.value.CustSpaceId), flowId: String(FLOW.value.FlowId) };
const pairOf = ({ accessKeyId, accessKeySecret }: { accessKeyId: string; accessKeySecret: string }) => ({
  accessKeyId,
  accessKeySecret,
});

/** The official client's way to send the documents of `documents.ts`. */
const SDK_CALLS = {
  ModifyChatappTemplate: (client: CamsClient) =>
    client.modifyChatappTemplate(
      new ModifyChatappTemplateRequest({
        components: [
          { type: 'BODY', text: 'Hello $(name) & 100% – (it’s) *bold*! ~+ 你好 👋' },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] },
        ],
        language: template.Language,
        example: template.Example,
        templateCode: template.TemplateCode,
        templateName: template.TemplateName,
        templateType: template.TemplateType,
        custSpaceId: template.CustSpaceId,
        category: template.Category,
        messageSendTtlSeconds: template.MessageSendTtlSeconds,
      }),
    ),
  ModifyFlow: (client: CamsClient) =>
    client.modifyFlow(
      new ModifyFlowRequest({
        flowName: FLOW.value.FlowName,
        categories: FLOW.value.Categories,
        flowId: FLOW.value.FlowId,
        custSpaceId: FLOW.value.CustSpaceId,
      }),
    ),
  UpdateConversationalAutomation: (client: CamsClient) =>
    client.callApi(
      rpc('UpdateConversationalAutomation'),
      new OpenApiRequest({
        query: OpenApiUtil.query({
          ...AUTOMATION.value,
          Prompts: JSON.stringify(AUTOMATION.value.Prompts),
          Commands: JSON.stringify(AUTOMATION.value.Commands),
        }),
      }),
      new RuntimeOptions({}),
    ),
};

function rpc(action: string): Params {
  return new Params({
    action,
    version: '2020-06-06',
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
}

/** What must be equal: JSON text is compared as the value it is, because the SDK reorders keys inside it. */
function essence({ method, target, headers, body }: RawRequest): unknown {
  const [path, query = ''] = target.split('?');
  const parsed = (text: string) =>
    Object.fromEntries(
      [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
    );
  return {
    method,
    path,
    query: parsed(query),
    form: parsed(body),
    contentType: headers['content-type'],
    action: headers['x-acs-action'],
    version: headers['x-acs-version'],
  };
}

async function recorder(): Promise<RawServer> {
  const server = await startRawServer(answer(200, OK, { 'content-type': 'application/json' }));
  stops.push(server.stop);
  return server;
}

const CASES = [
  ['ModifyChatappTemplate', TEMPLATE],
  ['ModifyFlow', FLOW],
  ['UpdateConversationalAutomation', AUTOMATION],
] as const;

test.each(CASES)('%s is sent as the official SDK sends it', async (name, document) => {
  const server = await recorder();
  await SDK_CALLS[name](sdk(server.url, KEY));
  const result = await push(document, sandboxTarget(server.url), KEY);
  const [theirs, ours] = server.requests;
  if (theirs === undefined || ours === undefined) throw new Error('both must have arrived');
  expect(result.outcome).toBe('applied');
  expect(essence(ours)).toEqual(essence(theirs));
});

test.each(CASES)('the official signer comes to our signature of %s', async (_name, document) => {
  const server = await recorder();
  await push(document, sandboxTarget(server.url), { ...KEY, securityToken: 'sts-token-0001' });
  const [ours] = server.requests;
  if (ours === undefined) throw new Error('it must have arrived');
  const [pathname, query = ''] = ours.target.split('?');
  const request = { method: ours.method, pathname, query: Object.fromEntries(new URLSearchParams(query)) };
  const official = OpenApiUtil.getAuthorization(
    Object.assign(request, { headers: ours.headers }) as never,
    'ACS3-HMAC-SHA256',
    ours.headers['x-acs-content-sha256'] ?? '',
    KEY.accessKeyId,
    KEY.accessKeySecret,
  );
  expect(ours.headers.authorization).toBe(official);
  expect(ours.headers['x-acs-security-token']).toBe('sts-token-0001');
});

test.each(CASES)('the sandbox serves the official SDK: %s', async (name) => {
  const sandbox = await startSandbox();
  stops.push(sandbox.stop);
  const response = await SDK_CALLS[name](sdk(sandbox.url, sandbox.account));
  const body: { [name: string]: unknown } = response.body ?? {};
  expect(body.code ?? body.Code).toBe('OK');
  expect(sandbox.received).toMatchObject([{ operation: name, status: 200, code: 'OK' }]);
});

test('the sandbox serves the official SDK: create, list and read', async () => {
  const sandbox = await startSandbox();
  stops.push(sandbox.stop);
  const client = sdk(sandbox.url, sandbox.account);
  const components = [{ type: 'BODY', text: 'Hello' }];
  const shared = { custSpaceId: 'S', language: 'en', category: 'MARKETING', templateType: 'WHATSAPP' };
  const created = await client.createChatappTemplate(
    new CreateChatappTemplateRequest({ ...shared, name: 'spring_sale', components }),
  );
  const templateCode = created.body?.data?.templateCode;
  const page = { index: 1, size: 10 };
  const listed = await client.listChatappTemplate(new ListChatappTemplateRequest({ custSpaceId: 'S', page }));
  expect(listed.body?.listTemplate).toMatchObject([
    { templateCode, templateName: 'spring_sale', auditStatus: 'unaudit' },
  ]);
  const read = await client.getChatappTemplateDetail(
    new GetChatappTemplateDetailRequest({ custSpaceId: 'S', templateCode, language: 'en' }),
  );
  expect(read.body?.data).toMatchObject({ name: 'spring_sale', components });

  const flow = await client.createFlow(
    new CreateFlowRequest({ custSpaceId: 'S', flowName: 'visit', categories: ['SURVEY'] }),
  );
  const flows = await client.listFlow(new ListFlowRequest({ custSpaceId: 'S', page }));
  expect(flows.body?.data).toMatchObject([{ flowId: flow.body?.data?.flowId?.trim(), flowName: 'visit' }]);
});

test('the sandbox refuses the official SDK with a wrong secret', async () => {
  const sandbox = await startSandbox();
  stops.push(sandbox.stop);
  const client = sdk(sandbox.url, { accessKeyId: 'sandbox', accessKeySecret: 'wrong' });
  await expect(SDK_CALLS.ModifyFlow(client)).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
});

test('an upload ends as the official SDK sends it', async () => {
  const server = await recorder();
  const filePath = 'https://files.example.com/flow.json?Expires=1&Signature=a%2Bb';
  await sdk(server.url, KEY).updateFlowJSONAsset(new UpdateFlowJSONAssetRequest({ ...FLOW_OF, filePath }));
  const built = buildRequest(FLOW_JSON, sandboxTarget(server.url));
  if (!built.ok) throw new Error(built.problem.message);
  const { body } = built.value;
  if (body.type !== 'form') throw new Error('It must be a form.');
  const parameters = body.parameters.map(([name, value]) => [name, name === 'FilePath' ? filePath : value] as const);
  const wire = authorize({ ...built.value, body: { type: 'form', parameters } }, KEY, { date: new Date(), nonce: 'a' });
  const [theirs] = server.requests;
  if (!theirs) throw new Error('It must have arrived.');
  expect(essence({ method: wire.method, target: wire.path, headers: wire.headers, body: wire.body })).toEqual(
    essence(theirs),
  );
});

test.each([
  ['publish', 'PublishFlow', (client: CamsClient) => client.publishFlow(new PublishFlowRequest(FLOW_OF))],
  ['deprecate', 'DeprecateFlow', (client: CamsClient) => client.deprecateFlow(new DeprecateFlowRequest(FLOW_OF))],
] as const)('%s is sent as the official SDK sends it', async (change, operation, call) => {
  const server = await recorder();
  await call(sdk(server.url, KEY));
  await changeState(change, {
    check: async () => ({ document: FLOW, findings: [] }),
    target: async () => ({ ok: true, value: sandboxTarget(server.url) }),
    credentials: async () => ({ ok: true, value: KEY }),
    reading: (_target, read) => read(new AbortController().signal),
    sending: (_target, send) => send(AbortSignal.timeout(2000)),
    ask: async () => true,
  });
  const [theirs, ours] = server.requests.filter(({ headers }) => headers['x-acs-action'] === operation);
  if (theirs === undefined || ours === undefined) throw new Error('both must have arrived');
  const { query, form, ...same } = essence(ours) as { [name: string]: object };
  const { query: theirQuery, form: theirForm, ...theirSame } = essence(theirs) as { [name: string]: object };
  // The SDK puts the parameters of some operations into the query; the gateway takes both.
  expect({ ...query, ...form }).toEqual({ ...theirQuery, ...theirForm });
  expect({ ...same, contentType: '' }).toEqual({ ...theirSame, contentType: '' });
});

test('the sandbox serves the official SDK: a flow from its Flow JSON to its end', async () => {
  const sandbox = await startSandbox({ qps: false });
  stops.push(sandbox.stop);
  const client = sdk(sandbox.url, sandbox.account);
  const account = { provider: 'cams', ...pairOf(sandbox.account) };
  await push(FLOW, sandboxTarget(sandbox.url), account);
  expect((await push(FLOW_JSON, sandboxTarget(sandbox.url), account)).outcome).toBe('applied');
  const asset = await client.getFlowJSONAssest(new GetFlowJSONAssestRequest(FLOW_OF));
  const address = asset.body?.data?.filePath ?? '';
  expect(await (await fetch(address)).text()).toBe(FLOW_JSON.upload?.text);
  const updated = await client.updateFlowJSONAsset(new UpdateFlowJSONAssetRequest({ ...FLOW_OF, filePath: address }));
  expect(updated.body?.code).toBe('OK');
  const lent = await client.getChatappUploadAuthorization(
    new GetChatappUploadAuthorizationRequest({ custSpaceId: 'S' }),
  );
  expect(lent.body?.data).toMatchObject({ bucketName: 'chatapp-sandbox', endPoint: sandbox.url, expire: 3600 });
  const preview = await client.getFlowPreviewUrl(new GetFlowPreviewUrlRequest(FLOW_OF));
  expect(preview.body?.data?.previewUrl).toContain(sandbox.url);
  const stateOf = async () => (await client.getFlow(new GetFlowRequest(FLOW_OF))).body?.data?.status;
  const states = [await stateOf()];
  await client.publishFlow(new PublishFlowRequest(FLOW_OF));
  states.push(await stateOf());
  await client.deprecateFlow(new DeprecateFlowRequest(FLOW_OF));
  states.push(await stateOf());
  expect(states).toEqual(['DRAFT', 'PUBLISHED', 'DEPRECATED']);
});
