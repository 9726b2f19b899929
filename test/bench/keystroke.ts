/** From a keystroke to its diagnostics, and from the mouse to the hover, over stdio: ours beside another language server with our schema. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { nineKilobytes, quarterMegabyte } from './documents.ts';
import { type Measured, percentiles, row } from './measure.ts';

interface Peer {
  command: readonly string[];
  languageId: string;
  settings: unknown;
}

const ours: Peer = { command: ['dist/server.js', '--stdio'], languageId: 'chatapp', settings: {} };

const yaml: Peer = {
  command: [
    path.join(
      path.dirname(createRequire(path.resolve('package.json')).resolve('yaml-language-server/package.json')),
      'bin/yaml-language-server',
    ),
    '--stdio',
  ],
  languageId: 'yaml',
  settings: {
    yaml: {
      validate: true,
      schemaStore: { enable: false },
      schemas: { [pathToFileURL('schemas/cams-template.schema.json').href]: '*.chatapp.json' },
    },
  },
};

/** What was measured, in milliseconds. */
interface Figures {
  keystroke: Measured;
  hover: Measured;
  completion: Measured;
}

/** Types a sign that breaks the language code, and takes it back, as often as asked; then hovers and asks what can be written as often. */
async function session(peer: Peer, text: string, count: number): Promise<Figures> {
  const server = spawn(process.execPath, [...peer.command], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    let arrived = () => {};
    connection.onNotification('textDocument/publishDiagnostics', () => arrived());
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) =>
        section ? ((peer.settings as Record<string, unknown>)[section] ?? null) : peer.settings,
      ),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const capabilities = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: peer.settings });
    const uri = 'file:///shop/carousel.chatapp.json';
    const next = () =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${peer.command[0]} published nothing in 20 s`)), 20_000);
        arrived = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const opened = next();
    const textDocument = { uri, languageId: peer.languageId, version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await opened;

    // The `n` of "en": without it the code is unknown, with it the document is as before.
    const offset = text.indexOf('"en"') + 2;
    const line = text.slice(0, offset).split('\n').length - 1;
    const character = offset - text.lastIndexOf('\n', offset - 1) - 1;
    const durations: number[] = [];
    const settled = count <= 40 ? 2 : 20;
    for (let i = 0; i < count + settled; i++) {
      const version = i + 2;
      const isDeleting = i % 2 === 0;
      const range = {
        start: { line, character },
        end: { line, character: isDeleting ? character + 1 : character },
      };
      const done = next();
      const start = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: isDeleting ? '' : 'n' }],
      });
      await done;
      if (i >= settled) durations.push(performance.now() - start);
    }
    const lines = text.split('\n');
    const hovers: number[] = [];
    for (let i = 0; i < count; i++) {
      // Every stroke of a step that shares no factor with most counts of lines: all over the document.
      const hovered = (i * 37) % lines.length;
      const position = { line: hovered, character: Math.max(0, (lines[hovered]?.length ?? 0) - 4) };
      const start = performance.now();
      await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      hovers.push(performance.now() - start);
    }
    const completions: number[] = [];
    for (let i = 0; i < count; i++) {
      const asked = (i * 37) % lines.length;
      // At the end of a line another member or entry can begin, and a sign further back a value is written.
      const position = { line: asked, character: Math.max(0, (lines[asked]?.length ?? 0) - (i % 3)) };
      const start = performance.now();
      await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
      completions.push(performance.now() - start);
    }
    return { keystroke: percentiles(durations), hover: percentiles(hovers), completion: percentiles(completions) };
  } finally {
    connection.dispose();
    server.kill();
  }
}

export async function benchKeystrokes(): Promise<void> {
  for (const [size, text, count, budget] of [
    ['9 KB', nineKilobytes, 300, 15],
    ['256 KB', quarterMegabyte, 100, 60],
  ] as const) {
    console.log(`\nKeystroke to diagnostics over stdio, template of ${(text.length / 1000).toFixed(0)} KB`);
    const own = await session(ours, text, count);
    row(`chatapp, ${size}, p50`, own.keystroke.p50, 'ms', size === '9 KB' ? 5 : undefined);
    row(`chatapp, ${size}, p95`, own.keystroke.p95, 'ms', budget);
    const peer = await session(yaml, text, 20);
    row(`yaml-language-server with our schema, ${size}, p95`, peer.keystroke.p95, 'ms');
    row(`chatapp / yaml-language-server, ${size}, p95`, own.keystroke.p95 / peer.keystroke.p95, 'x');
    row(`hover, chatapp, ${size}, p95`, own.hover.p95, 'ms', size === '9 KB' ? 5 : undefined);
    row(`hover, yaml-language-server, ${size}, p95`, peer.hover.p95, 'ms');
    row(`completion, chatapp, ${size}, p95`, own.completion.p95, 'ms', size === '9 KB' ? 5 : undefined);
    row(`completion, yaml-language-server, ${size}, p95`, peer.completion.p95, 'ms');
  }
}
