import { encodeParameters, type Parameter } from '../http/encode.ts';
import type { Operation } from './operations.ts';

/** By lower-case names. */
export type Headers = { readonly [name: string]: string };

/** What is in a request's body, before it is text. */
type RequestBody =
  | { type: 'none' }
  | { type: 'form'; parameters: readonly Parameter[] }
  | { type: 'json'; text: string }
  | { type: 'multipart'; boundary: string; parts: readonly Part[] };

/** A part of a multipart form. */
interface Part {
  name: string;
  value: string;
  /** Of a part that is a file: what it is called, and its media type. */
  file?: { name: string; type: string };
}

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
  /** A file that is put into the provider's storage first: the request then names its address. */
  stored?: { text: string };
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

/** What is in the place of a secret. */
export const MASK = '***';

/** The path with its query, as it stands in the request line. */
export function requestPath(request: PlainRequest): string {
  return request.query.length === 0 ? request.path : `${request.path}?${encodeParameters(request.query)}`;
}

/** The body's text, empty where there is none. */
export function bodyText(body: RequestBody): string {
  switch (body.type) {
    case 'none':
      return '';
    case 'json':
      return body.text;
    case 'form':
      return encodeParameters(body.parameters);
    case 'multipart':
      return multipartText(body.boundary, body.parts);
  }
}

/** Parts as RFC 7578 writes them. Their names are ours, so that nothing in them has to be escaped. */
function multipartText(boundary: string, parts: readonly Part[]): string {
  const written = parts.flatMap(({ name, value, file }) => [
    `--${boundary}`,
    `content-disposition: form-data; name="${name}"${file ? `; filename="${file.name}"` : ''}`,
    ...(file ? [`content-type: ${file.type}`] : []),
    '',
    value,
  ]);
  return [...written, `--${boundary}--`, ''].join('\r\n');
}

/** The headers of a request before anything is added that only the holder of credentials can add. */
export const unsignedHeaders = ({ origin, headers }: PlainRequest): Headers => ({
  host: new URL(origin).host,
  ...headers,
});
