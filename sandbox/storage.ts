import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Answer, camsError, camsOk } from './answer.ts';
import { bounds } from './bounds.ts';
import type { RpcOperations } from './operation.ts';
import { missingParameter, type Parameters } from './parameters.ts';
import type { Head } from './signature.ts';
import type { World } from './world.ts';

export const operations: RpcOperations = {
  GetChatappUploadAuthorization: { qps: 5, run: lend },
  GeneratePresignedUrl: { qps: 5, run: presign },
};

/** The one bucket. It has no host of its own, so that it is a folder of the address that the sandbox listens on. */
const bucket = 'chatapp-sandbox';

const FOLDER = 'uploads';

const SECONDS = 3600;

/** Files that were put, and what was lent to put them: nothing of it outlives the run. */
export interface Storage {
  /** By id: the secret and the token that belong to it, and when it is over, in ms. */
  lent: Map<string, { secret: string; token: string; until: number }>;
  files: Map<string, string>;
  /** By its path: what an address has to have, so that only who was given it reads the file. */
  keys: Map<string, string>;
}

export const emptyStorage = (): Storage => ({ lent: new Map(), files: new Map(), keys: new Map() });

/** `GetChatappUploadAuthorization`: lends the right to put files, for an hour. */
function lend(_parameters: Parameters, { storage, now, origin }: World): Answer {
  const id = `STS.${randomBytes(12).toString('hex')}`;
  const [secret, token] = [randomBytes(20).toString('hex'), randomBytes(40).toString('base64')];
  dropOldest(storage.lent);
  storage.lent.set(id, { secret, token, until: now() + SECONDS * 1000 });
  return camsOk({
    Data: {
      AccessKeyId: id,
      AccessKeySecret: secret,
      SecurityToken: token,
      BucketName: bucket,
      Dir: FOLDER,
      EndPoint: origin(),
      Expire: SECONDS,
    },
  });
}

/** `GeneratePresignedUrl`: the address of a file that was put. */
function presign(parameters: Parameters, world: World): Answer {
  const missing = missingParameter(parameters, ['FilePath']);
  if (missing) return camsError(missing.code, missing.message);
  const path = (parameters.get('FilePath') ?? '').replace(/^\/+/, '');
  if (!world.storage.files.has(path)) {
    return camsError('InvalidParameter.FilePath', `There is no file ${path}.`);
  }
  return camsOk({ Data: { Url: addressOf(path, world) } });
}

/** An address under which a file of the storage can be read, by whoever has it. */
export function addressOf(path: string, { storage, origin }: World): string {
  const key = storage.keys.get(path) ?? randomUUID();
  storage.keys.set(path, key);
  return `${origin()}/${bucket}/${path}?key=${key}`;
}

/** Puts a file; the oldest goes where there are too many. */
export function putFile(path: string, text: string, { storage }: World): void {
  storage.files.delete(path);
  dropOldest(storage.files);
  storage.files.set(path, text);
}

/** The file that an address of the storage names; undefined where it is none, or its key is not right. */
export function fileAt(address: string, world: World): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const path = pathIn(url.pathname);
  const isOurs = path !== undefined && url.origin === world.origin();
  const hasKey = isOurs && url.searchParams.get('key') === world.storage.keys.get(path);
  return hasKey ? world.storage.files.get(path) : undefined;
}

/** Whether a request is to the storage, and not to a provider. */
export const isForStorage = ({ target }: Head): boolean => target.startsWith(`/${bucket}/`);

/** What is done with a file, in the storage's own words. */
export const storageOperation = ({ method }: Head): string => (method === 'PUT' ? 'PutObject' : 'GetObject');

/** Whether a request may be made: put with what was lent, or read with an address that was given. */
export function mayUseStorage(head: Head, world: World): boolean {
  if (head.method === 'GET') return fileAt(`${world.origin()}${head.target}`, world) !== undefined;
  return head.method === 'PUT' && isSigned(head, world);
}

/** Answers a request to the storage that may be made. A file is answered as it was put. */
export function answerStorage(head: Head, body: Buffer, world: World): Answer {
  const path = pathIn(head.target.split('?')[0] ?? '');
  if (path === undefined) return camsError('NoSuchKey', 'The specified key does not exist.', 404);
  if (head.method === 'GET') {
    return { status: 200, code: 'OK', body: {}, text: fileAt(`${world.origin()}${head.target}`, world) ?? '' };
  }
  putFile(path, body.toString('utf8'), world);
  return { status: 200, code: 'OK', body: {} };
}

function pathIn(target: string): string | undefined {
  const start = `/${bucket}/`;
  if (!target.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(target.slice(start.length));
  } catch {
    return undefined;
  }
}

const CLOCK_TOLERANCE_MS = 15 * 60 * 1000;

/** Whether a request carries Object Storage's signature, version 4, of what was lent. Written from its description. */
function isSigned({ method, target, headers }: Head, { storage, now }: World): boolean {
  const [path = '', query = ''] = target.split('?');
  const header = (name: string) => String(headers[name] ?? '').trim();
  const found =
    /^OSS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([a-z0-9-]+)\/oss\/aliyun_v4_request,Signature=([0-9a-f]{64})$/.exec(
      header('authorization'),
    );
  const [, id = '', day = '', region = '', signature = ''] = found ?? [];
  const lent = storage.lent.get(id);
  const time = header('x-oss-date');
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const isFresh = time.startsWith(day) && Math.abs(at - now()) <= CLOCK_TOLERANCE_MS;
  if (!lent || query !== '' || lent.until < now() || !isFresh) return false;
  if (header('x-oss-security-token') !== lent.token) return false;

  const names = Object.keys(headers)
    .filter((name) => name === 'content-type' || name === 'content-md5' || name.startsWith('x-oss-'))
    .sort();
  let canonical = `${method}\n${path}\n\n`;
  for (const name of names) canonical += `${name}:${header(name)}\n`;
  canonical += `\n\n${header('x-oss-content-sha256')}`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = `OSS4-HMAC-SHA256\n${time}\n${day}/${region}/oss/aliyun_v4_request\n${digest}`;
  let key = Buffer.from(`aliyun_v4${lent.secret}`);
  for (const part of [day, region, 'oss', 'aliyun_v4_request']) key = createHmac('sha256', key).update(part).digest();
  return timingSafeEqual(createHmac('sha256', key).update(toSign).digest(), Buffer.from(signature, 'hex'));
}

function dropOldest(things: Map<string, unknown>): void {
  for (const [oldest] of things) {
    if (things.size < bounds.files) return;
    things.delete(oldest);
  }
}
