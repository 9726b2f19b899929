import { expect, test } from 'vitest';
import { authorize } from '../../push/providers/authorize.ts';
import { authorizationHeader, sha256Hex } from '../../push/providers/cams/sign.ts';
import type { WireRequest } from '../../push/providers/plain.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { sandboxTarget } from '../../push/target.ts';
import { type Incoming, isSignedBody, verifySignature } from '../../sandbox/signature.ts';
import { AUTOMATION, TEMPLATE } from '../push/documents.ts';

const ACCOUNT = { accessKeyId: 'id', accessKeySecret: 'secret', token: 'T' };
const TEMPORARY = { accessKeyId: 'sts', accessKeySecret: 'secret', securityToken: 'ticket', token: 'T2' };
const NOW = Date.UTC(2026, 10, 21, 12, 0, 0);

function wire(document = TEMPLATE, credentials: object = {}, date = NOW): WireRequest {
  const built = buildRequest(document, sandboxTarget('http://127.0.0.1:4010'));
  if (!built.ok) throw new Error(built.problem.code);
  const pair = { provider: 'cams', accessKeyId: 'id', accessKeySecret: 'secret', ...credentials } as const;
  return authorize(built.value, pair, { date: new Date(date), nonce: 'n1' });
}

function incoming({ method, path, headers, body }: WireRequest): Incoming {
  return { method, target: path, headers: { ...headers }, body: Buffer.from(body) };
}

function verify(request: Incoming, nonces = new Map<string, number>(), now = NOW): unknown {
  const account = verifySignature(request, [ACCOUNT, TEMPORARY], nonces, now);
  return 'code' in account || isSignedBody(request) ? account : { code: 'SignatureDoesNotMatch' };
}

test.each([TEMPLATE, AUTOMATION])('a request that was signed and not touched is its account’s', (document) => {
  expect(verify(incoming(wire(document)))).toEqual(ACCOUNT);
});

test('temporary credentials need their token', () => {
  const pair = { accessKeyId: 'sts', accessKeySecret: 'secret' };
  expect(verify(incoming(wire(TEMPLATE, { ...pair, securityToken: 'ticket' })))).toEqual(TEMPORARY);
  expect(verify(incoming(wire(TEMPLATE, pair)))).toMatchObject({ code: 'InvalidSecurityToken.Malformed' });
});

const signed = incoming(wire());
const signedQuery = incoming(wire(AUTOMATION));
const without = (name: string): Incoming => {
  const { [name]: _gone, ...headers } = signed.headers;
  return { ...signed, headers };
};

test.each<[string, Incoming, string]>([
  ['a changed body', { ...signed, body: Buffer.from(`${signed.body}&A=1`) }, 'SignatureDoesNotMatch'],
  ['a changed query', { ...signedQuery, target: `${signedQuery.target}&A=1` }, 'SignatureDoesNotMatch'],
  ['another path', { ...signed, target: '/other' }, 'SignatureDoesNotMatch'],
  ['another method', { ...signed, method: 'GET' }, 'SignatureDoesNotMatch'],
  ['another action', { ...signed, headers: { ...signed.headers, 'x-acs-action': 'Other' } }, 'SignatureDoesNotMatch'],
  ['another host', { ...signed, headers: { ...signed.headers, host: 'other' } }, 'SignatureDoesNotMatch'],
  ['an unsigned x-acs header', { ...signed, headers: { ...signed.headers, 'x-acs-a': '1' } }, 'IncompleteSignature'],
  ['no authorization', without('authorization'), 'IncompleteSignature'],
  ['a bearer token', { ...signed, headers: { ...signed.headers, authorization: 'Bearer T' } }, 'IncompleteSignature'],
  ['an unknown key', incoming(wire(TEMPLATE, { accessKeyId: 'nobody' })), 'InvalidAccessKeyId.NotFound'],
  ['a wrong secret', incoming(wire(TEMPLATE, { accessKeySecret: 'x' })), 'SignatureDoesNotMatch'],
  ['a date 16 minutes ago', incoming(wire(TEMPLATE, {}, NOW - 16 * 60_000)), 'InvalidTimeStamp.Expired'],
  ['a date in 16 minutes', incoming(wire(TEMPLATE, {}, NOW + 16 * 60_000)), 'InvalidTimeStamp.Expired'],
  [
    'a date that is none',
    { ...signed, headers: { ...signed.headers, 'x-acs-date': 'now' } },
    'InvalidTimeStamp.Format',
  ],
])('%s is refused', (_name, request, code) => {
  expect(verify(request)).toMatchObject({ code });
});

test('a body hash that is signed and not the body’s is refused', () => {
  const { method, target, body } = signed;
  const headers = { ...wire().headers, 'x-acs-content-sha256': '0'.repeat(64) };
  const bodyHash = sha256Hex(body.toString());
  const authorization = authorizationHeader({ method, path: target, query: [], headers, bodyHash }, 'id', 'secret');
  expect(verify({ ...signed, headers: { ...headers, authorization } })).toMatchObject({
    code: 'SignatureDoesNotMatch',
  });
});

test('a date 14 minutes away is taken', () => {
  expect(verify(incoming(wire(TEMPLATE, {}, NOW - 14 * 60_000)))).toEqual(ACCOUNT);
});

test('a nonce is taken once, and forgotten when its date has expired', () => {
  const nonces = new Map<string, number>();
  expect(verify(signed, nonces)).toEqual(ACCOUNT);
  expect(verify(signed, nonces)).toMatchObject({ code: 'SignatureNonceUsed' });
  const later = NOW + 31 * 60_000;
  expect(verify(incoming(wire(TEMPLATE, {}, later)), nonces, later)).toEqual(ACCOUNT);
  expect(nonces.size).toBe(1);
});
