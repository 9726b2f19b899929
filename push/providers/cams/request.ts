import type { JsonObject, Upload } from '../../../core/document/document.ts';
import { encodeParameters, type Parameter } from '../../http/encode.ts';
import { isForTools } from '../address.ts';
import { bodyText, type Freshness, type Headers, MASK, type PlainRequest, USER_AGENT } from '../plain.ts';
import { type CamsCredentials, maskAccessKeyId } from './credentials.ts';
import type { CamsOperation } from './operation.ts';
import { authorizationHeader, isSigned, sha256Hex } from './sign.ts';

/** Above this many bytes of query the parameters travel as a form: servers and proxies refuse very long URLs. */
const LONGEST_QUERY = 8192;

/** Of CAMS, the service. */
const VERSION = '2020-06-06';

/** Set when the request leaves, because the provider wants them fresh. */
const WHEN_SENT = '(set when it is sent)';

/** A request of CAMS: every member of a value as a parameter. */
export function camsRequest(operation: CamsOperation, origin: string, value: JsonObject): PlainRequest {
  const parameters = camsParameters(value);
  const inQuery = operation.placement === 'query' && encodeParameters(parameters).length <= LONGEST_QUERY;
  return {
    operation,
    method: 'POST',
    origin,
    path: '/',
    query: inQuery ? parameters : [],
    headers: {
      'user-agent': USER_AGENT,
      accept: 'application/json',
      ...(inQuery ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      'x-acs-action': operation.name,
      'x-acs-version': operation.version ?? VERSION,
    },
    body: inQuery ? { type: 'none' } : { type: 'form', parameters },
  };
}

/** A request that names a file by its address, which it gets when the file has been stored. */
export const uploadRequest = (
  operation: CamsOperation,
  origin: string,
  { address, text }: Upload,
  notStoredYet: string,
): PlainRequest => ({
  ...camsRequest(operation, origin, { ...address, FilePath: notStoredYet }),
  stored: { text },
});

/**
 * Arrays and objects travel as JSON text, everything else as its plain text. A form has no null: a member that is null
 * is left out, as the official SDK does. Inside JSON text a null stays.
 */
function camsParameters(value: JsonObject): Parameter[] {
  return Object.entries(value)
    .filter(([name, member]) => !isForTools(name) && member !== null && member !== undefined)
    .map(([name, member]) => [name, typeof member === 'object' ? JSON.stringify(member) : String(member)]);
}

/** All headers of a request, the signature among them. */
export function signedHeaders(
  request: PlainRequest,
  unsigned: Headers,
  credentials: CamsCredentials,
  { date, nonce }: Freshness,
): Headers {
  const bodyHash = sha256Hex(bodyText(request.body));
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

/** All headers of a request as people may see them. */
export function shownHeaders(request: PlainRequest, unsigned: Headers, accessKeyId?: string): Headers {
  const headers = {
    ...unsigned,
    'x-acs-date': WHEN_SENT,
    'x-acs-signature-nonce': WHEN_SENT,
    'x-acs-content-sha256': sha256Hex(bodyText(request.body)),
  };
  const credential = accessKeyId === undefined ? MASK : maskAccessKeyId(accessKeyId);
  const names = Object.keys(headers).filter(isSigned).sort().join(';');
  return {
    ...headers,
    authorization: `ACS3-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${MASK}`,
  };
}
