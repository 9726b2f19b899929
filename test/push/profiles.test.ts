import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { credentialsFromProfile } from '../../push/providers/cams/profiles.ts';
import { parseTarget } from '../../push/target.ts';
import { answer, type Behaviour, type RawServer, startRawServer } from './raw-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-profiles-'));
const file = path.join(folder, 'config.json');
const pair = { access_key_id: 'marked-id', access_key_secret: 'marked-secret-4711' };
const role = { ...pair, mode: 'RamRoleArn', ram_role_arn: 'acs:ram::1:role/push', ram_session_name: 'ci' };
const profiles = [
  { name: 'default', mode: 'AK', ...pair },
  { name: 'temporary', mode: 'StsToken', ...pair, sts_token: 'marked-token' },
  { name: 'role', ...role },
  { name: 'refused', ...role, ram_role_arn: 'acs:ram::1:role/other' },
  { name: 'machine', mode: 'EcsRamRole', ram_role_name: 'push' },
  { name: 'any machine', mode: 'EcsRamRole' },
  { name: 'browser', mode: 'CloudSSO' },
  { name: 'broken', mode: 'AK', access_key_id: '', access_key_secret: 'marked-secret-4711' },
];
writeFileSync(file, JSON.stringify({ current: 'default', profiles }));
afterAll(() => rmSync(folder, { recursive: true }));

const servers: RawServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
async function serving(behave: Behaviour): Promise<RawServer> {
  const server = await startRawServer(behave);
  servers.push(server);
  return server;
}

const cams = { provider: 'cams', accessKeyId: 'marked-id', accessKeySecret: 'marked-secret-4711' };
const given = {
  AccessKeyId: 'STS.id',
  AccessKeySecret: 'sts-secret',
  SecurityToken: 'sts-token',
  Expiration: new Date(Date.now() + 3_600_000).toISOString(),
};
const temporary = {
  provider: 'cams',
  accessKeyId: 'STS.id',
  accessKeySecret: 'sts-secret',
  securityToken: 'sts-token',
};

test.each([
  ['the current one', '', cams],
  ['an AccessKey', 'default', cams],
  ['a temporary one', 'temporary', { ...cams, securityToken: 'marked-token' }],
])('%s', async (_, name, value) => {
  expect(await credentialsFromProfile(name, { file })).toEqual({ ok: true, value });
});

test('a file that is too large is not read', async () => {
  const large = path.join(folder, 'large.json');
  writeFileSync(large, JSON.stringify({ current: 'default', profiles }) + ' '.repeat(2 ** 21));
  expect(await credentialsFromProfile('', { file: large })).toMatchObject({ problem: { code: 'profile-unreadable' } });
});

test('a role is taken on at STS, once as long as that holds', async () => {
  const sts = await serving(answer(200, JSON.stringify({ Credentials: given, RequestId: 'R' })));
  const endpoints = { sts: sts.url, metadata: '' };
  expect(await credentialsFromProfile('role', { file, endpoints })).toEqual({ ok: true, value: temporary });
  expect(await credentialsFromProfile('role', { file, endpoints })).toEqual({ ok: true, value: temporary });
  const [asked, ...more] = sts.requests;
  expect(more).toEqual([]);
  expect(asked?.headers).toMatchObject({
    'x-acs-action': 'AssumeRole',
    'x-acs-version': '2015-04-01',
    authorization: expect.stringMatching(/^ACS3-HMAC-SHA256 Credential=marked-id,/),
  });
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    RoleArn: 'acs:ram::1:role/push',
    RoleSessionName: 'ci',
    DurationSeconds: '3600',
  });
});

test.each([['machine'], ['any machine']])('a machine of Alibaba Cloud tells its role: %s', async (name) => {
  const metadata = await serving((socket, request, count) => {
    const told = request.target.endsWith('/token')
      ? 'a-token'
      : request.target.endsWith('/')
        ? 'push\n'
        : JSON.stringify({ ...given, Code: 'Success' });
    answer(200, told)(socket, request, count);
  });
  const result = await credentialsFromProfile(name, { file, endpoints: { sts: '', metadata: metadata.url } });
  expect(result).toEqual({ ok: true, value: temporary });
  expect(metadata.requests.at(-1)).toMatchObject({
    method: 'GET',
    target: '/latest/meta-data/ram/security-credentials/push',
    headers: { 'x-aliyun-ecs-metadata-token': 'a-token' },
  });
});

test.each([
  ['nobody', 'profile-unknown', /default, temporary, role/],
  ['browser', 'profile-mode', /CloudSSO/],
  ['broken', 'credentials-invalid', /AccessKey id is empty/],
  ['refused', 'profile-refused', /NoPermission/],
])('%s is told with what to do, and without a secret', async (name, code, says) => {
  const sts = await serving(answer(403, JSON.stringify({ Code: 'NoPermission', Message: 'no' })));
  const result = await credentialsFromProfile(name, { file, endpoints: { sts: sts.url, metadata: '' } });
  expect(result).toMatchObject({ ok: false, problem: { code } });
  const said = JSON.stringify(result);
  expect(said).toMatch(says);
  expect(said).not.toContain('marked-secret');
});

test('no file, and a file that is none', async () => {
  const missing = await credentialsFromProfile('', { file: path.join(folder, 'nothing.json') });
  expect(missing).toMatchObject({ ok: false, problem: { code: 'profile-unreadable' } });
});

test.each([
  ['https://cams.ap-southeast-1.aliyuncs.com', true],
  ['http://127.0.0.1:1', true],
  ['https://graph.facebook.com', true],
  ['https://bucket.oss-cn-hangzhou.aliyuncs.com', false],
  ['https://cams.oss-cn-hangzhou.aliyuncs.com', false],
  ['https://cams.example.com', false],
  ['https://graph.facebook.com.example.com', false],
])('credentials that a setting refers to go to %s: %s', (endpoint, isFine) => {
  expect(parseTarget('staging', { endpoint, credentials: 'profile:default' }).ok).toBe(isFine);
  expect(parseTarget('staging', { endpoint }).ok).toBe(true);
});
