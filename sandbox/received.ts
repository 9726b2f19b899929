import { PUBLIC_ACCOUNT, type SandboxAccount } from './accounts.ts';
import type { Answer, Refusal } from './answer.ts';
import { bounds, parseJson } from './bounds.ts';
import { partsOf } from './multipart.ts';
import { areParameters, type Parameters, readParameters } from './parameters.ts';
import { operationName } from './rpc.ts';
import type { Head, Incoming } from './signature.ts';
import { isForStorage, storageOperation } from './storage.ts';

/** One request as it arrived, and what became of it. Secrets are masked. */
export interface Received {
  /** When it arrived, ISO 8601. */
  at: string;
  method: string;
  path: string;
  /** The CAMS action, or the edge of the Graph API, after its method where that is not POST; empty for a read of a node. */
  operation: string;
  headers: { readonly [name: string]: string };
  /** CAMS: the parameters by name. Graph: the parsed body. `null` where it cannot be read, or is too much to keep. */
  content: unknown;
  status: number;
  /** `OK`, or the error code that was answered. */
  code: string;
}

/** Notes a request and its answer, without the secrets of these accounts. */
export function noteReceived(
  incoming: Incoming,
  answer: Answer,
  { accounts, now }: { accounts: readonly SandboxAccount[]; now: () => number },
): Received {
  const mask = maskOf(accounts);
  const [path = '/', ...query] = incoming.target.split('?');
  const isRpc = path === '/';
  const body = incoming.body.toString('utf8');
  return {
    at: new Date(now()).toISOString(),
    method: incoming.method,
    path: mask(path),
    operation: mask(operationOf(incoming)),
    headers: maskedHeaders(incoming, mask),
    content: masked(isRpc ? named(readParameters(query.join('?'), body)) : contentOf(incoming, body), mask),
    status: answer.status,
    code: answer.code,
  };
}

const named = (parameters: Parameters | Refusal) => (areParameters(parameters) ? Object.fromEntries(parameters) : null);

/** What is remembered of requests, the oldest first: no more than a number of them, and of characters in all. */
export function receivedRequests(): {
  list: readonly Received[];
  add: (received: Received) => void;
  forget: () => void;
} {
  const list: Received[] = [];
  const sizes: number[] = [];
  let total = 0;
  return {
    list,
    add: (received) => {
      const contentSize = JSON.stringify(received.content, null, 2).length;
      const kept = contentSize > bounds.content ? { ...received, content: null } : received;
      const size = JSON.stringify(kept.headers).length + (kept === received ? contentSize : 0);
      list.push(kept);
      sizes.push(size);
      total += size;
      while (list.length > bounds.received || total > bounds.receivedCharacters) {
        list.shift();
        total -= sizes.shift() ?? 0;
      }
    },
    forget: () => {
      list.length = 0;
      sizes.length = 0;
      total = 0;
    },
  };
}

/** The operation that a request is of: the CAMS action, or Graph's edge; empty for a read of a node of Graph. */
export function operationOf(incoming: Head): string {
  if (isForStorage(incoming)) return storageOperation(incoming);
  const [path = '/'] = incoming.target.split('?');
  if (path === '/') return operationName(incoming);
  const edge = path.split('/')[3];
  // A node is written under no name of its own: of those only flows are.
  if (incoming.method === 'POST') return edge ?? 'flow';
  return edge === undefined ? '' : `${incoming.method} ${edge}`;
}

/** Names of headers, parameters and members that hold secrets. */
const secretName = /authorization|cookie|token|secret|password|^signature$/i;

/** Replaces the secrets of accounts in a text. What the public account signs with is no secret. */
function maskOf(accounts: readonly SandboxAccount[]): (text: string) => string {
  const secrets = accounts
    .flatMap(({ accessKeySecret, securityToken, token }) => [accessKeySecret, securityToken ?? '', token])
    .filter((secret) => secret !== '' && secret !== PUBLIC_ACCOUNT.token)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

/** A value with its secrets masked, at any depth: by the name of a member, and by what is known. */
function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      mask(name),
      secretName.test(name) && typeof member === 'string' ? '***' : masked(member, mask),
    ]),
  );
}

function maskedHeaders({ headers }: Incoming, mask: (text: string) => string): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const text = [value ?? ''].flat().join(',');
      if (name === 'authorization') return [name, maskedAuthorization(text)];
      return [name, secretName.test(name) ? '***' : mask(text)];
    }),
  );
}

/** What says how a request is signed stays; of what is not known, nothing. */
function maskedAuthorization(text: string): string {
  const [scheme = ''] = /^(?:Bearer|Basic) /i.exec(text) ?? [];
  const [signed = ''] = /^ACS3-HMAC-SHA256 .*?Signature=/.exec(text) ?? [];
  return `${scheme || signed}***`;
}

/** Of a form with parts, those by name; a file as the value that it has. */
function contentOf(incoming: Incoming, body: string): unknown {
  const parts = partsOf(incoming);
  if (!parts) return parsedOrNull(body);
  return Object.fromEntries([...parts].map(([name, text]) => [name, parsedOrNull(text) ?? text]));
}

function parsedOrNull(text: string): unknown {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : null;
}
