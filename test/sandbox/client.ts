import { randomUUID } from 'node:crypto';
import { authorize } from '../../push/providers/authorize.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export interface Reply {
  status: number;
  body: { [name: string]: unknown };
}

/** Sends signed parameters to any RPC action of a sandbox. */
export async function rpc(sandbox: Sandbox, action: string, parameters: object, date = new Date()): Promise<Reply> {
  const operation: CamsOperation = {
    provider: 'cams',
    name: action,
    qps: 5,
  };
  const wire = authorize(
    {
      operation,
      method: 'POST',
      origin: sandbox.url,
      path: '/',
      query: [],
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-acs-action': action,
        'x-acs-version': '2020-06-06',
      },
      body: {
        type: 'form',
        parameters: Object.entries(parameters).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      },
    },
    SANDBOX_CREDENTIALS.cams,
    { date, nonce: randomUUID() },
  );
  const { host: _host, ...headers } = wire.headers;
  return reply(await fetch(`${sandbox.url}/`, { method: 'POST', headers, body: wire.body }));
}

/** Sends a request to the Graph side of a sandbox. */
export async function graph(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  token = 'sandbox',
): Promise<Reply> {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return reply(await fetch(`${sandbox.url}${path}`, { method, headers, body: text }));
}

async function reply(response: Response): Promise<Reply> {
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}
