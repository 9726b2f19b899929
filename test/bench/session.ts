/** An editor at a language server over stdio, which types, asks, and knows what its server takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Peer } from './peers.ts';

export interface Session {
  connection: ProtocolConnection;
  /** The document that is open. */
  uri: string;
  /** Deletes the end of the language code, or puts it back: a finding comes, or goes. Nothing is waited for. */
  change(): Promise<void>;
  /** A change, and the wait for its diagnostics, in ms. */
  keystroke(): Promise<number>;
  /** The CPU time of the server up to now, in ms; undefined where the system does not say. */
  cpu(): number | undefined;
  /** The most memory that the server has had, in MB; undefined where the system does not say. */
  peakMemory(): number | undefined;
  /** How many times the server has asked for settings. */
  configurationRequests(): number;
  stop(): void;
}

interface Opened {
  text: string;
  uri?: string;
  /** What the editor can do besides. With `textDocument.diagnostic` it asks for diagnostics, and none are published. */
  capabilities?: ClientCapabilities;
  /** The folder that is open. */
  folder?: string;
}

/** How long an answer may take, in ms. */
const patience = 60_000;

/** Starts a server and opens a document, with the wait for its first diagnostics. */
export async function startSession(peer: Peer, opened: Opened): Promise<Session> {
  const { text, uri = 'file:///shop/carousel.chatapp.json', capabilities = {}, folder } = opened;
  const server = spawn(process.execPath, [...peer.command], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  let configurations = 0;
  let arrived = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string }) => {
    if (params.uri === uri) arrived();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) => {
    configurations++;
    return items.map(({ section = '' }) => (section === '' ? peer.settings : (peer.settings[section] ?? null)));
  });
  connection.onRequest('vscode/content', (address: string) => readFileSync(fileURLToPath(address), 'utf8'));
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create']) {
    connection.onRequest(method, () => null);
  }
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();

  const diagnostics = () =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${peer.name} said nothing for a minute`)), patience);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      if (pulls) connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).then(done, reject);
      else arrived = done;
    });

  // A server that does not start says so at once, and not by an answer that never comes.
  const died = once(server, 'exit').then(([code]) => Promise.reject(new Error(`${peer.name} ended with ${code}`)));
  died.catch(() => {});
  const initialized = connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
    capabilities: {
      ...capabilities,
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        ...capabilities.workspace,
      },
    },
  });
  await Promise.race([initialized, died]);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: peer.settings });
  await peer.prepare?.(connection);
  const textDocument = { uri, languageId: peer.languageId, version: 1, text };
  const shown = pulls ? undefined : diagnostics();
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await (shown ?? diagnostics());

  // The `n` of "en": without it the code is unknown, with it the document is as before.
  const offset = text.indexOf('"en"') + 2;
  const line = text.slice(0, offset).split('\n').length - 1;
  const character = offset - text.lastIndexOf('\n', offset - 1) - 1;
  let version = 1;
  const change = () => {
    const isDeleting = version % 2 === 1;
    version++;
    const range = {
      start: { line, character },
      end: { line, character: isDeleting ? character + 1 : character },
    };
    return connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: isDeleting ? '' : 'n' }],
    });
  };
  return {
    connection,
    uri,
    change,
    keystroke: async () => {
      const start = performance.now();
      const done = pulls ? undefined : diagnostics();
      await change();
      await (done ?? diagnostics());
      return performance.now() - start;
    },
    cpu: () => cpuOf(server.pid),
    peakMemory: () => {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readSystem(`/proc/${server.pid}/status`))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    },
    configurationRequests: () => configurations,
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}

/** The CPU time of a process, in ms. Linux counts it in hundredths of a second. */
function cpuOf(pid: number | undefined): number | undefined {
  const stat = readSystem(`/proc/${pid}/stat`);
  // The name of the program, in parentheses, may have spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? undefined : ticks * 10;
}

/** What Linux says about a process; nothing on any other system. */
function readSystem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The CPU time of a server during some work, in ms; without one where the system does not say. */
export async function cpuDuring(session: Session, work: () => Promise<unknown>): Promise<number | undefined> {
  const before = session.cpu();
  await work();
  const after = session.cpu();
  return before === undefined || after === undefined ? undefined : after - before;
}
