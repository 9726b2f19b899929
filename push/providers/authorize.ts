import { authorizationHeader, sha256Hex } from './cams/sign.ts';
import type { Credentials } from './credentials.ts';
import { bodyText, type PlainRequest, requestPath } from './request.ts';

/** A request with its secrets in it, ready for the wire. It is made right before sending and kept nowhere. */
export interface WireRequest {
  method: string;
  origin: string;
  /** Path and query. */
  path: string;
  headers: { readonly [name: string]: string };
  /** Empty: no body. */
  body: string;
}

/** What makes one request differ from the next: the provider refuses an old date and a nonce it has seen. */
export interface Freshness {
  date: Date;
  nonce: string;
}

/** Adds what only the holder of the credentials can add: a signature for CAMS, the bearer token for Meta. Pure. */
export function authorize(request: PlainRequest, credentials: Credentials, freshness: Freshness): WireRequest {
  const body = bodyText(request.body);
  const host = new URL(request.origin).host;
  const unsigned = { host, ...request.headers };
  const headers =
    credentials.provider === 'meta'
      ? { ...unsigned, authorization: `Bearer ${credentials.token}` }
      : signed(request, unsigned, body, credentials, freshness);
  return { method: request.method, origin: request.origin, path: requestPath(request), headers, body };
}

function signed(
  request: PlainRequest,
  unsigned: { readonly [name: string]: string },
  body: string,
  credentials: Extract<Credentials, { provider: 'cams' }>,
  { date, nonce }: Freshness,
): { readonly [name: string]: string } {
  const bodyHash = sha256Hex(body);
  const headers = {
    ...unsigned,
    'x-acs-date': date.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-content-sha256': bodyHash,
    ...(credentials.securityToken === undefined ? {} : { 'x-acs-security-token': credentials.securityToken }),
  };
  const { method, path, query } = request;
  const authorization = authorizationHeader(
    { method, path, query, headers, bodyHash },
    credentials.accessKeyId,
    credentials.accessKeySecret,
  );
  return { ...headers, authorization };
}
