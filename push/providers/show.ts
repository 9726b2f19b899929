import { isSigned, sha256Hex } from './cams/sign.ts';
import { bodyText, type PlainRequest, requestPath } from './request.ts';

/** A request as people and programs may see it. Secrets are not hidden in it: they were never there. */
export interface ShownRequest {
  method: string;
  url: string;
  headers: { [name: string]: string };
  /** The form's parameters or the JSON value, JSON text read back into values; `null` where there is no body. */
  body: unknown;
}

const MASK = '***';

/** Set when the request leaves, because the provider wants them fresh. */
const WHEN_SENT = '(set when it is sent)';

/**
 * Shows a request before or after it was sent.
 *
 * @param accessKeyId which key would sign; only its first four signs are shown
 */
export function showRequest(request: PlainRequest, accessKeyId?: string): ShownRequest {
  return {
    method: request.method,
    url: `${request.origin}${requestPath(request)}`,
    headers: shownHeaders(request, accessKeyId),
    body: shownBody(request),
  };
}

/** The start of an AccessKey id, enough to tell one's keys apart. Short ids are masked whole. */
export function maskAccessKeyId(accessKeyId: string): string {
  return accessKeyId.length < 12 ? MASK : `${accessKeyId.slice(0, 4)}${MASK}`;
}

function shownHeaders(request: PlainRequest, accessKeyId: string | undefined): { [name: string]: string } {
  const host = new URL(request.origin).host;
  if (request.operation.provider === 'meta') {
    return { host, ...request.headers, authorization: `Bearer ${MASK}` };
  }
  const headers = {
    host,
    ...request.headers,
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

function shownBody({ body, operation }: PlainRequest): unknown {
  if (body.type === 'none') return null;
  if (body.type === 'json') return JSON.parse(body.text);
  const asJson: readonly string[] = operation.provider === 'cams' ? (operation.jsonParameters ?? []) : [];
  return Object.fromEntries(
    body.parameters.map(([name, value]) => [name, asJson.includes(name) ? parsedOrText(value) : value]),
  );
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The request as a `curl` command for a POSIX shell. Meta's token is read from `WHATSAPP_ACCESS_TOKEN`, so the command
 * runs as it stands. curl has no ACS3 signature: for CAMS the command shows the request and does not send it signed.
 */
export function toCurl(request: PlainRequest): string {
  const { headers } = showRequest(request);
  const isMeta = request.operation.provider === 'meta';
  const options = Object.entries(headers)
    .filter(([name]) => name !== 'host' && !(isMeta && name === 'authorization'))
    .map(([name, value]) => `-H ${shellQuote(`${name}: ${value}`)}`);
  const body = bodyText(request.body);
  const lines = [
    `curl -X ${request.method} ${shellQuote(`${request.origin}${requestPath(request)}`)}`,
    ...options,
    ...(isMeta ? ['-H "authorization: Bearer $WHATSAPP_ACCESS_TOKEN"'] : []),
    ...(body === '' ? [] : [`--data-raw ${shellQuote(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The request as text for reading: request line, headers, then each parameter on its own with its JSON laid out. */
export function toText(request: PlainRequest): string {
  const shown = showRequest(request);
  const members = request.query.length > 0 ? queryMembers(request) : shown.body;
  return [
    `${shown.method} ${request.origin}${request.path}`,
    ...Object.entries(shown.headers).map(([name, value]) => `${name}: ${value}`),
    '',
    members === null ? '(no body)' : JSON.stringify(members, null, 2),
    '',
  ].join('\n');
}

function queryMembers(request: PlainRequest): unknown {
  return shownBody({ ...request, body: { type: 'form', parameters: request.query } });
}
