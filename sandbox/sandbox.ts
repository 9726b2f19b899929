import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLIC_ACCOUNT, type SandboxAccount } from './accounts.ts';
import { type Answer, camsError, graphError } from './answer.ts';
import { bodyReader, bounds } from './bounds.ts';
import { type Fault, type FaultKind, isBefore, takeFault, writeFaulty } from './faults.ts';
import { answerGraph, authenticateGraph } from './graph.ts';
import { type Draw, documentAt, drawingPath } from './page/drawings.ts';
import { control, controlPath, isForLoopback, isFromPage, page, type Shown } from './page/page.ts';
import { makeQuota, type QpsSetting } from './quota.ts';
import { noteReceived, operationOf, type Received, receivedRequests } from './received.ts';
import { answerRpc, authenticateRpc } from './rpc.ts';
import { type Head, type Incoming, isSignedBody } from './signature.ts';
import { loadState, saveState } from './state.ts';
import { answerStorage, emptyStorage, isForStorage, mayUseStorage } from './storage.ts';
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
  /** How long a review of a template takes, in ms. Without it none is reviewed, and each can be pushed again and again. */
  reviewMs?: number;
  /** What goes wrong. */
  faults?: readonly Fault[];
  /** Told of every request, when its answer is ready. */
  onRequest?: (received: Received) => void;
  /** Draws what is stored for the page, as the customer sees it. Without it nothing is drawn. */
  draw?: Draw;
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
  /** What goes wrong: to be changed while it runs. */
  faults: Fault[];
  /** Ends every connection, also a busy one, and frees the port. May be called twice. */
  stop: () => Promise<void>;
}

/**
 * Starts an embedded provider on loopback that speaks CAMS RPC and the Graph endpoint, for trying, demos and tests.
 *
 * @throws when the port is taken or the data file is not one of ours
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const world: World = {
    accounts: [PUBLIC_ACCOUNT, ...(options.accounts ?? [])],
    state: await loadState(options.data),
    nonces: new Map(),
    quota: makeQuota(options.qps ?? true, now),
    storage: emptyStorage(),
    origin: () => url,
    now,
    reviewMs: options.reviewMs ?? null,
  };
  let url = '';
  const received = receivedRequests();
  const faults = [...(options.faults ?? [])];
  const readBody = bodyReader();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isForLoopback(request.headers)) {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    const head: Head = { method: request.method ?? '', target: request.url ?? '/', headers: request.headers };
    if (options.draw && head.method === 'GET' && head.target.startsWith(`${drawingPath}?`)) {
      await serveDrawing(head, response, world, options.draw);
      return;
    }
    if (isForPeople(head)) {
      const body = await readBody(request, bounds.form);
      if (typeof body === 'string') {
        response.writeHead(413, { connection: 'close' }).end();
        return;
      }
      const shown = {
        ...{ world, received: received.list, faults, forget: received.forget },
        hasDrawings: options.draw !== undefined,
      };
      if (head.target === controlPath && head.method === 'POST' && isFromPage(head.headers)) {
        control(new URLSearchParams(body.toString('utf8')), shown);
        await saveState(options.data, world.state);
      }
      servePage(head, response, shown);
      return;
    }
    // Of a stranger's request nothing is read but its head, and nothing is kept.
    const account = authenticate(head, world);
    const most = isForStorage(head) || isUpload(head) ? bounds.file : bounds.body;
    const body = 'body' in account ? Buffer.alloc(0) : await readBody(request, most);
    const incoming: Incoming = { ...head, body: typeof body === 'string' ? Buffer.alloc(0) : body };
    const stranger =
      'body' in account ? account : typeof body === 'string' || isTheirs(incoming) ? undefined : notTheirs();
    const fault = stranger ? undefined : takeFault(faults, operationOf(incoming));
    const answer =
      stranger ??
      (typeof body === 'string'
        ? notTaken(incoming, body)
        : isBefore(fault)
          ? notDone(incoming, fault?.kind)
          : await safeAnswer(() => route(incoming, account as SandboxAccount, world), world, options.data));
    const became = fault === undefined ? answer.code : isBefore(fault) ? fault.kind : `${answer.code}, ${fault.kind}`;
    const note = noteReceived(incoming, { ...answer, code: became }, world);
    if (!stranger) received.add(note);
    options.onRequest?.(note);
    const told = fault?.kind === 'error-after' ? notDone(incoming, fault.kind) : answer;
    response.writeHead(told.status, {
      'content-type': 'application/json;charset=utf-8',
      ...(typeof body === 'string' && { connection: 'close' }),
    });
    const text = told.text ?? JSON.stringify(told.body);
    if (fault) await writeFaulty(response, fault, text);
    else response.end(text);
  };

  const server = createServer((request, response) => {
    // Only a connection that broke can fail here: there is nobody left to answer.
    respond(request, response).catch(() => response.destroy());
  });
  server.maxConnections = bounds.connections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else socket.destroy();
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    account: PUBLIC_ACCOUNT,
    received: received.list,
    faults,
    stop: () => stop(server),
  };
}

/** An answer to anything: what fails inside is told as the provider tells it, and the sandbox lives on. */
async function safeAnswer(work: () => Answer, world: World, data: string | undefined): Promise<Answer> {
  try {
    const answer = work();
    if (answer.code === 'OK') await saveState(data, world.state);
    return answer;
  } catch (error) {
    return camsError('InternalError', error instanceof Error ? error.message : 'The sandbox failed.', 500);
  }
}

const isRpc = ({ target }: Head) => target.split('?')[0] === '/';

/** Whose request it is, or the refusal: told by its head alone. */
function authenticate(head: Head, world: World): SandboxAccount | Answer {
  try {
    if (isForStorage(head)) return mayUseStorage(head, world) ? PUBLIC_ACCOUNT : notAllowed();
    if (isRpc(head)) return authenticateRpc(head, world);
    return head.target.startsWith('/v')
      ? authenticateGraph(head, world)
      : graphError(400, 2500, 'Unknown path components.');
  } catch (error) {
    return camsError('InternalError', error instanceof Error ? error.message : 'The sandbox failed.', 500);
  }
}

/** Whether a body came with the head that was authenticated. Graph signs nothing. */
const isTheirs = (incoming: Incoming) => !isRpc(incoming) || isSignedBody(incoming);

const notAllowed = () => camsError('AccessDenied', 'The storage takes what was lent, and nothing else.', 403);

/** Whether a request of the Graph API brings a file. */
const isUpload = ({ target }: Head) => /^\/v[\d.]+\/\d+\/assets$/.test(target);

const notTheirs = () => camsError('SignatureDoesNotMatch', 'Specified signature is not matched with our calculation.');

function route(incoming: Incoming, account: SandboxAccount, world: World): Answer {
  if (isForStorage(incoming)) return answerStorage(incoming, incoming.body, world);
  return isRpc(incoming) ? answerRpc(incoming, account, world) : answerGraph(incoming, account, world);
}

function notTaken(incoming: Head, why: 'too-large' | 'too-busy'): Answer {
  if (why === 'too-busy') return notDone(incoming, 'throttle');
  const message = `The request body is larger than ${isForStorage(incoming) || isUpload(incoming) ? 11 : 1} MiB.`;
  return incoming.target.startsWith('/v')
    ? graphError(413, 100, message)
    : camsError('RequestEntityTooLarge', message, 413);
}

/** What is answered in the place of the truth: a throttling, or a failure that says nothing of what was done. */
function notDone({ target }: Head, kind: FaultKind | undefined): Answer {
  const isGraph = target.startsWith('/v');
  if (kind === 'throttle') {
    return isGraph
      ? graphError(429, 4, 'Application request limit reached.', 2446079)
      : camsError('Throttling.User', 'Request was denied due to user flow control.', 429);
  }
  return isGraph
    ? graphError(500, 2, 'An unexpected error has occurred.')
    : camsError('InternalError', 'The request processing has failed due to some unknown error.', 500);
}

/** Whether a browser asks, and no client of a provider. */
function isForPeople({ method, target, headers }: Head): boolean {
  const isPage = method === 'GET' && target === '/' && headers['x-acs-action'] === undefined;
  return isPage || target === controlPath;
}

function servePage(incoming: Head, response: ServerResponse, shown: Shown): void {
  if (!isFromPage(incoming.headers)) {
    response.writeHead(403).end();
    return;
  }
  if (incoming.target === controlPath) {
    response.writeHead(303, { location: '/' }).end();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.writeHead(200, {
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(page(shown, nonce));
}

/** A drawing for a frame of the page: nothing runs in it, and no other site may show it. */
async function serveDrawing(head: Head, response: ServerResponse, world: World, draw: Draw): Promise<void> {
  const document = isFromPage(head.headers) ? documentAt(head.target, world) : undefined;
  const page = document && (await draw(document));
  response.writeHead(page ? 200 : 404, {
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(page ?? 'This cannot be drawn.');
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
