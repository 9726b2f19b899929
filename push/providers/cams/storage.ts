import { createHash, createHmac } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { JsonObject } from '../../../core/document/document.ts';
import { say } from '../../../l10n/texts.ts';
import { percentEncode } from '../../http/encode.ts';
import { storageAddress } from '../../http/storage.ts';
import { found, type Result, refused } from '../../problem.ts';
import { canTravel } from '../fields.ts';
import type { Freshness, Headers, PlainRequest } from '../plain.ts';
import type { Storing } from '../provider.ts';
import { isObject } from '../verdict.ts';
import type { CamsOperation } from './operation.ts';
import { camsRequest } from './request.ts';

/** Lends the right to store a file, for an hour. */
const AUTHORIZE: CamsOperation = { provider: 'cams', name: 'GetChatappUploadAuthorization', qps: 5 };

/** Makes an address under which the service can read what was stored. */
const PRESIGN: CamsOperation = { provider: 'cams', name: 'GeneratePresignedUrl', qps: 5 };

/** Singapore, as for the service itself. */
const DEFAULT_REGION = 'ap-southeast-1';

/** What is put for the address of a stored file before there is one. */
export const NOT_STORED_YET = '(the address of the stored file)';

/**
 * Puts the file of a request into the object storage that the service lends, and writes its address into the request.
 * Nothing that was there is changed: the file has a name of its own.
 */
export async function storeFile(request: PlainRequest, storing: Storing): Promise<Result<PlainRequest>> {
  const { operation, origin, stored, query, body } = request;
  if (!stored) return found(request);
  const parameters = Object.fromEntries(body.type === 'form' ? body.parameters : query);
  const space = parameters.CustSpaceId === undefined ? {} : { CustSpaceId: parameters.CustSpaceId };
  const lent = await storing.ask(camsRequest(AUTHORIZE, origin, space));
  if (!lent.ok) return lent;
  const storage = storageOf(lent.value);
  if (!storage) return notLent();
  const key = [...storage.folder, `${storing.freshness.nonce}.json`].join('/');
  const put = await storing.exchangeFile({ ...putRequest(storage, key, origin, storing.freshness), text: stored.text });
  if (!put.ok) return put;
  const signed = await storing.ask(camsRequest(PRESIGN, origin, { ...space, FilePath: key }));
  if (!signed.ok) return signed;
  const address = isObject(signed.value.Data) ? storageAddress(signed.value.Data.Url) : undefined;
  if (!address) return notLent();
  return found(camsRequest(operation as CamsOperation, origin, { ...parameters, FilePath: address.href }));
}

const notLent = () =>
  refused(
    'storage-unavailable',
    say`The provider’s answer does not say where the file can be stored.`,
    say`Try again. If it goes on, ask your provider’s support.`,
  );

/** A bucket with what it takes to write into it. */
interface Storage {
  url: URL;
  bucket: string;
  folder: readonly string[];
  id: string;
  secret: string;
  token: string;
}

function storageOf({ Data: data }: JsonObject): Storage | undefined {
  if (!isObject(data)) return undefined;
  const text = (name: string) => (typeof data[name] === 'string' ? data[name].trim() : '');
  const endpoint = text('EndPoint');
  // Older answers have the host alone.
  const url = storageAddress(endpoint.includes('://') ? endpoint : `https://${endpoint}`);
  const [bucket, id, secret, token] = ['BucketName', 'AccessKeyId', 'AccessKeySecret', 'SecurityToken'].map(text);
  if (!url || !bucket || !id || !secret || !token) return undefined;
  if (![id, secret, token].every(canTravel) || !/^[a-z0-9][a-z0-9-]*$/.test(bucket)) return undefined;
  const folder = text('Dir').split('/').filter(Boolean);
  return { url, bucket, folder, id, secret, token };
}

/** The request that stores a file: at the bucket's own host, or below its name where the storage has no name. */
function putRequest(storage: Storage, key: string, origin: string, freshness: Freshness) {
  const { url, bucket } = storage;
  const isBelow = isIPv4(url.hostname);
  const host = isBelow ? url.host : `${bucket}.${url.host}`;
  const path = [...(isBelow ? [bucket] : []), ...key.split('/')].map(percentEncode).join('/');
  const region = regionOf(url.hostname) ?? regionOf(new URL(origin).hostname) ?? DEFAULT_REGION;
  return {
    method: 'PUT' as const,
    url: new URL(`${url.protocol}//${host}/${path}`),
    headers: signedForStorage(storage, { key, region, date: freshness.date }),
  };
}

const regionOf = (host: string): string | undefined => {
  const [, region] = /^(?:oss|cams)[-.]([a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$/.exec(host) ?? [];
  return region === 'accelerate' ? undefined : region;
};

/**
 * The headers of an upload with Object Storage's signature, version 4, of what is lent for a time. Pure. The digest of
 * the file is not signed: TLS protects it, and the service reads what the request names in any case.
 */
export function signedForStorage(
  { bucket, id, secret, token }: Pick<Storage, 'bucket' | 'id' | 'secret' | 'token'>,
  { key, region, date }: { key: string; region: string; date: Date },
): Headers {
  const time = date.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers = {
    'content-type': 'application/json',
    'x-oss-content-sha256': 'UNSIGNED-PAYLOAD',
    'x-oss-date': time,
    'x-oss-security-token': token,
  };
  const canonical = [
    'PUT',
    `/${[bucket, ...key.split('/')].map(percentEncode).join('/')}`,
    '',
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    '',
    '',
    headers['x-oss-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/oss/aliyun_v4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const signingKey = [day, region, 'oss', 'aliyun_v4_request'].reduce(hmac, Buffer.from(`aliyun_v4${secret}`));
  const signature = hmac(signingKey, ['OSS4-HMAC-SHA256', time, scope, digest].join('\n')).toString('hex');
  return { ...headers, authorization: `OSS4-HMAC-SHA256 Credential=${id}/${scope},Signature=${signature}` };
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
