import { expect, test } from 'vitest';
import { credentialsFromEnvironment, credentialsProblem } from '../../push/providers/credentials.ts';
import { parseTarget, type TargetSettings } from '../../push/target.ts';

test.each<[string, TargetSettings, { [provider: string]: string }]>([
  ['CAMS as it is published', { provider: 'cams' }, { cams: 'https://cams.ap-southeast-1.aliyuncs.com' }],
  [
    'CAMS in a region',
    { provider: 'cams', region: 'eu-central-1' },
    { cams: 'https://cams.eu-central-1.aliyuncs.com' },
  ],
  ['Meta as it is published', { provider: 'meta' }, { meta: 'https://graph.facebook.com' }],
  ['an endpoint for both', { endpoint: 'https://h:8443/' }, { cams: 'https://h:8443', meta: 'https://h:8443' }],
  ['http on 127/8', { provider: 'cams', endpoint: 'http://127.9.9.9:1' }, { cams: 'http://127.9.9.9:1' }],
  ['http on ::1', { provider: 'cams', endpoint: 'http://[::1]:1' }, { cams: 'http://[::1]:1' }],
  ['http on localhost', { provider: 'cams', endpoint: 'http://LOCALHOST:1' }, { cams: 'http://localhost:1' }],
])('%s is a target', (_name, settings, endpoints) => {
  expect(parseTarget('t', settings)).toMatchObject({
    ok: true,
    value: { name: 't', endpoints, graphVersion: 'v23.0' },
  });
});

test.each<[TargetSettings, string]>([
  [{ endpoint: 'http://example.com' }, 'endpoint-insecure'],
  [{ endpoint: 'http://127.0.0.1.example.com' }, 'endpoint-insecure'],
  [{ endpoint: 'http://localhost.example.com' }, 'endpoint-insecure'],
  [{ endpoint: 'http://0.0.0.0:1' }, 'endpoint-insecure'],
  [{ endpoint: 'ftp://127.0.0.1' }, 'endpoint-invalid'],
  [{ endpoint: 'cams.ap-southeast-1.aliyuncs.com' }, 'endpoint-invalid'],
  [{ endpoint: '' }, 'endpoint-invalid'],
  [{ endpoint: 'https://user:hunter2@example.com' }, 'endpoint-not-origin'],
  [{ endpoint: 'https://example.com/path' }, 'endpoint-not-origin'],
  [{ endpoint: 'https://example.com/?token=hunter2' }, 'endpoint-not-origin'],
  [{ provider: 'cams', region: 'x.example.com/' }, 'target-region'],
  [{ provider: 'meta', graphVersion: '23' }, 'target-graph-version'],
  [{ provider: 'meta', graphVersion: 'v23.0/../me' }, 'target-graph-version'],
  [{}, 'target-endpoint-missing'],
])('%j is refused as %s', (settings, code) => {
  const parsed = parseTarget('t', settings);
  expect(parsed).toMatchObject({ ok: false, problem: { code } });
  expect(JSON.stringify(parsed)).not.toContain('hunter2');
});

const PAIR = { ALIBABA_CLOUD_ACCESS_KEY_ID: ' id-0001\n', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };

test('credentials are read from the providers’ own variables', () => {
  const pair = { provider: 'cams', accessKeyId: 'id-0001', accessKeySecret: 'secret' };
  expect(credentialsFromEnvironment('cams', PAIR)).toEqual({ ok: true, value: pair });
  expect(credentialsFromEnvironment('cams', { ...PAIR, ALIBABA_CLOUD_SECURITY_TOKEN: 'sts' })).toEqual({
    ok: true,
    value: { ...pair, securityToken: 'sts' },
  });
  expect(credentialsFromEnvironment('meta', { WHATSAPP_ACCESS_TOKEN: 'T' })).toEqual({
    ok: true,
    value: { provider: 'meta', token: 'T' },
  });
});

test('missing credentials are named, given ones are not shown', () => {
  const result = credentialsFromEnvironment('cams', { ALIBABA_CLOUD_ACCESS_KEY_ID: 'MARKED' });
  expect(result).toMatchObject({ ok: false, problem: { code: 'credentials-missing' } });
  expect(JSON.stringify(result)).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
  expect(JSON.stringify(result)).not.toMatch(/MARKED|ALIBABA_CLOUD_ACCESS_KEY_ID\b/);
});

test.each(['', 'two words', 'line\nbreak', 'täg'])('a token %j that no header can carry is found before', (token) => {
  expect(credentialsProblem({ provider: 'meta', token })).toMatchObject({ code: 'credentials-invalid' });
});
