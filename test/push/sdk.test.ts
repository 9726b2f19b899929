import CamsClient, {
  CreateChatappTemplateRequest,
  CreateFlowRequest,
  GetChatappTemplateDetailRequest,
  ListChatappTemplateRequest,
  ListFlowRequest,
  ModifyChatappTemplateRequest,
  ModifyFlowRequest,
} from '@alicloud/cams20200606';
import { Config, OpenApiRequest, Params } from '@alicloud/openapi-client';
import OpenApiUtil from '@alicloud/openapi-util';
import { RuntimeOptions } from '@alicloud/tea-util';
import { afterEach, expect, test } from 'vitest';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { AUTOMATION, FLOW, TEMPLATE } from './documents.ts';
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
