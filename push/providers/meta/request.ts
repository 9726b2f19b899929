import { createHash } from 'node:crypto';
import type { JsonObject, Upload } from '../../../core/document/document.ts';
import { say } from '../../../l10n/texts.ts';
import { type Parameter, percentEncode } from '../../http/encode.ts';
import { found, type Result, refused } from '../../problem.ts';
import type { Target } from '../../target.ts';
import { isForTools } from '../address.ts';
import { type PlainRequest, USER_AGENT } from '../plain.ts';
import type { MetaOperation } from './operation.ts';

const HEADERS = { 'user-agent': USER_AGENT, accept: 'application/json' };

/** A request that writes: what a document says, but for where it belongs. */
export function metaRequest(
  operation: MetaOperation,
  origin: string,
  target: Target,
  value: JsonObject,
): Result<PlainRequest> {
  const { node, envelope = [] } = operation;
  const path = pathOf(operation, target, value);
  if (!path.ok) return path;
  const sent = Object.entries(value).filter(([name]) => name !== node && !envelope.includes(name) && !isForTools(name));
  return found({
    operation,
    method: 'POST',
    origin,
    path: path.value,
    query: [],
    // Publishing, for one, is said by the path alone.
    ...(sent.length === 0
      ? { headers: HEADERS, body: { type: 'none' } }
      : {
          headers: { ...HEADERS, 'content-type': 'application/json' },
          body: { type: 'json', text: JSON.stringify(Object.fromEntries(sent)) },
        }),
  });
}

/** A request that uploads a file, in the parts that the Graph API wants. */
export function metaUploadRequest(
  operation: MetaOperation,
  origin: string,
  target: Target,
  { address, text }: Upload,
): Result<PlainRequest> {
  const path = pathOf(operation, target, address);
  if (!path.ok) return path;
  // No file has its own digest in it.
  const boundary = `chatapp-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  return found({
    operation,
    method: 'POST',
    origin,
    path: path.value,
    query: [],
    headers: { ...HEADERS, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: {
      type: 'multipart',
      boundary,
      parts: [
        { name: 'name', value: 'flow.json' },
        { name: 'asset_type', value: 'FLOW_JSON' },
        { name: 'file', value: text, file: { name: 'flow.json', type: 'application/json' } },
      ],
    },
  });
}

/** A request that reads a node, fields of it, or an edge. */
export function metaReadRequest(
  operation: MetaOperation,
  origin: string,
  target: Target,
  value: JsonObject,
): Result<PlainRequest> {
  const path = pathOf(operation, target, value);
  if (!path.ok) return path;
  const { field, fields = field === undefined ? [] : [field] } = operation;
  return found(read(operation, origin, path.value, fields.length === 0 ? [] : [['fields', fields.join(',')]]));
}

/**
 * A request for one page of an edge.
 *
 * @param last the answer with the page before; undefined for the first
 * @returns undefined where there is no further page
 */
export function metaListRequest(
  operation: MetaOperation,
  origin: string,
  { target, filter, size, last }: { target: Target; filter: JsonObject; size: number; last: JsonObject | undefined },
): Result<PlainRequest> | undefined {
  const path = pathOf(operation, target, filter);
  if (!path.ok) return path;
  const after = cursorIn(last);
  if (last !== undefined && after === undefined) return undefined;
  const query: Parameter[] = [['limit', String(size)]];
  return found(read(operation, origin, path.value, after === undefined ? query : [...query, ['after', after]]));
}

function cursorIn(answer: { paging?: unknown } = {}): string | undefined {
  const { paging } = answer as { paging?: { next?: unknown; cursors?: { after?: unknown } } };
  const after = paging?.cursors?.after;
  return paging?.next !== undefined && typeof after === 'string' ? after : undefined;
}

const read = (operation: MetaOperation, origin: string, path: string, query: readonly Parameter[]): PlainRequest => ({
  ...{ operation, method: 'GET', origin, path, query, headers: HEADERS, body: { type: 'none' } },
});

/** The path of the node that a document is about, or of an edge of it. */
function pathOf({ node, edge }: MetaOperation, { graphVersion }: Target, value: JsonObject): Result<string> {
  const member = value[node];
  const id = typeof member === 'number' ? String(member) : member;
  // A dot alone would not be encoded, and names another path.
  if (typeof id !== 'string' || /^\s*\.{0,2}\s*$/.test(id)) {
    return refused(
      `${node.replaceAll('_', '-')}-missing`,
      say`The document does not say where it belongs: ${node} is missing or empty.`,
      say`Add "${node}" with the id (digits, from WhatsApp Manager).`,
    );
  }
  const parts = [graphVersion, id, ...(edge === undefined ? [] : [edge])];
  return found(`/${parts.map(percentEncode).join('/')}`);
}
