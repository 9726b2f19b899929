import { expect, test } from 'vitest';
import type { CheckedDocument, JsonObject } from '../../core/document/document.ts';
import { plainText } from '../../core/document/plain.ts';
import { check } from '../../kinds/index.ts';
import { parseTarget, sandboxTarget } from '../../push/target.ts';
import { addressed } from '../../push/workflow/addressed.ts';
import { FLOW_JSON_TEXT } from './documents.ts';

const SANDBOX = sandboxTarget('http://127.0.0.1:1');
const META = parseTarget('graph', { provider: 'meta' });

const CAMS_FLOW = '{"CustSpaceId": "S", "FlowId": "1", "FlowName": "visit", "Categories": ["OTHER"]}';
const META_FLOW = '{"flow_id": "2", "name": "visit", "categories": ["OTHER"]}';
const naming = (flow: string, file: string) => flow.replace('{', `{"$flowJson": "${file}", `);

function documentIn(text: string): CheckedDocument {
  const { kind, provider, value } = check(text);
  return { kind: kind ?? '', provider, value: value as JsonObject };
}

/** Says where a file goes, in a folder of these files. */
async function place(
  files: { readonly [name: string]: string },
  { name = 'visit.flow.chatapp.json', target = SANDBOX } = {},
) {
  const read: string[] = [];
  const result = await addressed(
    documentIn(FLOW_JSON_TEXT),
    {
      name,
      text: plainText(FLOW_JSON_TEXT),
      folder: {
        names: async () => Object.keys({ ...files, [name]: FLOW_JSON_TEXT, 'notes.txt': '' }),
        document: async (other, mayBe) => {
          const text = files[other] ?? '';
          if (!mayBe(text)) return null;
          read.push(other);
          return documentIn(text);
        },
      },
    },
    target,
  );
  if (!result.ok) return result.problem.code;
  const { provider, upload } = result.value;
  return `${provider} ${JSON.stringify(upload?.address)} of ${read.join(', ')}`;
}

test.each([
  [
    'the flow of its name',
    { 'visit.chatapp.json': CAMS_FLOW, 'other.chatapp.json': CAMS_FLOW },
    'cams {"CustSpaceId":"S","FlowId":"1"} of visit.chatapp.json',
  ],
  ['a flow at Meta', { 'visit.chatapp.json': META_FLOW }, 'meta {"flow_id":"2"} of visit.chatapp.json'],
  [
    'the one that names it, before the one of its name',
    { 'visit.chatapp.json': CAMS_FLOW, 'a.chatapp.json': naming(META_FLOW, './visit.flow.chatapp.json') },
    'meta {"flow_id":"2"} of a.chatapp.json, visit.chatapp.json',
  ],
  [
    'none where the one of its name names another file',
    { 'visit.chatapp.json': naming(CAMS_FLOW, 'b.json') },
    'nobody-names-it',
  ],
  ['none where there is none', { 'other.chatapp.json': CAMS_FLOW }, 'nobody-names-it'],
  ['none where it is no flow', { 'visit.chatapp.json': '{"PhoneNumber": "1"}' }, 'nobody-names-it'],
  [
    'none yet where the flow has no id',
    { 'visit.chatapp.json': '{"FlowName": "visit", "Categories": ["OTHER"]}' },
    'no-code-beside',
  ],
  ['none yet where its id is empty', { 'visit.chatapp.json': CAMS_FLOW.replace('"1"', '""') }, 'no-code-beside'],
])('Flow JSON belongs to %s', async (_, files, expected) => {
  expect(await place(files)).toBe(expected);
});

test('a file of another tool is named by its flow', async () => {
  const name = 'builder.json';
  expect(await place({ 'visit.chatapp.json': CAMS_FLOW }, { name })).toBe('nobody-names-it');
  expect(await place({ 'visit.chatapp.json': naming(CAMS_FLOW, name) }, { name })).toContain('"FlowId":"1"');
});

test('of two flows that name it, the target takes its own', async () => {
  if (!META.ok) throw new Error('It must be a target.');
  const name = 'visit.flow.chatapp.json';
  const both = { 'a.chatapp.json': naming(CAMS_FLOW, name), 'b.chatapp.json': naming(META_FLOW, name) };
  expect(await place(both)).toContain('cams ');
  expect(await place(both, { target: META.value })).toContain('meta ');
  expect(await place({ 'a.chatapp.json': naming(CAMS_FLOW, name) }, { target: META.value })).toBe(
    'target-other-provider',
  );
});
