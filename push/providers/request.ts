import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { encodeParameters, type Parameter, percentEncode } from '../http/encode.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';
import { remoteOf } from '../remotes.ts';
import { endpointFor, type Target } from '../target.ts';
import type { Credentials } from './credentials.ts';
import type { CamsOperation, MetaOperation, Operation } from './operations.ts';

/** What stands in a request's body, before it is text. */
export type RequestBody =
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
  /** Lower-case names. What depends on credentials, time or chance is added when the request is sent. */
  headers: { readonly [name: string]: string };
  body: RequestBody;
}

/** Above this many bytes of query the parameters travel as a form: servers and proxies refuse very long URLs. */
const LONGEST_QUERY = 8192;

/** Of CAMS, the service. */
const VERSION = '2020-06-06';

export const USER_AGENT = 'chatapp';

/** Whether a push creates what the document says: it has no code yet, by which what exists could be edited. */
export function isCreation(document: ChatDocument): boolean {
  const create = remoteOf(document)?.create;
  if (!create) return false;
  const code = document.value[create.code];
  return code === undefined || code === null || code === '';
}

/** The operation that a push of a document is sent through; undefined where the provider has none. */
export function operationOf(document: ChatDocument): Operation | undefined {
  const remote = remoteOf(document);
  return isCreation(document) ? remote?.create?.operation : remote?.write;
}

/**
 * Makes the request that a push of a document sends. Whatever shows a request before it is sent takes it from here too.
 *
 * @returns the request, or a problem where the document cannot be one for this target. Never throws.
 */
export function buildPush(document: ChatDocument, target: Target): Result<PlainRequest> {
  return (isCreation(document) ? buildCreation : buildRequest)(document, target);
}

/**
 * Makes the request that a document is: every member as it stands, also one that we do not know, because the provider
 * decides what it takes. Only the envelope stays behind (`$schema`, and `phone_number_id` in a Meta document, which
 * becomes the path).
 *
 * @returns the request, or a problem where the document cannot be one for this target. Never throws.
 */
export function buildRequest(document: ChatDocument, target: Target): Result<PlainRequest> {
  return requestOf(document, target, remoteOf(document)?.write);
}

/** Makes the request that creates what a document says. */
function buildCreation(document: ChatDocument, target: Target): Result<PlainRequest> {
  const create = remoteOf(document)?.create;
  const created = create?.request(document.value);
  if (created && !created.ok) return created;
  return requestOf({ ...document, value: created?.value ?? {} }, target, create?.operation);
}

/** Why a document of a kind that its provider does not have goes nowhere. */
export const noOperation = ({ kind }: Pick<ChatDocument, 'kind'>) =>
  refused(
    'no-operation',
    say`There is no operation that takes a ${kind} at this provider.`,
    say`Write the document in the form of the provider that takes it.`,
  );

function requestOf(document: ChatDocument, target: Target, operation: Operation | undefined): Result<PlainRequest> {
  if (!operation) {
    return noOperation(document);
  }
  const endpoint = endpointFor(target, document.provider);
  if (!endpoint.ok) return endpoint;
  try {
    return operation.provider === 'cams'
      ? found(camsRequest(operation, endpoint.value, document.value))
      : metaRequest(operation, endpoint.value, target.graphVersion, document.value);
  } catch (error) {
    // JSON.stringify recurses; JSON.parse does not, so a document can be deeper than it can be written out again.
    if (!(error instanceof RangeError)) throw error;
    return refused(
      'document-too-deep',
      say`The document nests values too deeply to be written as a request.`,
      say`Flatten it: no provider takes more than a few levels.`,
    );
  }
}

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

/**
 * Arrays and objects travel as JSON text, everything else as its plain text. A form has no null: a member that is null
 * is left out, as the official SDK does. Inside JSON text a null stays.
 */
function camsParameters(value: JsonObject): Parameter[] {
  return Object.entries(value)
    .filter(([name, member]) => name !== '$schema' && member !== null && member !== undefined)
    .map(([name, member]) => [name, typeof member === 'object' ? JSON.stringify(member) : String(member)]);
}

function metaRequest(
  operation: MetaOperation,
  origin: string,
  graphVersion: string,
  value: JsonObject,
): Result<PlainRequest> {
  const { $schema: _schema, phone_number_id: _id, ...settings } = value;
  const node = graphNode(graphVersion, value);
  if (!node.ok) return node;
  return found({
    operation,
    method: 'POST',
    origin,
    path: `${node.value}/${operation.name}`,
    query: [],
    headers: { 'user-agent': USER_AGENT, accept: 'application/json', 'content-type': 'application/json' },
    body: { type: 'json', text: JSON.stringify(settings) },
  });
}

/** The path of the phone number that a Meta document is about. */
export function graphNode(graphVersion: string, { phone_number_id: id }: JsonObject): Result<string> {
  const phoneNumberId = typeof id === 'number' ? String(id) : id;
  // A dot alone would not be encoded, and names another path.
  if (typeof phoneNumberId !== 'string' || /^\s*\.{0,2}\s*$/.test(phoneNumberId)) {
    return refused(
      'phone-number-id-missing',
      say`The document does not say whose automation it is: phone_number_id is missing or empty.`,
      say`Add "phone_number_id" with the id of the business phone number (digits, from WhatsApp Manager).`,
    );
  }
  return found(`/${percentEncode(graphVersion)}/${percentEncode(phoneNumberId)}`);
}

/** The path with its query, as it stands in the request line. */
export function requestPath(request: PlainRequest): string {
  return request.query.length === 0 ? request.path : `${request.path}?${encodeParameters(request.query)}`;
}

/** The body's text, empty where there is none. */
export function bodyText(body: RequestBody): string {
  if (body.type === 'none') return '';
  return body.type === 'json' ? body.text : encodeParameters(body.parameters);
}

/** Whether credentials are those of the provider that a request goes to. */
export function mismatch(request: PlainRequest, credentials: Credentials): Problem | null {
  if (request.operation.provider === credentials.provider) return null;
  return {
    code: 'credentials-other-provider',
    message: say`The credentials are for another provider than the document.`,
    next: say`Set credentials for the provider of the document, then push again.`,
  };
}
