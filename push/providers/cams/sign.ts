import { createHash, createHmac } from 'node:crypto';
import { type Parameter, percentEncode } from '../../http/encode.ts';

/** What the ACS3 signature covers. */
export interface Signable {
  method: string;
  /** Percent-encoded, `/` for RPC. */
  path: string;
  query: readonly Parameter[];
  /** Lower-case names, `host` among them. `host`, `content-type` and every `x-acs-*` are signed. */
  headers: { readonly [name: string]: string };
  /** Lower-case hex SHA-256 of the body's bytes; of nothing where there is no body. */
  bodyHash: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';

/**
 * The `Authorization` header of Alibaba Cloud's signature, version 3 ("Request syntax and signature method V3").
 * Pure: date and nonce are among the headers.
 */
export function authorizationHeader(signable: Signable, accessKeyId: string, accessKeySecret: string): string {
  const names = Object.keys(signable.headers).filter(isSigned).sort();
  const canonicalRequest = [
    signable.method,
    signable.path,
    canonicalQuery(signable.query),
    ...names.map((name) => `${name}:${signable.headers[name]?.trim()}`),
    '',
    names.join(';'),
    signable.bodyHash,
  ].join('\n');
  const stringToSign = `${ALGORITHM}\n${sha256Hex(canonicalRequest)}`;
  const signature = createHmac('sha256', accessKeySecret).update(stringToSign).digest('hex');
  return `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether the signature covers a header of this (lower-case) name. */
export function isSigned(name: string): boolean {
  return name === 'host' || name === 'content-type' || name.startsWith('x-acs-');
}

function canonicalQuery(query: readonly Parameter[]): string {
  return query
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}
