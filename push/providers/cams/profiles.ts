import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import type { JsonObject } from '../../../core/document/document.ts';
import { readLimitedFile } from '../../../files/limited.ts';
import { say } from '../../../l10n/texts.ts';
import { explainFailure } from '../../http/explain.ts';
import { masking } from '../../http/mask.ts';
import { type Delivery, type ProxySettings, send } from '../../http/send.ts';
import { found, type Result, refused } from '../../problem.ts';
import { fieldsProblem } from '../fields.ts';
import { bodyText, requestPath, unsignedHeaders } from '../plain.ts';
import { isObject } from '../verdict.ts';
import { type CamsCredentials, fields } from './credentials.ts';
import { camsRequest, signedHeaders } from './request.ts';

export interface ProfileOptions {
  /** The file of the `aliyun` CLI; by default the one in the home folder. */
  file?: string;
  proxy?: ProxySettings;
  signal?: AbortSignal;
  /** Where temporary credentials are asked for, and where a machine of Alibaba Cloud is told of its role; for tests. */
  endpoints?: { sts: string; metadata: string };
}

const ENDPOINTS = { sts: 'https://sts.aliyuncs.com', metadata: 'http://100.100.100.200' };

/** Far more than a file of profiles takes. */
const MOST_BYTES = 1024 * 1024;

/** Milliseconds for one request of a credential. */
const DEADLINE_MS = 5000;

/** Temporary credentials that were fetched, until shortly before they expire. */
const fetched = new Map<string, { credentials: CamsCredentials; until: number }>();

/** Time left, in ms, with which temporary credentials are fetched again. */
const MARGIN_MS = 5 * 60 * 1000;

/**
 * The credentials of a profile of the `aliyun` CLI: `AK`, `StsToken`, `RamRoleArn` (asks STS for temporary ones) and
 * `EcsRamRole` (asks the machine it runs on). The modes that need a browser, or run a program, are not read.
 *
 * @param name of the profile; empty for the one that the CLI has as its current
 * @returns the credentials, or a problem that shows no value of the file. Never throws.
 */
export async function credentialsFromProfile(
  name: string,
  options: ProfileOptions = {},
): Promise<Result<CamsCredentials>> {
  const profile = await readProfile(name, options.file);
  if (!profile.ok) return profile;
  const word = (member: string) => (typeof profile.value[member] === 'string' ? String(profile.value[member]) : '');
  const pair: CamsCredentials = {
    provider: 'cams',
    accessKeyId: word('access_key_id'),
    accessKeySecret: word('access_key_secret'),
  };
  switch (word('mode') || 'AK') {
    case 'AK':
      return checked(pair);
    case 'StsToken':
      return checked({ ...pair, securityToken: word('sts_token') });
    case 'RamRoleArn': {
      const base = checked(word('sts_token') === '' ? pair : { ...pair, securityToken: word('sts_token') });
      if (!base.ok) return base;
      const key = [word('ram_role_arn'), pair.accessKeyId].join(' ');
      return once(key, () => assumeRole(base.value, profile.value, options));
    }
    case 'EcsRamRole':
      return once(`ecs ${word('ram_role_name')}`, () => roleOfMachine(word('ram_role_name'), options));
    default:
      return refused(
        'profile-mode',
        say`The profile is of the mode ${word('mode')}, which is not read here.`,
        say`Use a profile of the mode AK, StsToken, RamRoleArn or EcsRamRole, or set the credentials.`,
      );
  }
}

async function readProfile(
  name: string,
  file = path.join(homedir(), '.aliyun', 'config.json'),
): Promise<Result<JsonObject>> {
  let config: unknown;
  try {
    config = JSON.parse(await readLimitedFile(file, MOST_BYTES));
  } catch {
    return refused(
      'profile-unreadable',
      say`The profiles of the aliyun CLI cannot be read (${file}).`,
      say`Run "aliyun configure", or set the credentials in another way.`,
    );
  }
  const { current, profiles }: JsonObject = isObject(config) ? config : {};
  const wanted = name === '' ? current : name;
  const list: readonly unknown[] = Array.isArray(profiles) ? profiles : [];
  const profile = list.find((entry) => isObject(entry) && entry.name === wanted);
  if (isObject(profile)) return found(profile);
  const names = list.flatMap((entry) => (isObject(entry) && typeof entry.name === 'string' ? [entry.name] : []));
  return refused(
    'profile-unknown',
    say`The aliyun CLI has no profile of the name “${String(wanted ?? '')}”.`,
    say`It has ${names.join(', ') || say`none`}. Run "aliyun configure" for another one.`,
  );
}

/** Asks STS for the temporary credentials of a role. */
async function assumeRole(
  base: CamsCredentials,
  profile: JsonObject,
  { endpoints = ENDPOINTS, proxy = {}, signal }: ProfileOptions,
): Promise<Result<Temporary>> {
  const seconds = Number(profile.expired_seconds);
  const request = camsRequest(
    {
      provider: 'cams',
      name: 'AssumeRole',
      version: '2015-04-01',
      qps: 100,
    },
    endpoints.sts,
    {
      RoleArn: profile.ram_role_arn,
      RoleSessionName: profile.ram_session_name || 'chatapp',
      DurationSeconds: seconds >= 900 ? seconds : 3600,
    },
  );
  const fresh = { date: new Date(), nonce: randomUUID() };
  const { method, origin } = request;
  const headers = signedHeaders(request, unsignedHeaders(request), base, fresh);
  const wire = { method, origin, path: requestPath(request), headers, body: bodyText(request.body) };
  const delivery = await send(wire, proxy, within(signal));
  const answer = answerOf(delivery, origin);
  if (!answer.ok) return answer;
  // A gateway may repeat what it was sent.
  const secrets = [base.accessKeySecret, base.securityToken ?? ''];
  const code = masking(secrets.map((secret) => [secret, '***']))(String(answer.value.Code ?? ''));
  return temporary(isObject(answer.value.Credentials) ? answer.value.Credentials : {}, code);
}

/** Asks the machine, which is one of Alibaba Cloud's, for the credentials of its role. */
async function roleOfMachine(
  role: string,
  { endpoints = ENDPOINTS, signal }: ProfileOptions,
): Promise<Result<Temporary>> {
  const ask = async (method: string, at: string, headers: { readonly [name: string]: string }) =>
    send(
      {
        method,
        origin: endpoints.metadata,
        path: at,
        headers: { host: new URL(endpoints.metadata).host, ...headers },
        body: '',
      },
      // It is the machine itself: no proxy leads there.
      { bypass: '*' },
      within(signal),
    );
  const token = await ask('PUT', '/latest/api/token', { 'x-aliyun-ecs-metadata-token-ttl-seconds': '60' });
  const headers =
    token.type === 'answer' && token.status === 200 ? { 'x-aliyun-ecs-metadata-token': token.text.trim() } : {};
  const list = '/latest/meta-data/ram/security-credentials/';
  const listed = role === '' ? await ask('GET', list, headers) : undefined;
  const name = listed?.type === 'answer' && listed.status === 200 ? (listed.text.split('\n')[0] ?? '').trim() : role;
  const answer = answerOf(await ask('GET', `${list}${encodeURIComponent(name)}`, headers), endpoints.metadata);
  return answer.ok ? temporary(answer.value, String(answer.value.Code ?? '')) : answer;
}

interface Temporary {
  credentials: CamsCredentials;
  /** When they expire, in ms. */
  until: number;
}

function temporary(given: JsonObject, code: string): Result<Temporary> {
  const credentials = checked({
    provider: 'cams',
    accessKeyId: String(given.AccessKeyId ?? ''),
    accessKeySecret: String(given.AccessKeySecret ?? ''),
    securityToken: String(given.SecurityToken ?? ''),
  });
  if (credentials.ok)
    return found({ credentials: credentials.value, until: Date.parse(String(given.Expiration)) || 0 });
  return refused(
    'profile-refused',
    say`No temporary credentials were given for the profile (${code || say`no code`}).`,
    say`Check the role of the profile, and that its AccessKey may take it on.`,
  );
}

function answerOf(delivery: Delivery, origin: string): Result<JsonObject> {
  if (delivery.type !== 'answer') {
    const { meaning, next } = explainFailure(delivery.cause, { origin, sent: false });
    return refused(delivery.cause, meaning, next);
  }
  try {
    const value: unknown = JSON.parse(delivery.text);
    if (isObject(value)) return found(value);
  } catch {
    // Told by the empty answer.
  }
  return found({});
}

async function once(key: string, ask: () => Promise<Result<Temporary>>): Promise<Result<CamsCredentials>> {
  const kept = fetched.get(key);
  if (kept && kept.until - MARGIN_MS > Date.now()) return found(kept.credentials);
  const given = await ask();
  if (!given.ok) return given;
  fetched.set(key, given.value);
  return found(given.value.credentials);
}

const within = (signal: AbortSignal | undefined) =>
  AbortSignal.any([AbortSignal.timeout(DEADLINE_MS), ...(signal ? [signal] : [])]);

function checked(credentials: CamsCredentials): Result<CamsCredentials> {
  const problem = fieldsProblem(fields, credentials);
  return problem === null ? found(credentials) : { ok: false, problem };
}
