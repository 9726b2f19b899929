import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const folder = folderWith({
  'template.chatapp.json': documents.template,
  'error.chatapp.json': documents.error,
});
const own = mkdtempSync(path.join(tmpdir(), 'chatapp-privacy-'));
const log = path.join(own, 'connections.log');
const hook = path.join(own, 'hook.cjs');
// Whatever connects to anything goes through here, and so does every look-up of a name.
writeFileSync(
  hook,
  `const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dns = require('node:dns');
const note = (what) => appendFileSync(${JSON.stringify(log)}, what + '\\n');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  note('connect ' + (first.path ?? (first.host ?? 'localhost') + ':' + first.port));
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = (host, ...rest) => { note('look-up ' + host); return original(host, ...rest); };
}
const { createSocket } = require('node:dgram');
require('node:dgram').createSocket = (...args) => { note('datagrams'); return createSocket(...args); };
`,
);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.stop();
  folder.remove();
  rmSync(own, { recursive: true });
});

async function connectionsOf(...args: string[]): Promise<string[]> {
  writeFileSync(log, '');
  await chatapp(args, { cwd: folder.path, env: { NODE_OPTIONS: `--require ${hook}` } });
  return [...new Set(readFileSync(log, 'utf8').split('\n').filter(Boolean))];
}

test.each([
  ['check', '.'],
  ['check', '.', '--format', 'sarif'],
  ['fix', '.', '--dry-run'],
  ['explain', 'template/language-format'],
  ['push', 'template.chatapp.json', '--target', 'cams', '--dry-run', '--yes'],
  // Without anybody to confirm, without credentials, and with an error nothing is sent.
  ['push', 'template.chatapp.json', '--target', 'cams'],
  ['push', 'template.chatapp.json', '--target', 'cams', '--yes'],
  ['push', 'error.chatapp.json', '--target', 'meta', '--yes'],
])('chatapp %s %s: no connection to anywhere', async (...args) => {
  expect(await connectionsOf(...args)).toEqual([]);
});

test.each([['push'], ['diff'], ['pull']])('chatapp %s: connections to the target alone', async (command) => {
  const target = new URL(sandbox.url).host;
  const confirmed = command === 'push' ? ['--yes'] : [];
  const found = await connectionsOf(command, 'template.chatapp.json', '--endpoint', sandbox.url, ...confirmed);
  expect(found).toEqual([`connect ${target}`]);
});
