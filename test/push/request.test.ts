import { describe, expect, test } from 'vitest';
import type { ChatDocument } from '../../core/document/document.ts';
import { type PlainRequest, requestPath } from '../../push/providers/plain.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { parseTarget, sandboxTarget, type Target } from '../../push/target.ts';
import { AUTOMATION, cams, FLOW, META_AUTOMATION } from './documents.ts';

const TARGET = sandboxTarget('http://127.0.0.1:4010');

function build(document: ChatDocument, target: Target = TARGET): PlainRequest {
  const built = buildRequest(document, target);
  if (!built.ok) throw new Error(built.problem.code);
  return built.value;
}

function form(document: ChatDocument): readonly (readonly [string, string])[] {
  const { body } = build(document);
  return body.type === 'form' ? body.parameters : [];
}

describe('what of a CAMS document is sent', () => {
  test.each([
    ['a list', [1, 'a'], [['X', '[1,"a"]']]],
    ['an object', { a: null }, [['X', '{"a":null}']]],
    ['a text', 'plain', [['X', 'plain']]],
    ['an empty text', '', [['X', '']]],
    ['a number', 120, [['X', '120']]],
    ['a boolean', false, [['X', 'false']]],
    ['null, which a form has not', null, []],
    ['half a surrogate pair inside JSON', ['\ud800'], [['X', '["\\ud800"]']]],
  ])('%s', (_name, value, expected) => {
    expect(form(cams('flow', { X: value }))).toEqual(expected);
  });

  test('the schema’s address stays behind, unknown members do not', () => {
    expect(form(cams('flow', { $schema: 'x', Surprise: 1, phone_number_id: '2' }))).toEqual([
      ['Surprise', '1'],
      ['phone_number_id', '2'],
    ]);
  });

  test('a member named __proto__ is a member like any other', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "c"}');
    expect(form(cams('flow', value))).toEqual([
      ['__proto__', '{"polluted":true}'],
      ['constructor', 'c'],
    ]);
    expect({}).not.toHaveProperty('polluted');
  });
});

test('an automation travels in the query, and as a form once the query is too long for a URL', () => {
  const short = build(AUTOMATION);
  expect(requestPath(short)).toContain('/?PhoneNumber=8613000000000&CustSpaceId=2993&EnableWelcomeMessage=true&');
  expect(short.body).toEqual({ type: 'none' });
  expect(short.headers).not.toHaveProperty('content-type');

  const Commands = Array.from({ length: 30 }, (_, index) => ({
    CommandName: `command_${index}`,
    CommandDescription: 'd'.repeat(256),
  }));
  const long = build(cams('automation', { ...AUTOMATION.value, Commands }));
  expect(requestPath(long)).toBe('/');
  expect(long.body).toMatchObject({ type: 'form' });
  expect(long.headers['content-type']).toBe('application/x-www-form-urlencoded');
});

test('a Meta automation is JSON below the phone number id, envelope left behind', () => {
  const request = build({ ...META_AUTOMATION, value: { $schema: 'x', extra: 1, ...META_AUTOMATION.value } });
  expect(requestPath(request)).toBe('/v23.0/106540352242922/conversational_automation');
  const { phone_number_id: _id, ...settings } = META_AUTOMATION.value;
  expect(JSON.parse(request.body.type === 'json' ? request.body.text : '')).toEqual({ extra: 1, ...settings });
});

test.each([
  ['../../me', '/v23.0/..%2F..%2Fme/conversational_automation'],
  ['1?access_token=x#', '/v23.0/1%3Faccess_token%3Dx%23/conversational_automation'],
  [106540352242922, '/v23.0/106540352242922/conversational_automation'],
])('the phone number id %j cannot leave its path segment', (id, path) => {
  expect(requestPath(build({ ...META_AUTOMATION, value: { phone_number_id: id } }))).toBe(path);
});

/** What `JSON.stringify` throws where it recurses. Node 26 writes any depth. */
const overflowing = {
  toJSON(): never {
    throw new RangeError('Maximum call stack size exceeded');
  },
};

const META_ONLY = parseTarget('graph', { provider: 'meta' });

test.each<[string, ChatDocument, Target, string]>([
  ['no phone number id', { ...META_AUTOMATION, value: {} }, TARGET, 'phone-number-id-missing'],
  ['a dot for an id', { ...META_AUTOMATION, value: { phone_number_id: '..' } }, TARGET, 'phone-number-id-missing'],
  [
    'an id that is an object',
    { ...META_AUTOMATION, value: { phone_number_id: {} } },
    TARGET,
    'phone-number-id-missing',
  ],
  ['a kind that Meta has not', { kind: 'template', provider: 'meta', value: {} }, TARGET, 'no-operation'],
  ['a flow without an id', { kind: 'flow', provider: 'meta', value: {} }, TARGET, 'flow-id-missing'],
  ['the other provider’s target', FLOW, META_ONLY.ok ? META_ONLY.value : TARGET, 'target-other-provider'],
  ['more depth than can be written', cams('flow', { X: [overflowing] }), TARGET, 'document-too-deep'],
])('%s is a problem with a next step, never an exception', (_name, document, target, code) => {
  const built = buildRequest(document, target);
  expect(built).toMatchObject({ ok: false, problem: { code, next: expect.stringMatching(/\.$/) } });
});

test('a document of any depth is a request or a problem, never an exception', () => {
  const built = buildRequest(cams('flow', { X: nested(100_000) }), TARGET);
  if (!built.ok) expect(built.problem.code).toBe('document-too-deep');
});

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
