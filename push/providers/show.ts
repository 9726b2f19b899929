import { providerOf } from './index.ts';
import { bodyText, type PlainRequest, requestPath, unsignedHeaders } from './plain.ts';

/** A request as people and programs may see it. Secrets are not hidden in it: they were never there. */
export interface ShownRequest {
  method: string;
  url: string;
  headers: { [name: string]: string };
  /** The form's parameters or the JSON value, JSON text read back into values; `null` where there is no body. */
  body: unknown;
  /** The file that is put into the provider's storage first, as a value; the request names its address. */
  file?: unknown;
}

/**
 * Shows a request before or after it was sent.
 *
 * @param account whose credentials would sign; only the first signs of it are shown
 */
export function showRequest(request: PlainRequest, account?: string): ShownRequest {
  return {
    method: request.method,
    url: `${request.origin}${requestPath(request)}`,
    headers: { ...providerOf(request.operation.provider).shownHeaders(request, unsignedHeaders(request), account) },
    body: shownBody(request),
    ...(request.stored && { file: parsedOrText(request.stored.text) }),
  };
}

function shownBody({ body, operation }: PlainRequest): unknown {
  if (body.type === 'none') return null;
  if (body.type === 'json') return JSON.parse(body.text);
  if (body.type === 'multipart') {
    return Object.fromEntries(body.parts.map(({ name, value, file }) => [name, file ? parsedOrText(value) : value]));
  }
  const asJson: readonly string[] = operation.jsonParameters ?? [];
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
 * The request as a `curl` command for a POSIX shell. It runs as it stands where curl can authorize itself from the
 * environment; where it cannot, the command shows the request and does not send it signed.
 */
export function toCurl(request: PlainRequest): string {
  const { headers } = showRequest(request);
  const { curlAuthorization } = providerOf(request.operation.provider);
  const options = Object.entries(headers)
    .filter(([name]) => name !== 'host' && !(curlAuthorization && name === 'authorization'))
    .filter(([name]) => !(request.body.type === 'multipart' && name === 'content-type'))
    .map(([name, value]) => `-H ${shellQuote(`${name}: ${value}`)}`);
  const { data, input } = curlBody(request);
  const lines = [
    `curl -X ${request.method} ${shellQuote(`${request.origin}${requestPath(request)}`)}`,
    ...options,
    ...(curlAuthorization ? [curlAuthorization] : []),
    ...data,
  ];
  return `${lines.join(' \\\n  ')}${input}`;
}

/** The options with the body; a file comes on standard input, since it can have any character. */
function curlBody({ body }: PlainRequest): { data: readonly string[]; input: string } {
  if (body.type !== 'multipart') {
    const text = bodyText(body);
    return { data: text === '' ? [] : [`--data-raw ${shellQuote(text)}`], input: '' };
  }
  const file = body.parts.find((part) => part.file);
  const data = body.parts.map((part) =>
    part.file
      ? `-F ${shellQuote(`${part.name}=@-;filename=${part.file.name};type=${part.file.type}`)}`
      : `-F ${shellQuote(`${part.name}=${part.value}`)}`,
  );
  return { data, input: file ? ` <<'END_OF_FILE'\n${file.value}\nEND_OF_FILE` : '' };
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
    ...(shown.file === undefined ? [] : ['# file', '', JSON.stringify(shown.file, null, 2), '']),
  ].join('\n');
}

function queryMembers(request: PlainRequest): unknown {
  return shownBody({ ...request, body: { type: 'form', parameters: request.query } });
}
