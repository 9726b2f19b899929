import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { graph, rpc } from './client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ qps: false });
});
afterAll(() => sandbox.stop());

const BODY = { Type: 'BODY', Text: 'Hello $(name)' };
const TEMPLATE = { Components: [BODY], Language: 'en', TemplateCode: '1', CustSpaceId: 'S' };
const FLOW = { FlowName: 'f', Categories: ['SURVEY'], FlowId: '7' };
const AUTOMATION = { PhoneNumber: '8613000000000', CustSpaceId: 'S' };
const buttons = (...types: string[]): object => ({
  ...TEMPLATE,
  Components: [BODY, { Type: 'BUTTONS', Buttons: types.map((Type) => ({ Type, Text: 'b' })) }],
});
const components = (...list: unknown[]): object => ({ ...TEMPLATE, Components: list });
const commands = (...names: string[]): object => ({
  ...AUTOMATION,
  Commands: names.map((CommandName) => ({ CommandName, CommandDescription: 'd' })),
});

test.each<[string, string, object, string]>([
  ['no Language', 'ModifyChatappTemplate', { ...TEMPLATE, Language: '' }, 'MissingLanguage'],
  ['no CustSpaceId', 'ModifyChatappTemplate', { ...TEMPLATE, CustSpaceId: '' }, 'MissingCustSpaceId'],
  ['a hyphen', 'ModifyChatappTemplate', { ...TEMPLATE, Language: 'en-US' }, 'InvalidParameter.LanguageNotSupport'],
  ['no code', 'ModifyChatappTemplate', { ...TEMPLATE, TemplateCode: '' }, 'InvalidParameter.TemplateCodeNotEmpty'],
  ['broken JSON', 'ModifyChatappTemplate', { ...TEMPLATE, Components: '[{' }, 'InvalidParameter.Components'],
  ['no BODY', 'ModifyChatappTemplate', components({ Type: 'FOOTER', Text: 'f' }), 'InvalidParameter.ContentNotEmpty'],
  ['two BODY', 'ModifyChatappTemplate', components(BODY, BODY), 'InvalidParameter.CreateError'],
  ['a null', 'ModifyChatappTemplate', components(null), 'InvalidParameter.MessageTypeNotEmpty'],
  [
    'a long body',
    'ModifyChatappTemplate',
    components({ Type: 'BODY', Text: 'x'.repeat(1025) }),
    'InvalidParameter.CreateError',
  ],
  [
    'a variable in the footer',
    'ModifyChatappTemplate',
    components(BODY, { Type: 'FOOTER', Text: '$(x)' }),
    'InvalidParameter.FooterHaveVariable',
  ],
  [
    'Meta’s variables',
    'ModifyChatappTemplate',
    components({ Type: 'BODY', Text: 'Hi {{1}} you' }),
    'InvalidParameter.MessageInvalid',
  ],
  [
    'interleaved quick replies',
    'ModifyChatappTemplate',
    buttons('QUICK_REPLY', 'URL', 'QUICK_REPLY'),
    'InvalidParameter.CreateError',
  ],
  [
    'quick replies between others',
    'ModifyChatappTemplate',
    buttons('URL', 'QUICK_REPLY', 'PHONE_NUMBER'),
    'InvalidParameter.CreateError',
  ],
  ['three URLs', 'ModifyChatappTemplate', buttons('URL', 'URL', 'URL'), 'InvalidParameter.CreateError'],
  ['two phones', 'ModifyChatappTemplate', buttons('PHONE_NUMBER', 'PHONE_NUMBER'), 'InvalidParameter.CreateError'],
  ['no flow id', 'ModifyFlow', { ...FLOW, FlowId: '' }, 'MissingFlowId'],
  ['a category that is none', 'ModifyFlow', { ...FLOW, Categories: ['X'] }, 'InvalidParameter.Categories'],
  ['categories that are no JSON', 'ModifyFlow', { ...FLOW, Categories: 'SURVEY' }, 'InvalidParameter.Categories'],
  ['a flow nobody modified', 'GetFlow', { FlowId: '404' }, 'Unknown.ResourceOwnerId'],
  [
    'a template nobody modified',
    'GetChatappTemplateDetail',
    { TemplateCode: '404', Language: 'en' },
    'DetailError.TemplateNotExist',
  ],
  ['no space', 'UpdateConversationalAutomation', { ...AUTOMATION, CustSpaceId: '' }, 'MissingCustSpaceId'],
  [
    'letters for a number',
    'UpdateConversationalAutomation',
    { ...AUTOMATION, PhoneNumber: 'me' },
    'InvalidParameter.FromOnlyNumeric',
  ],
  [
    'five prompts',
    'UpdateConversationalAutomation',
    { ...AUTOMATION, Prompts: ['1', '2', '3', '4', '5'] },
    'InvalidParameter',
  ],
  ['one command twice', 'UpdateConversationalAutomation', commands('help', 'help'), 'InvalidParameter'],
  ['a slash', 'UpdateConversationalAutomation', commands('/help'), 'InvalidParameter'],
  [
    'a welcome that is no boolean',
    'UpdateConversationalAutomation',
    { ...AUTOMATION, EnableWelcomeMessage: 'yes' },
    'InvalidParameter.EnableWelcomeMessage',
  ],
])('CAMS refuses %s in %s', async (_name, action, parameters, code) => {
  const { status, body } = await rpc(sandbox, action, parameters);
  expect(status).toBe(400);
  expect(body).toMatchObject({ Code: code, Message: expect.any(String), RequestId: expect.any(String) });
});

test('an action that does not exist is not found', async () => {
  expect(await rpc(sandbox, '__proto__', {})).toMatchObject({ status: 404, body: { Code: 'InvalidAction.NotFound' } });
});

test('what was modified reads back', async () => {
  const offer = { Type: 'LIMITED_TIME_OFFER', Text: 'Now', HasExpiration: true };
  const Example = { name: 'Ann' };
  const sent = { ...TEMPLATE, Components: [BODY, offer], Example, TemplateName: 'hello', Category: 'MARKETING' };
  expect(await rpc(sandbox, 'ModifyChatappTemplate', sent)).toMatchObject({
    body: { Code: 'OK', Data: { TemplateCode: '1', TemplateName: 'hello' } },
  });
  expect(await rpc(sandbox, 'GetChatappTemplateDetail', { TemplateName: 'hello', Language: 'en' })).toMatchObject({
    body: {
      Data: {
        TemplateCode: '1',
        Name: 'hello',
        AuditStatus: 'unaudit',
        Components: [BODY, { Type: 'LIMITED_TIME_OFFER', Text: 'Now', hasExpiration: true }],
        Example,
      },
    },
  });

  await rpc(sandbox, 'ModifyFlow', FLOW);
  expect(await rpc(sandbox, 'GetFlow', { FlowId: '7' })).toMatchObject({ body: { Data: FLOW } });

  const set = { ...AUTOMATION, EnableWelcomeMessage: 'true', Prompts: ['Hi'] };
  await rpc(sandbox, 'UpdateConversationalAutomation', set);
  await rpc(sandbox, 'UpdateConversationalAutomation', commands('help'));
  expect(await rpc(sandbox, 'GetConversationalAutomation', AUTOMATION)).toMatchObject({
    body: {
      Data: {
        EnableWelcomeMessage: true,
        Prompts: ['Hi'],
        Commands: [{ CommandName: 'help', CommandDescription: 'd' }],
      },
    },
  });
});

const PATH = '/v23.0/123/conversational_automation';
const command = { command_name: 'help', command_description: 'd' };

test.each<[string, string, string, unknown, number, number]>([
  ['broken JSON', 'POST', PATH, '{', 400, 100],
  ['a list', 'POST', PATH, [], 400, 100],
  ['a text for a boolean', 'POST', PATH, { enable_welcome_message: 'true' }, 400, 100],
  ['a prompt that is a number', 'POST', PATH, { prompts: [1] }, 400, 100],
  ['a command without a description', 'POST', PATH, { commands: [{ command_name: 'x' }] }, 400, 100],
  ['one command twice', 'POST', PATH, { commands: [command, command] }, 422, 100],
  ['another method', 'DELETE', PATH, undefined, 400, 100],
  ['another edge', 'POST', '/v23.0/123/messages', {}, 400, 100],
  ['an id that is none', 'POST', '/v23.0/me/conversational_automation', {}, 404, 803],
  ['no version', 'POST', '/vx/123/conversational_automation', {}, 400, 2500],
  ['some other path', 'GET', '/favicon.ico', undefined, 400, 2500],
])('Graph refuses %s', async (_name, method, path, body, status, code) => {
  expect(await graph(sandbox, method, path, body)).toMatchObject({ status, body: { error: { code } } });
});

test('Graph wants the token', async () => {
  expect(await graph(sandbox, 'POST', PATH, {}, 'other')).toMatchObject({
    status: 401,
    body: { error: { code: 190 } },
  });
});

test('what was set at Graph reads back', async () => {
  const set = { enable_welcome_message: true, prompts: ['Hi'], commands: [command] };
  expect(await graph(sandbox, 'POST', PATH, set)).toEqual({ status: 200, body: { success: true } });
  expect(await graph(sandbox, 'GET', '/v23.0/123?fields=conversational_automation')).toEqual({
    status: 200,
    body: { conversational_automation: set, id: '123' },
  });
});
