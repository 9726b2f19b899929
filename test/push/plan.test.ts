import { afterEach, describe, expect, test } from 'vitest';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { editsLeft } from '../../kinds/template/edits.ts';
import { emptyJournal, type Memory, memoryOf, parseJournal, remembered } from '../../push/journal/journal.ts';
import { sandboxCredentials } from '../../push/providers/credentials.ts';
import { sandboxTarget } from '../../push/target.ts';
import { isUpToDate, planObstacle } from '../../push/workflow/gate.ts';
import { isStillSo, planPush } from '../../push/workflow/plan.ts';
import { AUTOMATION, cams, FLOW, META_AUTOMATION, TEMPLATE } from './documents.ts';
import { answer, type RawServer, startRawServer } from './raw-server.ts';

const servers: RawServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const now = new Date('2026-11-21T12:00:00Z');
const nothing: Memory = { held: [], edits: [] };
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

async function plan(document: ChatDocument, told: object, memory: Memory = nothing, name = 'staging') {
  const server = await startRawServer(answer(200, JSON.stringify(told)));
  servers.push(server);
  const { endpoints: here, ...sandbox } = sandboxTarget(server.url);
  // A target that is elsewhere, but for what is asked here.
  const elsewhere = { cams: 'https://cams.example.com', meta: 'https://graph.example.com' };
  const endpoints = name === 'sandbox' ? here : { ...elsewhere, [document.provider]: server.url };
  const target = { ...sandbox, endpoints, name };
  return planPush(document, target, sandboxCredentials(document.provider), { memory, now });
}

const ok = (Data: object) => ({ Code: 'OK', RequestId: 'R', Data });
const { Components, Example, Category, MessageSendTtlSeconds } = TEMPLATE.value;
const template = (change: object = {}) => ok({ Components, Example, Category, MessageSendTtlSeconds, ...change });
const other = { Components: [{ Type: 'BODY', Text: 'Of somebody else' }] };
const flow = (change: object = {}) => ok({ FlowName: 'older', Categories: ['OTHER'], ...change });
const without = ({ kind, provider, value }: ChatDocument, ...names: string[]): ChatDocument => ({
  kind,
  provider,
  value: Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))),
});

/** What a provider tells, as it was seen before. */
const seen = (told: { Data?: object; conversational_automation?: object }): JsonObject[] =>
  [told.Data, told.conversational_automation].flatMap((state) =>
    state === undefined || Array.isArray(state) ? [] : [{ ...state }],
  );

type Case = [what: string, document: ChatDocument, told: object, memory: Memory, change: string, remarks: string[]];

test.each<Case>([
  ['the same: nothing to change', TEMPLATE, template(), nothing, 'none', []],
  ['the same while it is under review', TEMPLATE, template({ AuditStatus: 'auditing' }), nothing, 'none', []],
  ['another text', TEMPLATE, template(other), nothing, 'modify', []],
  ['samples that the document no longer has', without(TEMPLATE, 'Example'), template(), nothing, 'modify', []],
  [
    'changed by somebody else since it was seen',
    TEMPLATE,
    template(other),
    { held: [TEMPLATE.value], edits: [] },
    'modify',
    ['decide push/conflict'],
  ],
  [
    'what was seen last, as it was read then',
    TEMPLATE,
    template(other),
    { held: [{}, { ...TEMPLATE.value, ...other }], edits: [] },
    'modify',
    [],
  ],
  [
    'somebody else’s, but the same as here',
    TEMPLATE,
    template(),
    { held: [{ ...TEMPLATE.value, ...other }], edits: [] },
    'none',
    [],
  ],
  [
    'under review',
    TEMPLATE,
    template({ ...other, AuditStatus: 'auditing' }),
    nothing,
    'modify',
    ['block push/state-forbids-edit'],
  ],
  ['refused', TEMPLATE, template({ ...other, AuditStatus: 'fail' }), nothing, 'modify', []],
  ['approved', TEMPLATE, template({ ...other, AuditStatus: 'pass' }), nothing, 'modify', ['confirm push/approved']],
  [
    'approved, and edited 23 hours ago',
    TEMPLATE,
    template({ ...other, AuditStatus: 'pass' }),
    { held: [], edits: [hoursAgo(23)] },
    'modify',
    ['confirm push/rate-limited'],
  ],
  [
    'approved, and edited 25 hours ago',
    TEMPLATE,
    template({ ...other, AuditStatus: 'pass' }),
    { held: [], edits: [hoursAgo(25)] },
    'modify',
    ['confirm push/approved'],
  ],
  [
    'of another category',
    TEMPLATE,
    template({ ...other, Category: 'UTILITY' }),
    nothing,
    'modify',
    ['block push/category-differs'],
  ],
  [
    'of another name',
    TEMPLATE,
    template({ ...other, Name: 'good_bye' }),
    nothing,
    'modify',
    ['confirm push/name-differs'],
  ],
  ['a draft', FLOW, flow({ Status: 'DRAFT' }), nothing, 'modify', []],
  ['published', FLOW, flow({ Status: 'PUBLISHED' }), nothing, 'modify', ['confirm push/flow-published']],
  ['deprecated', FLOW, flow({ Status: 'DEPRECATED' }), nothing, 'modify', ['block push/state-forbids-edit']],
  [
    'a list that the document leaves out',
    without(AUTOMATION, 'Prompts'),
    ok({ Prompts: ['Hi'] }),
    nothing,
    'modify',
    ['decide push/list-left-out'],
  ],
  [
    'an empty list that the document leaves out',
    without(AUTOMATION, 'Prompts'),
    ok({ Prompts: [] }),
    nothing,
    'modify',
    [],
  ],
  [
    'a list of Graph that the document leaves out',
    without(META_AUTOMATION, 'commands'),
    { id: '1', conversational_automation: META_AUTOMATION.value },
    nothing,
    'modify',
    ['decide push/list-left-out'],
  ],
  ['no such template', TEMPLATE, { Code: 'DetailError.TemplateNotExist' }, nothing, 'modify', ['confirm push/absent']],
  [
    'no such template, and the document has no code',
    without(TEMPLATE, 'TemplateCode'),
    { Code: 'DetailError.TemplateNotExist' },
    nothing,
    'create',
    ['decide push/create'],
  ],
  [
    'no such flow, and the document has no id',
    without(FLOW, 'FlowId'),
    ok([]),
    nothing,
    'create',
    ['decide push/create'],
  ],
  ['not to be read', TEMPLATE, { Code: 'Ram.PermissionDeny' }, nothing, 'modify', ['confirm push/unread']],
  [
    'not to be read, and known from earlier',
    TEMPLATE,
    { Code: 'Ram.PermissionDeny' },
    { held: [other], edits: [] },
    'modify',
    ['decide push/unread'],
  ],
])('%s', async (_what, document, told, memory, change, remarks) => {
  const planned = await plan(document, told, memory.held.length > 0 ? memory : { ...memory, held: seen(told) });
  expect([planned.change, planned.remarks.map(({ weight, id }) => `${weight} ${id}`)]).toEqual([change, remarks]);
  for (const { message, next } of planned.remarks) expect(`${message} ${next}`).toMatch(/^[A-Z].*\. .*\.$/);
});

test('what was never seen from here is not replaced without a word', async () => {
  const { change, remarks } = await plan(TEMPLATE, template(other));
  expect([change, remarks.map(({ id, weight }) => `${weight} ${id}`)]).toEqual(['modify', ['decide push/first']]);
  expect((await plan(TEMPLATE, template(other), nothing, 'sandbox')).remarks).toMatchObject([
    { id: 'push/first', weight: 'decide' },
  ]);
});

test.each<[what: string, document: ChatDocument, told: object, remarks: string[]]>([
  ['CAMS, with nothing', AUTOMATION, ok({ PhoneNumber: '8613000000000' }), []],
  ['CAMS, with empty lists', AUTOMATION, ok({ EnableWelcomeMessage: false, Prompts: [], Commands: [] }), []],
  ['CAMS, with a prompt', AUTOMATION, ok({ Prompts: ['Hi'] }), ['decide push/first']],
  ['CAMS, with a command', AUTOMATION, ok({ Commands: [{ CommandName: 'hi' }] }), ['decide push/first']],
  ['CAMS, with the welcome alone', AUTOMATION, ok({ EnableWelcomeMessage: true }), ['decide push/first']],
  ['Graph, with nothing', META_AUTOMATION, { id: '106540352242922' }, []],
  [
    'Graph, with a prompt',
    META_AUTOMATION,
    { id: '106540352242922', conversational_automation: { prompts: ['Hi'] } },
    ['decide push/first'],
  ],
])('a number that nobody here has seen: %s', async (_what, document, told, remarks) => {
  const planned = await plan(document, told, nothing);
  expect([planned.change, planned.remarks.map(({ weight, id }) => `${weight} ${id}`)]).toEqual(['modify', remarks]);
});

const identified = { TemplateCode: TEMPLATE.value.TemplateCode, TemplateType: 'WHATSAPP', Language: 'en' };
const named = { ...identified, Name: 'hello_world' };
const having = ({ kind, provider, value }: ChatDocument, change: object): ChatDocument => ({
  ...{ kind, provider },
  value: { ...value, ...change },
});

test.each<[what: string, document: ChatDocument, told: object, change: string, remarks: object[]]>([
  ['all of it the same', TEMPLATE, template(named), 'none', []],
  ['a language in another spelling', having(TEMPLATE, { Language: 'EN' }), template(named), 'none', []],
  [
    'the name alone',
    having(TEMPLATE, { TemplateName: 'good_bye' }),
    template(named),
    'none',
    [{ id: 'push/name-differs', weight: 'block', edit: { TemplateName: 'hello_world' } }],
  ],
  [
    'the name, beside a text',
    having(TEMPLATE, { TemplateName: 'good_bye' }),
    template({ ...named, ...other }),
    'modify',
    [{ id: 'push/name-differs', weight: 'confirm', edit: { TemplateName: 'hello_world' } }],
  ],
  [
    'the language alone',
    having(TEMPLATE, { Language: 'de' }),
    template(named),
    'none',
    [{ id: 'push/identity-differs', weight: 'block', edit: { Language: 'en' } }],
  ],
  [
    'the type, beside a text',
    having(TEMPLATE, { TemplateType: 'VIBER' }),
    template({ ...named, ...other }),
    'modify',
    [{ id: 'push/identity-differs', weight: 'block', edit: { TemplateType: 'WHATSAPP' } }],
  ],
  [
    'the code',
    having(TEMPLATE, { TemplateCode: '1' }),
    template(named),
    'none',
    [{ id: 'push/identity-differs', weight: 'block', edit: { TemplateCode: TEMPLATE.value.TemplateCode } }],
  ],
  [
    'the category alone',
    TEMPLATE,
    template({ ...named, Category: 'UTILITY' }),
    'modify',
    [{ id: 'push/category-differs', weight: 'block' }],
  ],
  [
    'the id of a flow',
    FLOW,
    ok({ FlowId: '1', FlowName: FLOW.value.FlowName, Categories: FLOW.value.Categories }),
    'none',
    [{ id: 'push/identity-differs', weight: 'block', edit: { FlowId: '1' } }],
  ],
])('what no edit changes is said where it differs: %s', async (_what, document, told, change, remarks) => {
  const { Data } = told as { Data: JsonObject };
  const planned = await plan(document, told, { held: [Data], edits: [] });
  expect([planned.change, planned.remarks]).toMatchObject([change, remarks]);
  expect(planned.remarks).toHaveLength(remarks.length);
  expect(isUpToDate(planned)).toBe(change === 'none' && remarks.length === 0);
});

test.each<[what: string, document: ChatDocument, told: object, edit: object]>([
  [
    'a template that is the same',
    without(TEMPLATE, 'TemplateCode'),
    template(named),
    { TemplateCode: '8472929283883' },
  ],
  [
    'a template that differs',
    without(TEMPLATE, 'TemplateCode'),
    template({ ...named, ...other }),
    { TemplateCode: '8472929283883' },
  ],
  [
    'a flow',
    without(FLOW, 'FlowId'),
    ok([{ FlowId: '92675332812643\n', FlowName: 'flow 001', Categories: FLOW.value.Categories }] as object),
    { FlowId: '92675332812643' },
  ],
])('what has no code and is there under its name is not replaced, and the code is offered: %s', async (...given) => {
  const [, document, told, edit] = given;
  const planned = await plan(document, told, nothing);
  expect(planned.remarks[0]).toMatchObject({ id: 'push/exists', weight: 'block', edit });
  const [[name, code] = []] = Object.entries(edit);
  expect(planned.remarks[0]?.next).toContain(`"${name}": "${code}"`);
  expect(planObstacle(planned)).toMatchObject({ code: 'push/exists', edit });
});

test('what has no code and cannot be looked up is created, and that has to be said', async () => {
  const { change, remarks } = await plan(without(TEMPLATE, 'TemplateCode'), { Code: 'Ram.PermissionDeny' });
  expect(change).toBe('create');
  expect(remarks.map(({ weight, id }) => `${weight} ${id}`)).toEqual(['confirm push/unread', 'decide push/create']);
});

describe('what was planned is still so', () => {
  const at = (told: object, document = TEMPLATE) => plan(document, told, nothing);
  const bare = without(TEMPLATE, 'TemplateCode');
  const gone = { Code: 'DetailError.TemplateNotExist' };
  const refusedRead = { Code: 'Ram.PermissionDeny' };
  test.each<[what: string, before: object, now: object, document: ChatDocument, still: boolean]>([
    ['the same', template(other), template(other), TEMPLATE, true],
    ['another text', template(other), template(), TEMPLATE, false],
    ['another state', template({ AuditStatus: 'pass' }), template({ AuditStatus: 'auditing' }), TEMPLATE, false],
    ['gone', template(other), gone, TEMPLATE, false],
    ['there since', gone, template(other), bare, false],
    ['still not there', gone, gone, bare, true],
    ['no longer to be read', gone, refusedRead, bare, false],
    ['no longer to be read, and it was there', template(other), refusedRead, TEMPLATE, false],
    ['still not to be read', refusedRead, refusedRead, TEMPLATE, true],
  ])('%s', async (_what, before, now, document, still) => {
    expect(isStillSo(document, await at(before, document), await at(now, document))).toBe(still);
  });
});

test('what reading does not answer with is unchanged only where it was sent just so from here', async () => {
  const document = cams('flow', { ...FLOW.value, EndpointUri: 'https://example.com/a' });
  const told = ok({ FlowName: FLOW.value.FlowName, Categories: FLOW.value.Categories });
  const memory = (unread: JsonObject | undefined): Memory => ({ held: seen(told), edits: [], unread });
  expect((await plan(document, told, memory(undefined))).change).toBe('modify');
  expect((await plan(document, told, memory({ EndpointUri: 'https://example.com/b' }))).change).toBe('modify');
  expect((await plan(document, told, memory({ EndpointUri: 'https://example.com/a' }))).change).toBe('none');
});

test('the sandbox takes in what it does not know, so that is no matter of asking', async () => {
  const { remarks } = await plan(TEMPLATE, { Code: 'DetailError.TemplateNotExist' }, nothing, 'sandbox');
  expect(remarks).toMatchObject([{ id: 'push/absent', weight: 'info' }]);
});

describe('the journal', () => {
  const target = sandboxTarget('http://127.0.0.1:1');
  const know = (document: ChatDocument, held: JsonObject[], at = now, spends = false, before = emptyJournal) =>
    remembered(before, { file: 'a.chatapp.json', target, document }, held, at, { spendsEdit: spends });

  test('knows what was there, by the address and by what the document is about', () => {
    const journal = know(TEMPLATE, [TEMPLATE.value]);
    expect(memoryOf(journal, 'a.chatapp.json', target, TEMPLATE).held).toEqual([
      { Category, Components, Example, MessageSendTtlSeconds },
    ]);
    const elsewhere = { ...target, endpoints: { cams: 'https://cams.ap-southeast-1.aliyuncs.com' } };
    const another = cams('template', { ...TEMPLATE.value, TemplateCode: '2' });
    // A document that was renamed, by whatever name the target goes.
    expect(memoryOf(journal, 'b.chatapp.json', { ...target, name: 'renamed' }, TEMPLATE).held).toHaveLength(1);
    expect(memoryOf(journal, 'a.chatapp.json', elsewhere, TEMPLATE).held).toEqual([]);
    expect(memoryOf(journal, 'a.chatapp.json', target, another).held).toEqual([]);
    const strange = cams('template', { TemplateCode: '__proto__' });
    expect(memoryOf(journal, '__proto__', target, strange).held).toEqual([]);
  });

  test('counts the edits of approved templates over 30 days, whatever file they came from', () => {
    let journal = emptyJournal;
    for (const hours of [31 * 24, 20 * 24, 30]) journal = know(TEMPLATE, [], hoursAgo(hours), true, journal);
    const { edits } = memoryOf(journal, 'b.chatapp.json', target, TEMPLATE);
    expect(editsLeft(edits, now)).toEqual({ day: 1, month: 8 });
    expect(editsLeft([...edits, hoursAgo(1)], now)).toEqual({ day: 0, month: 7 });
  });

  test('remembers what was sent of what reading does not answer with, and keeps it over a pull', () => {
    const document = cams('flow', { ...FLOW.value, EndpointUri: 'https://example.com/a' });
    const about = { file: 'a.chatapp.json', target, document };
    const pushed = remembered(emptyJournal, about, [document.value], now, { isPush: true });
    const pulled = remembered(pushed, about, [document.value], now);
    expect(memoryOf(pulled, 'a.chatapp.json', target, document).unread).toEqual({
      EndpointUri: 'https://example.com/a',
    });
  });

  test('is read back as it was written, and nothing else is taken for one', () => {
    const journal = know(TEMPLATE, [TEMPLATE.value], now, true);
    expect(parseJournal(JSON.stringify(journal))).toEqual({ ok: true, value: journal });
    const broken = '{"version":1,"files":{"a":{"t":{}}},"edits":{}}';
    for (const text of [broken, '', '{}', '[]', 'null', '{"version":2,"files":{},"edits":{}}', '<<<<<<< ours']) {
      expect(parseJournal(text).ok, text).toBe(false);
    }
  });
});
