import { expect, test } from 'vitest';
import { applyToText } from '../../core/document/edits.ts';
import { check, dialects } from '../../kinds/index.ts';

const template = {
  custSpaceId: '1',
  templateCode: '2',
  language: 'en',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello $(name), welcome to the shop.' }],
  example: { name: 'Ana' },
};
const flow = { CustSpaceId: '1', FlowId: '2', FlowName: 'book_a_visit', Categories: ['SURVEY'] };
const metaTemplate = {
  name: 'order_shipped',
  language: 'en',
  category: 'UTILITY',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Hi {{1}}', example: { header_text: ['Ana'] } },
    {
      type: 'BODY',
      text: 'Dear {{1}}, your order {{2}} has left our shop today.',
      example: { body_text: [['Ana', 'A1024']] },
    },
    {
      type: 'BUTTONS',
      buttons: [{ type: 'URL', text: 'Track', url: 'https://www.example.com/o/{{1}}', example: ['A1024'] }],
    },
  ],
};

test.each<[what: string, value: unknown, message: RegExp, kind: string | undefined, left: readonly string[]]>([
  [
    'a message to send',
    { messaging_product: 'whatsapp', to: '1', type: 'text', text: { body: 'Hi' } },
    /a message to send/,
    undefined,
    [],
  ],
  [
    'a message without its product',
    { to: '1', type: 'template', template: { name: 'a' } },
    /a message to send/,
    undefined,
    [],
  ],
  ['an error of Meta', { error: { message: 'Invalid parameter', code: 100 } }, /a provider’s response/, undefined, []],
  ['an answer of CAMS', { Code: 'OK', RequestId: 'A', Data: flow }, /a provider’s response/, 'flow', []],
  ['a list of Meta', { data: [metaTemplate], paging: {} }, /a provider’s response/, undefined, []],
  ['a template of Meta', metaTemplate, /template in Meta’s format/, 'template', ['template/cust-space-id-required']],
  ['names of an SDK', template, /start with a lowercase letter/, 'template', []],
  ['JSON inside of a text', JSON.stringify(flow), /inside a text/, 'flow', []],
  ['a document in a list', [flow], /a list of documents/, 'flow', []],
  ['several documents in a list', [flow, flow], /a list of documents/, undefined, []],
  ['nothing that is known', { a: 1 }, /could be more than one kind/, undefined, []],
  ['a text', 'Hello', /A document is a JSON object/, undefined, []],
])('%s is called what it is, and converted where its kind exists', (_, value, message, kind, left) => {
  const text = JSON.stringify(value, null, 2);
  const { findings } = check(text);
  expect(findings.map(({ rule, severity, pointer }) => `${severity} ${rule} ${pointer}`)).toEqual([
    'error document/kind-unknown ',
  ]);
  expect(findings[0]?.message).toMatch(message);
  const [suggestion] = findings[0]?.suggest ?? [];
  if (kind === undefined && !suggestion) return;
  const after = check(applyToText(text, suggestion?.edits ?? []));
  if (kind === undefined) expect(after.findings[0]?.message).not.toMatch(message);
  else expect(after.kind).toBe(kind);
  for (const rule of left) expect(after.findings.map((finding) => finding.rule)).toContain(rule);
  expect(after.findings.filter(({ rule }) => /unknown|type|example/.test(rule) && kind !== undefined)).toEqual([]);
});

test.each<[what: string, value: object, hint: object, kind: string | null]>([
  ['screens', { screens: [] }, {}, 'flow-json'],
  ['routes', { routing_model: {} }, {}, 'flow-json'],
  ['a version alone', { version: '7.3' }, {}, null],
  ['nothing, in a file with its name', {}, { file: '/work/visit.flow.chatapp.json' }, 'flow-json'],
  ['nothing, in another file', {}, { file: '/work/visit.chatapp.json' }, null],
  ['another kind, in a file with its name', { FlowName: 'visit' }, { file: 'visit.flow.chatapp.json' }, 'flow'],
  ['another kind, if somebody says that it is Flow JSON', { FlowName: 'visit' }, { kind: 'flow-json' }, 'flow-json'],
])('Flow JSON is told by %s', (_, value, hint, kind) => {
  expect(check(JSON.stringify(value), hint)).toMatchObject({ kind, provider: kind === 'flow' ? 'cams' : null });
});

test.each<[what: string, value: object, provider: string | null]>([
  ['its categories', { name: 'visit', categories: ['SURVEY'] }, 'meta'],
  ['its id', { flow_id: '1' }, 'meta'],
  ['names of CAMS', { FlowName: 'visit' }, 'cams'],
  ['a name alone', { name: 'visit' }, null],
])('a flow is told by %s', (_, value, provider) => {
  expect(check(JSON.stringify(value))).toMatchObject({ kind: provider && 'flow', provider });
});

test('what could be several kinds is told the members of each', () => {
  const message = check('{"CustSpaceId": "1"}').findings[0]?.message ?? '';
  const forms = message.slice(message.indexOf('(') + 1, message.indexOf(')')).split('; ');
  expect(forms.map((form) => form.split(': ')[0])).toEqual(dialects.map(({ title }) => title));
  expect(forms).toEqual(
    expect.arrayContaining([
      'CAMS template: Components, Language, TemplateCode',
      'CAMS flow: FlowName, Categories, FlowId',
      'Meta flow: name, categories, flow_id',
      'CAMS automation: PhoneNumber, EnableWelcomeMessage, Prompts',
      'Meta automation: phone_number_id, enable_welcome_message, prompts',
    ]),
  );
});

const surrogate = (text: string) =>
  check(`{"CustSpaceId": "1", "FlowId": "2", "FlowName": ${text}, "Categories": ["SURVEY"]}`).findings.map(
    ({ rule, pointer, range }) => `${rule} ${pointer} ${range.end.character - range.start.character}`,
  );

test.each([
  ['an escaped half', '"a \\ud83d b"', ['document/lone-surrogate /FlowName 6']],
  ['the other half', '"a \\uDE00 b"', ['document/lone-surrogate /FlowName 6']],
  ['a half as it is', '"a \ud83d b"', ['document/lone-surrogate /FlowName 1']],
  ['two halves that are apart', '"\\ud83d \\ude00"', ['document/lone-surrogate /FlowName 6']],
  ['a whole pair', '"a \\ud83d\\ude00"', []],
  ['an emoji', '"a 😀"', []],
  ['an escaped backslash', '"a \\\\ud83d"', []],
])('%s is found when it is alone', (_, name, expected) => {
  expect(surrogate(name)).toEqual(expected);
});

test('half of a character in a name is found', () => {
  const { findings } = check(
    '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "a", "Categories": ["SURVEY"], "\\ud83d": 1}',
  );
  expect(findings.map(({ rule }) => rule)).toContain('document/lone-surrogate');
});

test.each([
  [
    '{"CustSpaceId": "your-space-id", "FlowId": "2", "FlowName": "a", "Categories": ["SURVEY"]}',
    ['document/placeholder'],
  ],
  ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "your-flow", "Categories": ["SURVEY"]}', []],
  // A placeholder in a place where it is wrong in another way too is one fault.
  ['{"CustSpaceId": "1", "FlowId": "your-flow-id", "FlowName": "a", "Categories": ["SURVEY"]}', 1],
])('a placeholder is one finding, and only where an id stands: %s', (text, expected) => {
  const rules = check(text).findings.map(({ rule }) => rule);
  if (typeof expected === 'number') expect(rules).toHaveLength(expected);
  else expect(rules).toEqual(expected);
});
