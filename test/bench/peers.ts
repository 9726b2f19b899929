/** The language servers that are measured. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver/node';

export interface Peer {
  name: string;
  command: readonly string[];
  languageId: string;
  /** What the client answers of each section of its settings; '' is all of them. */
  settings: { readonly [section: string]: unknown };
  /** What has to be said before a document is opened. */
  prepare?(connection: ProtocolConnection): Promise<void>;
}

const schema = pathToFileURL('schemas/cams-template.schema.json').href;

export const ours: Peer = {
  name: 'ours',
  command: ['dist/server.js', '--stdio'],
  languageId: 'chatapp',
  settings: {},
};

export const empty: Peer = {
  name: 'empty server',
  command: [fileURLToPath(new URL('./emptyServer.mjs', import.meta.url)), '--stdio'],
  languageId: 'chatapp',
  settings: {},
};

const yamlPackage = createRequire(path.resolve('package.json')).resolve('yaml-language-server/package.json');

export const yaml: Peer = {
  name: 'yaml-language-server',
  command: [path.join(path.dirname(yamlPackage), 'bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  settings: { yaml: { validate: true, schemaStore: { enable: false }, schemas: { [schema]: '*.chatapp.json' } } },
};

/** The JSON server of the VS Code that the driven tests have installed; undefined where they never ran. */
export function vsCodeJson(): Peer | undefined {
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'chatapp-test-host');
  const inside =
    'node_modules/code-server/lib/vscode/extensions/json-language-features/server/dist/node/jsonServerMain.js';
  const hosts = existsSync(cache) ? readdirSync(cache).map((host) => path.join(cache, host, inside)) : [];
  const server = hosts.find((file) => existsSync(file));
  if (server === undefined) return undefined;
  return {
    name: "VS Code's JSON server",
    command: [server, '--stdio'],
    languageId: 'json',
    settings: {},
    prepare: (connection) =>
      connection.sendNotification('json/schemaAssociations', [[{ fileMatch: ['*.chatapp.json'], uri: schema }]]),
  };
}
