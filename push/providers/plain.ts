import { encodeParameters, type Parameter } from '../http/encode.ts';
import type { Operation } from './operations.ts';

/** By lower-case names. */
export type Headers = { readonly [name: string]: string };

/** What stands in a request's body, before it is text. */
type RequestBody =
  | { type: 'none' }
  | { type: 'form'; parameters: readonly Parameter[] }
  | { type: 'json'; text: string };

/** A request that holds no secret: neither signed nor carrying a token. It can be shown to anyone. */
export interface PlainRequest {
  operation: Operation;
  method: 'POST' | 'GET';
  /** `https://host[:port]` */
  origin: string;
  /** Already percent-encoded. */
  path: string;
  query: readonly Parameter[];
  /** What depends on credentials, time or chance is added when the request is sent. */
  headers: Headers;
  body: RequestBody;
}

/** A request with its secrets in it, ready for the wire. It is made right before sending and kept nowhere. */
export interface WireRequest {
  method: string;
  origin: string;
  /** Path and query. */
  path: string;
  headers: Headers;
  /** Empty: no body. */
  body: string;
}

/** What makes one request differ from the next: the provider refuses an old date and a nonce it has seen. */
export interface Freshness {
  date: Date;
  nonce: string;
}

export const USER_AGENT = 'chatapp';

/** What stands in the place of a secret. */
export const MASK = '***';

/** The path with its query, as it stands in the request line. */
export function requestPath(request: PlainRequest): string {
  return request.query.length === 0 ? request.path : `${request.path}?${encodeParameters(request.query)}`;
}

/** The body's text, empty where there is none. */
export function bodyText(body: RequestBody): string {
  if (body.type === 'none') return '';
  return body.type === 'json' ? body.text : encodeParameters(body.parameters);
}

/** The headers of a request before anything is added that only the holder of credentials can add. */
export const unsignedHeaders = ({ origin, headers }: PlainRequest): Headers => ({
  host: new URL(origin).host,
  ...headers,
});
