import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLIC_ACCOUNT, type SandboxAccount } from './accounts.ts';
import { type Answer, camsError, graphError } from './answer.ts';
import { answerGraph } from './graph.ts';
import { makeQuota, type QpsSetting } from './quota.ts';
import { noteReceived, type Received } from './received.ts';
import { answerRpc } from './rpc.ts';
import type { Incoming } from './signature.ts';
import { loadState, saveState } from './state.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** A file in which the state outlives the run. Without it everything is forgotten at the end. */
  data?: string;
  /** Accounts that are known beside the public one. */
  accounts?: readonly SandboxAccount[];
  /** `true`, the default, holds the providers' limits. */
  qps?: QpsSetting;
  /** Told of every request, when its answer is ready. */
  onRequest?: (received: Received) => void;
  /** The clock, in ms, for tests of dates and limits. */
  now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`: the endpoint for both providers. */
  url: string;
  port: number;
  /** The public account: what a newcomer's client signs with. */
  account: SandboxAccount;
  /** What arrived, newest last, bounded. */
  received: readonly Received[];
  /** Ends every connection, also a busy one, and frees the port. May be called twice. */
  stop: () => Promise<void>;
}

/** No provider takes a request near it. */
const LARGEST_BODY = 1024 * 1024;

const LONGEST_MEMORY = 1000;

/**
 * Starts an embedded provider on loopback that speaks CAMS RPC and the Graph endpoint, for trying, demos and tests.
 *
 * @throws when the port is taken or the data file is not one of ours
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const world: World = {
    accounts: [PUBLIC_ACCOUNT, ...(options.accounts ?? [])],
    state: loadState(options.data),
    nonces: new Map(),
    quota: makeQuota(options.qps ?? true, now),
    now,
  };
  const received: Received[] = [];

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const incoming: Incoming = {
      method: request.method ?? '',
      target: request.url ?? '/',
      headers: request.headers,
      body: body ?? Buffer.alloc(0),
    };
    const answer = body === null ? tooLarge(incoming) : safeAnswer(incoming, world, options.data);
    const note = noteReceived(incoming, answer, now());
    received.push(note);
    if (received.length > LONGEST_MEMORY) received.shift();
    options.onRequest?.(note);
    write(response, answer, body === null);
  };

  const server = createServer((request, response) => {
    // Only a connection that broke can fail here: there is nobody left to answer.
    respond(request, response).catch(() => response.destroy());
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    account: PUBLIC_ACCOUNT,
    received,
    stop: () => stop(server),
  };
}

/** An answer to anything: what fails inside is told as the provider tells it, and the sandbox lives on. */
function safeAnswer(incoming: Incoming, world: World, data: string | undefined): Answer {
  try {
    const answer = route(incoming, world);
    if (answer.code === 'OK') saveState(data, world.state);
    return answer;
  } catch (error) {
    return camsError('InternalError', error instanceof Error ? error.message : 'The sandbox failed.', 500);
  }
}

function route(incoming: Incoming, world: World): Answer {
  const [path = ''] = incoming.target.split('?');
  if (path === '/') return answerRpc(incoming, world);
  return path.startsWith('/v') ? answerGraph(incoming, world) : graphError(400, 2500, 'Unknown path components.');
}

function tooLarge(incoming: Incoming): Answer {
  const message = 'The request body is larger than 1 MiB.';
  return incoming.target.startsWith('/v')
    ? graphError(413, 100, message)
    : camsError('RequestEntityTooLarge', message, 413);
}

/** The whole body, or `null` where it is too large to be taken. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, { status, body }: Answer, isLast: boolean): void {
  response.writeHead(status, {
    'content-type': 'application/json;charset=utf-8',
    ...(isLast ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
