import { providerOf } from './index.ts';
import {
  bodyText,
  type Freshness,
  type PlainRequest,
  requestPath,
  unsignedHeaders,
  type WireRequest,
} from './plain.ts';
import type { Credentials } from './provider.ts';

/** Adds what only the holder of the credentials can add, such as a signature or a token. Pure. */
export function authorize(request: PlainRequest, credentials: Credentials, freshness: Freshness): WireRequest {
  const { method, origin } = request;
  const headers = providerOf(credentials.provider).authorize(request, unsignedHeaders(request), credentials, freshness);
  return { method, origin, path: requestPath(request), headers, body: bodyText(request.body) };
}
