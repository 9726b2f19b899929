import type { Answer } from './answer.ts';
import { readParameters } from './parameters.ts';
import { operationName } from './rpc.ts';
import type { Incoming } from './signature.ts';

/** One request as it arrived, and what became of it. Secrets are masked. */
export interface Received {
  /** When it arrived, ISO 8601. */
  at: string;
  method: string;
  path: string;
  /** The CAMS action, or `conversational_automation`; empty where the request names none. */
  operation: string;
  headers: { readonly [name: string]: string };
  /** CAMS: the parameters by name. Graph: the parsed body, or `null`. */
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
    content: isRpc ? Object.fromEntries(readParameters(query.join('?'), body)) : parsedOrNull(body),
    status: answer.status,
    code: answer.code,
  };
}

/** The operation that a request is of: the CAMS action, or Graph's edge; empty for a read of Graph. */
export function operationOf(incoming: Incoming): string {
  const [path = '/'] = incoming.target.split('?');
  return path === '/' ? operationName(incoming) : (path.split('/')[3] ?? '');
}

function maskedHeaders({ headers }: Incoming): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const text = [value ?? ''].flat().join(',');
      if (name === 'x-acs-security-token') return [name, '***'];
      if (name !== 'authorization') return [name, text];
      return [name, text.replace(/^Bearer .*/, 'Bearer ***').replace(/Signature=.*/, 'Signature=***')];
    }),
  );
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
