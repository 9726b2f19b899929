import type { Answer, Refusal } from './answer.ts';
import { bounds, parseJson } from './bounds.ts';
import { areParameters, type Parameters, readParameters } from './parameters.ts';
import { operationName } from './rpc.ts';
import type { Head, Incoming } from './signature.ts';

/** One request as it arrived, and what became of it. Secrets are masked. */
export interface Received {
  /** When it arrived, ISO 8601. */
  at: string;
  method: string;
  path: string;
  /** The CAMS action, or `conversational_automation`; empty where the request names none. */
  operation: string;
  headers: { readonly [name: string]: string };
  /** CAMS: the parameters by name. Graph: the parsed body. `null` where it cannot be read, or is too much to keep. */
  content: unknown;
  status: number;
  /** `OK`, or the error code that was answered. */
  code: string;
}

/** Notes a request and its answer. */
export function noteReceived(incoming: Incoming, answer: Answer, now: number): Received {
  const [path = '/', ...query] = incoming.target.split('?');
  const isRpc = path === '/';
  const body = incoming.body.toString('utf8');
  return {
    at: new Date(now).toISOString(),
    method: incoming.method,
    path,
    operation: operationOf(incoming),
    headers: maskedHeaders(incoming),
    content: isRpc ? named(readParameters(query.join('?'), body)) : parsedOrNull(body),
    status: answer.status,
    code: answer.code,
  };
}

const named = (parameters: Parameters | Refusal) => (areParameters(parameters) ? Object.fromEntries(parameters) : null);

/** What is remembered of requests, the oldest first: no more than a number of them, and of characters in all. */
export function receivedRequests(): { list: readonly Received[]; add: (received: Received) => void } {
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
  };
}

/** The operation that a request is of: the CAMS action, or Graph's edge; empty for a read of Graph. */
export function operationOf(incoming: Head): string {
  const [path = '/'] = incoming.target.split('?');
  return path === '/' ? operationName(incoming) : (path.split('/')[3] ?? '');
}

function maskedHeaders({ headers }: Incoming): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const text = [value ?? ''].flat().join(',');
      if (name === 'authorization') return [name, maskedAuthorization(text)];
      return [name, /authorization|cookie|token|secret|password/.test(name) ? '***' : text];
    }),
  );
}

/** What says how a request is signed stays; of what is not known, nothing. */
function maskedAuthorization(text: string): string {
  const [scheme = ''] = /^(?:Bearer|Basic) /i.exec(text) ?? [];
  const [signed = ''] = /^ACS3-HMAC-SHA256 .*?Signature=/.exec(text) ?? [];
  return `${scheme || signed}***`;
}

function parsedOrNull(text: string): unknown {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : null;
}
