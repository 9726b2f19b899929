import { createServer, type Socket } from 'node:net';

/** One request as it stood on the wire. */
export interface RawRequest {
  method: string;
  /** Path and query. */
  target: string;
  headers: { [name: string]: string };
  body: string;
}

/** Answers on the bare socket, as badly as the test wants. */
export type Behaviour = (socket: Socket, request: RawRequest, count: number) => void;

export interface RawServer {
  url: string;
  requests: RawRequest[];
  stop: () => Promise<void>;
}

/** An HTTP server made by hand on loopback, so that every request that reaches it is seen and every fault possible. */
export async function startRawServer(behave: Behaviour): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const request = parse(text);
      if (request === null) return;
      text = '';
      requests.push(request);
      behave(socket, request, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A whole answer, well-formed. */
export function answer(status: number, body: string, headers: { [name: string]: string } = {}): Behaviour {
  const head = Object.entries({ 'content-length': String(Buffer.byteLength(body)), ...headers });
  const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return (socket) => {
    socket.end(`HTTP/1.1 ${status} Told\r\n${lines}\r\n${body}`);
  };
}

function parse(text: string): RawRequest | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const rest = text.slice(end + 4);
  if (headers['transfer-encoding'] === 'chunked') {
    return rest.endsWith('0\r\n\r\n') ? { method, target, headers, body: unchunk(rest) } : null;
  }
  const length = Number(headers['content-length'] ?? 0);
  return rest.length < length ? null : { method, target, headers, body: rest };
}

function unchunk(text: string): string {
  const lineEnd = text.indexOf('\r\n');
  const size = Number.parseInt(text.slice(0, lineEnd), 16);
  if (!(size > 0)) return '';
  const start = lineEnd + 2;
  return text.slice(start, start + size) + unchunk(text.slice(start + size + 2));
}
