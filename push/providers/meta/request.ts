import type { JsonObject } from '../../../core/document/document.ts';
import { say } from '../../../l10n/texts.ts';
import { percentEncode } from '../../http/encode.ts';
import { found, type Result, refused } from '../../problem.ts';
import type { Target } from '../../target.ts';
import { type PlainRequest, USER_AGENT } from '../plain.ts';
import type { MetaOperation } from './operation.ts';

/** A request to an edge of the phone number that a document is about. */
export function metaRequest(
  operation: MetaOperation,
  origin: string,
  { graphVersion }: Target,
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

/** A request for a field of the phone number that a document is about. */
export function metaReadRequest(
  operation: MetaOperation,
  origin: string,
  { graphVersion }: Target,
  value: JsonObject,
): Result<PlainRequest> {
  const node = graphNode(graphVersion, value);
  if (!node.ok) return node;
  return found({
    operation,
    method: 'GET',
    origin,
    path: node.value,
    query: operation.field === undefined ? [] : [['fields', operation.field]],
    headers: { 'user-agent': USER_AGENT, accept: 'application/json' },
    body: { type: 'none' },
  });
}

/** The path of the phone number that a Meta document is about. */
function graphNode(graphVersion: string, { phone_number_id: id }: JsonObject): Result<string> {
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
