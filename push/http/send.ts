import { Socket } from 'node:net';
import * as tls from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import type { WireRequest } from '../providers/plain.ts';
import { isLoopback } from './loopback.ts';

type Undici = Pick<typeof import('undici'), 'Agent' | 'EnvHttpProxyAgent' | 'Pool' | 'buildConnector'>;

/** How requests leave this machine, where the environment does not say it (`HTTPS_PROXY`, `NO_PROXY`). */
export interface ProxySettings {
  /** `http://host:port`, instead of the environment's proxy; SOCKS is not supported. */
  url?: string;
  /** Hosts that are reached directly, as in `NO_PROXY`. */
  bypass?: string;
}

/** What became of one request on the wire. */
export type Delivery =
  | { type: 'answer'; status: number; retryAfter: string | null; date?: string | null; text: string }
  /** No byte of the request has left: nothing can have happened at the provider. */
  | { type: 'not-sent'; cause: FailureCause }
  /** The request may have arrived, and there is no whole answer. */
  | { type: 'lost'; cause: FailureCause };

/** `aborted`: by the signal's owner. `timeout`: by its deadline. Else the system's or the library's error code. */
type FailureCause = 'aborted' | 'timeout' | 'too-large' | 'proxy-invalid' | (string & {});

/** Bytes. No provider's answer to a push comes near it. */
const LARGEST_ANSWER = 1024 * 1024;

/**
 * Sends one request, once, over a connection of its own, and follows no redirect. Whether bytes may have left is not
 * guessed from error codes: undici tells a handler when it begins to write a request, which is after name look-up,
 * proxy, connection and TLS have all succeeded.
 *
 * Error messages of the network are not passed on, only their codes: a message can hold a proxy's password.
 *
 * @param signal ends the sending; a reason named `TimeoutError` counts as the deadline, any other as the user
 * @param most bytes of the answer that are taken; a larger one counts as lost
 * @returns never throws for anything the network or the other side can do
 */
export async function send(
  request: WireRequest,
  proxy: ProxySettings,
  signal: AbortSignal,
  most: number = LARGEST_ANSWER,
): Promise<Delivery> {
  const undici = await loadUndici();
  // Looked at after the last wait, or a signal that came during it would be missed.
  if (signal.aborted) return { type: 'not-sent', cause: abortCause(signal) };
  const sockets = new Set<Socket>();
  const dispatcher = makeDispatcher(undici, request.origin, proxy, sockets);
  if (dispatcher === null) return { type: 'not-sent', cause: 'proxy-invalid' };
  try {
    return await deliver(dispatcher, request, signal, most);
  } finally {
    dispatcher.destroy().catch(() => {});
    // undici leaves a connection that is still being made to itself, and it would keep the process alive.
    for (const socket of sockets) socket.destroy();
  }
}

/** Loaded on the first push only. A CommonJS module, it is its namespace or the namespace's default, as it was bundled. */
async function loadUndici(): Promise<Undici> {
  const loaded: Undici = await import('undici');
  return 'default' in loaded ? (loaded.default as Undici) : loaded;
}

/**
 * @param sockets where every connection that is begun is noted
 * @returns `null` where the proxy setting is not the address of an HTTP proxy
 */
function makeDispatcher(undici: Undici, origin: string, proxy: ProxySettings, sockets: Set<Socket>): Dispatcher | null {
  const ca = trustedCertificates();
  const begin = undici.buildConnector({ timeout: 0, ...(ca && { ca }) });
  const connect: buildConnector.connector = (options, callback) => {
    const socket: unknown = begin(options, callback);
    if (socket instanceof Socket) sockets.add(socket);
  };
  // The caller's deadline covers the whole push: undici's own timers stay out of its way.
  const options = { pipelining: 0, headersTimeout: 0, bodyTimeout: 0, connect };
  if (isLoopback(new URL(origin).hostname)) return new undici.Agent(options);
  if (proxy.url !== undefined && !/^https?:/.test(proxy.url)) return null;
  // undici would try SOCKS, and leave a connection that is still being made open after a cancel.
  if (proxy.url === undefined && /^socks/i.test(environmentProxy(origin) ?? '')) return null;
  try {
    return new undici.EnvHttpProxyAgent({
      ...options,
      ...(ca && { requestTls: { ca }, proxyTls: { ca } }),
      clientFactory: (proxyOrigin, poolOptions) => new undici.Pool(proxyOrigin, { ...poolOptions, connect }),
      ...(proxy.url === undefined ? {} : { httpProxy: proxy.url, httpsProxy: proxy.url }),
      ...(proxy.bypass === undefined ? {} : { noProxy: proxy.bypass }),
    });
  } catch (error) {
    if (!/^(ERR_INVALID_URL|UND_ERR_INVALID_ARG)$/.test(errorCode(error))) throw error;
    return null;
  }
}

/** The proxy that undici takes from the environment. */
function environmentProxy(origin: string): string | undefined {
  const { http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY } = process.env;
  const forHttps = origin.startsWith('https:') ? (https_proxy ?? HTTPS_PROXY) : undefined;
  return forHttps || (http_proxy ?? HTTP_PROXY);
}

/**
 * The certificates of the system's store beside those of Node, where this Node can read it (22.15 and later): a company
 * whose proxy opens TLS has its own there. An older one takes them from `NODE_EXTRA_CA_CERTS`.
 */
export function trustedCertificates(
  read: ((store: 'default' | 'system') => readonly string[]) | undefined = getCACertificates,
): string[] | undefined {
  if (!read) return undefined;
  try {
    return [...new Set([...read('default'), ...read('system')])];
  } catch {
    // A store that cannot be read adds nothing.
    return undefined;
  }
}

const { getCACertificates } = tls as { getCACertificates?: (store: 'default' | 'system') => readonly string[] };

function deliver(dispatcher: Dispatcher, request: WireRequest, signal: AbortSignal, most: number): Promise<Delivery> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let settled = false;
    const settle = (delivery: Delivery): void => {
      settled = true;
      signal.removeEventListener('abort', onAbort);
      resolve(delivery);
    };
    const fail = (cause: FailureCause): void => {
      if (!settled) settle({ type: controller === null ? 'not-sent' : 'lost', cause });
    };
    const onAbort = (): void => {
      fail(abortCause(signal));
      controller?.abort(new Error('stopped'));
    };
    signal.addEventListener('abort', onAbort);

    let status = 0;
    let retryAfter: string | null = null;
    let date: string | null = null;
    let size = 0;
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        // undici may write a request again after certain resets. A write is never sent twice.
        if (settled || controller !== null) {
          started.abort(new Error('stopped'));
          return;
        }
        controller = started;
      },
      onResponseStart(_controller, statusCode, headers) {
        status = statusCode;
        retryAfter = [headers['retry-after']].flat()[0] ?? null;
        date = [headers.date].flat()[0] ?? null;
      },
      onResponseData(current, chunk) {
        size += chunk.length;
        if (size <= most) {
          chunks.push(chunk);
          return;
        }
        fail('too-large');
        current.abort(new Error('stopped'));
      },
      onResponseEnd() {
        if (!settled)
          settle({ type: 'answer', status, retryAfter, date, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, error) {
        fail(errorCode(error));
      },
    };

    const { origin, path, headers, body } = request;
    try {
      dispatcher.dispatch({ origin, path, method: request.method, headers, body: body === '' ? null : body }, handler);
    } catch (error) {
      fail(errorCode(error));
    }
  });
}

function abortCause(signal: AbortSignal): 'aborted' | 'timeout' {
  return signal.reason instanceof Error && signal.reason.name === 'TimeoutError' ? 'timeout' : 'aborted';
}

function errorCode(error: unknown): string {
  // Several addresses, each with its own failure: any of them says why.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && 'code' in first ? first.code : undefined;
  return typeof code === 'string' ? code : 'network';
}
