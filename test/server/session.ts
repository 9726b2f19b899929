import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A client of the bundled server, as an editor would be one. */
export interface Session {
  connection: ProtocolConnection;
  initialized: InitializeResult;
  /** What the server wrote to its log. */
  log: string[];
  /** The files that the server asked to be told of. */
  watched: string[];
  open(uri: string, text: string): void;
  /** Replaces a stretch of the document and gives it the next version. */
  edit(uri: string, version: number, range: unknown, text: string): void;
  /** The diagnostics that the server publishes for this version of a document. */
  published(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  /** Ends the session as the protocol has it; the exit code of the server. */
  stop(): Promise<number>;
}

const serverFile = path.resolve('dist/server.js');

/**
 * Starts the bundled server over stdio and initialises it.
 *
 * @param rules the setting `chatapp.rules` that the client answers with
 * @param rootUri the folder that the client has opened
 */
export async function startSession(
  capabilities: ClientCapabilities = {},
  rules: unknown = {},
  initializationOptions: object = {},
  rootUri: string | null = null,
): Promise<Session> {
  const server = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const seen: PublishDiagnosticsParams[] = [];
  const waiting: { uri: string; version: number; resolve: (params: PublishDiagnosticsParams) => void }[] = [];
  const log: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    seen.push(params);
    const met = waiting.findIndex(({ uri, version }) => params.uri === uri && params.version === version);
    if (met >= 0) waiting.splice(met, 1)[0]?.resolve(params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => rules));
  const watched: string[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { registerOptions } of registrations) {
      for (const { globPattern } of registerOptions?.watchers ?? []) watched.push(globPattern);
    }
    return null;
  });
  connection.listen();
  // A server that does not start says so at once, and not by a test that runs out of time.
  const died = exited.then(([code]) => Promise.reject(new Error(`The server ended with ${code} before it answered.`)));
  const initialized: InitializeResult = await Promise.race([
    connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      capabilities,
      initializationOptions,
    }),
    died,
  ]);
  died.catch(() => {});
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    log,
    watched,
    open: (uri, text) => {
      const textDocument = { uri, languageId: 'chatapp', version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit: (uri, version, range, text) => {
      const contentChanges = [{ range, text }];
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    published: (uri, version) => {
      const known = seen.find((params) => params.uri === uri && params.version === version);
      return known
        ? Promise.resolve(known)
        : new Promise((resolve) => {
            waiting.push({ uri, version, resolve });
          });
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = await exited;
      connection.dispose();
      return code;
    },
  };
}
