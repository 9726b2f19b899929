import { expect, test } from 'vitest';
import { check } from '../../kinds/index.ts';

const body = { Type: 'BODY' };
const buttons = (...list: object[]) => ({ Type: 'BUTTONS', Buttons: list });

/** The errors of a template that does not say its category. */
const errorsOf = (...components: object[]) =>
  check(JSON.stringify({ CustSpaceId: '1', TemplateCode: '2', Language: 'en', Components: components }))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

test.each<[what: string, part: object]>([
  ['a link', buttons({ Type: 'URL', Text: 'Open', Url: 'https://www.example.com/', UrlType: 'static' })],
  ['a call', buttons({ Type: 'PHONE_NUMBER', Text: 'Call', PhoneNumber: '+8613800000000' })],
  ['a quick reply', buttons({ Type: 'QUICK_REPLY', Text: 'Yes' })],
  ['a flow', buttons({ Type: 'FLOW', Text: 'Book', FlowId: '1', FlowAction: 'DATA_EXCHANGE' })],
  ['a catalog', buttons({ Type: 'CATALOG' })],
  ['an offer', { Type: 'LIMITED_TIME_OFFER', Text: 'Now' }],
  ['a header', { Type: 'HEADER', Format: 'TEXT', Text: 'Ferns' }],
])('%s means that the body needs a text', (_, part) => {
  expect(errorsOf(body, part)).toContain('template/body-text-required');
});

test('a body alone, and one with a code to copy, may be generated', () => {
  expect(errorsOf(body)).toEqual([]);
  expect(errorsOf(body, buttons({ Type: 'COPY_CODE', Text: 'Copy code' }))).toEqual([]);
});

test.each(['ONE_TAP', 'ZERO_TAP'])('%s means AUTHENTICATION, and its rules', (type) => {
  const SupportedApps = [{ PackageName: 'com.example.leaf', SignatureHash: 'K8a/AINcGX7' }];
  const button = { Type: type, Text: 'Copy code', AutofillText: 'Autofill', SupportedApps };
  expect(errorsOf(body, buttons(button))).toEqual([]);
  expect(errorsOf({ ...body, Text: 'Your code.' }, buttons(button))).toEqual(['template/auth-text-forbidden']);
});
