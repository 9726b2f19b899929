import { expect, test } from 'vitest';
import { percentEncode } from '../../push/http/encode.ts';
import { authorize } from '../../push/providers/authorize.ts';
import { authorizationHeader, sha256Hex } from '../../push/providers/cams/sign.ts';
import { buildRequest } from '../../push/providers/request.ts';
import { sandboxTarget } from '../../push/target.ts';
import { FLOW, META_AUTOMATION } from './documents.ts';

/** The example on Alibaba Cloud's page about the signature method V3. */
const PUBLISHED = {
  method: 'POST',
  path: '/',
  query: [
    ['RegionId', 'cn-shanghai'],
    ['ImageId', 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd'],
  ],
  headers: {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'user-agent': 'not signed',
    'x-acs-version': '2014-05-26',
    'x-acs-action': 'RunInstances',
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-content-sha256': sha256Hex(''),
  },
  bodyHash: sha256Hex(''),
} as const;

test('the published example has the published signature', () => {
  expect(authorizationHeader(PUBLISHED, 'YourAccessKeyId', 'YourAccessKeySecret')).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
      'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

test('a date is written to the second, in UTC', () => {
  const request = buildRequest(FLOW, sandboxTarget('http://127.0.0.1:1'));
  if (!request.ok) throw new Error(request.problem.message);
  const credentials = { provider: 'cams', accessKeyId: 'id', accessKeySecret: 'secret' } as const;
  const wire = authorize(request.value, credentials, { date: new Date(1_700_000_000_123), nonce: 'n' });
  expect(wire.headers).toMatchObject({ 'x-acs-date': '2023-11-14T22:13:20Z', 'x-acs-signature-nonce': 'n' });
});

test('Meta gets the bearer token and nothing of the signature', () => {
  const request = buildRequest(META_AUTOMATION, sandboxTarget('http://127.0.0.1:1'));
  if (!request.ok) throw new Error(request.problem.message);
  const wire = authorize(request.value, { provider: 'meta', token: 'T' }, { date: new Date(), nonce: 'n' });
  expect(wire.headers.authorization).toBe('Bearer T');
  expect(Object.keys(wire.headers).filter((name) => name.startsWith('x-acs-'))).toEqual([]);
});

test.each([
  ['a b+c', 'a%20b%2Bc'],
  ["!'()*~", '%21%27%28%29%2A~'],
  ['你', '%E4%BD%A0'],
  ['a\ud800b', 'a%EF%BF%BDb'],
])('%j is percent-encoded as %s', (text, encoded) => {
  expect(percentEncode(text)).toBe(encoded);
});
