import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allHostile, commandLines, hostile, unsafeIn } from './hostile.ts';
import { chatapp, documents, folderWith } from './program.ts';

// A name of a file has at most 255 bytes, and no slash.
const fileNames = hostile.map((text) => `${text.replaceAll('/', '')}.chatapp.json`);
const template = JSON.parse(documents.template);
const odd = (members: object) => JSON.stringify({ ...template, ...members }, null, 2);
/** The same without escapes, as text that only looks like JSON, with lines that begin as commands do. */
const raw = `/*\n::error::comment\n  ::warning::comment ${hostile[0]}\n##[group]x\n*/\n${documents.error}\n// ${hostile.slice(0, 9).join('')}\n`;

const folder = folderWith({
  ...Object.fromEntries(fileNames.map((name) => [name, documents.error])),
  'member.chatapp.json': odd({ [allHostile]: allHostile }),
  'value.chatapp.json': odd({ Language: allHostile, Category: allHostile, TemplateName: allHostile }),
  'text.chatapp.json': odd({
    Components: [
      { Type: 'BODY', Text: allHostile },
      { Type: allHostile, [allHostile]: 1 },
    ],
  }),
  'raw.chatapp.json': raw,
  'broken.chatapp.json': `{"a${hostile[0]}": ${hostile.join(' ')}\n::error::x\n`,
  'whole.chatapp.json': documents.template,
  'name.chatapp.json': odd({ TemplateName: 'a_name', Components: [{ Type: 'BODY', Text: allHostile }] }),
  'config/a.chatapp.json': documents.error,
  'config/chatapp.config.json': JSON.stringify({ rules: { [allHostile]: 'off' } }),
  'severity/a.chatapp.json': documents.error,
  'severity/chatapp.config.json': JSON.stringify({ rules: { 'template/*': allHostile } }),
  'property/a.chatapp.json': documents.error,
  'property/chatapp.config.json': JSON.stringify({ [allHostile]: {} }),
  'journal.json': `{"${hostile[0]}`,
  'journal-of-other.json': JSON.stringify({ version: allHostile, [allHostile]: allHostile }),
  'targets/a.chatapp.json': documents.template,
  'targets/.vscode/settings.json': JSON.stringify({
    'chatapp.targets': [
      { name: allHostile, provider: 'cams', endpoint: 'http://127.0.0.1:1' },
      { name: 'odd', provider: allHostile },
      { name: 'place', endpoint: `https://${allHostile}` },
      { name: 'region', provider: 'cams', region: allHostile },
      { name: 'version', provider: 'cams', graphVersion: allHostile },
      { name: 'keys', provider: 'cams', credentials: `profile:${allHostile}` },
    ],
  }),
});

let provider: Server;
let endpoint = '';
beforeAll(async () => {
  mkdirSync(path.join(folder.path, allHostile.slice(0, 40).replaceAll('/', '')), { recursive: true });
  const answer = JSON.stringify({
    ...{ Code: allHostile, Message: allHostile, RequestId: allHostile, Success: false },
    ...{ error: { code: 100, message: allHostile, fbtrace_id: allHostile, error_user_msg: allHostile } },
    Data: {
      ...template,
      Name: allHostile,
      AuditStatus: allHostile,
      TemplateName: allHostile,
      Components: [{ Type: 'BODY', Text: raw }],
    },
  });
  // A read is answered with what differs, a write is refused, each in the provider's own words.
  provider = createServer((request, response) => {
    request.resume();
    const isRead = /Get|List/.test(String(request.headers['x-acs-action']));
    response.setHeader('content-type', 'application/json');
    response.statusCode = isRead ? 200 : 400;
    response.end(isRead ? answer.replace(/"Code":"(?:[^"\\]|\\.)*"/, '"Code":"OK"') : answer);
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
  folder.remove();
});

const ours = /^::(error|warning|notice) file=[^\r\n]*::/;

async function expectSafe(args: string[], { cwd = folder.path, isGithub = false } = {}) {
  const run = await chatapp(args, { cwd });
  const shown = run.stdout + run.stderr;
  expect(shown).not.toBe('');
  expect(unsafeIn(shown)).toEqual([]);
  expect(commandLines(shown).filter((line) => !isGithub || !ours.test(line))).toEqual([]);
  return run;
}

const anywhere = ['*.chatapp.json'];
describe('no unsafe character and no workflow command comes out of', () => {
  test.each(
    [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--format', 'sarif'],
      ['fix', '--dry-run'],
      ['push', '--target', 'sandbox', '--dry-run'],
      ['push', '--target', 'sandbox', '--dry-run', '--format', 'json'],
      ['push', '--target', 'sandbox', '--yes', '--create'],
      ['push', '--target', 'sandbox', '--yes', '--format', 'json'],
      ['diff', '--target', 'sandbox'],
      ['pull', '--target', 'sandbox', '--theirs'],
    ].map((args) => [args]),
  )('%j', async (args) => {
    const { stdout } = await expectSafe([...args, ...anywhere]);
    if (args.includes('json') || args.includes('sarif')) JSON.parse(stdout);
  });

  test('check --format github, but for our own commands', async () => {
    const { stdout } = await expectSafe(['check', '--format', 'github', ...anywhere], { isGithub: true });
    expect(stdout).toMatch(ours);
  });

  test.each([
    ['push', '--yes'],
    ['push', '--yes', '--overwrite'],
    ['push', '--yes', '--overwrite', '--format', 'json'],
    ['diff'],
    ['pull', '--theirs'],
  ])('%s %s at a provider whose answers are hostile', async (...args) => {
    const name = 'whole.chatapp.json';
    await expectSafe([
      ...args,
      name,
      '--endpoint',
      endpoint,
      ...(args[0] === 'diff' ? [] : ['--journal', `j-${args.join('')}.json`]),
    ]);
    writeFileSync(path.join(folder.path, name), documents.template);
  });

  test.each(['config', 'severity', 'property'])('an error of the configuration: %s', async (cwd) => {
    expect((await expectSafe(['check', '.'], { cwd: path.join(folder.path, cwd) })).code).toBe(2);
  });

  test.each([allHostile, 'odd', 'place', 'region', 'version', 'keys', 'none'])('the target %j', async (name) => {
    const cwd = path.join(folder.path, 'targets');
    for (const trust of [[], ['--trust-workspace']]) {
      await expectSafe(['push', 'a.chatapp.json', '--target', name, ...trust, '--yes'], { cwd });
    }
  });

  test.each(['journal.json', 'journal-of-other.json', `${allHostile}/x.json`])('the journal %j', async (journal) => {
    for (const command of ['push', 'pull']) {
      await expectSafe([command, 'whole.chatapp.json', '--endpoint', endpoint, '--journal', journal]);
    }
  });

  test.each(
    [
      ['explain', allHostile],
      [allHostile],
      ['check', `--${allHostile}`],
      ['check', allHostile],
      ['check', `${allHostile}*`],
      ['check', '.', '--format', allHostile],
      ['check', '.', '--max-warnings', allHostile],
      ['push', 'whole.chatapp.json', '--endpoint', allHostile],
      ['push', 'whole.chatapp.json', '--target', 'cams', '--profile', allHostile, '--yes'],
      ['sandbox', '--fault', allHostile],
      ['sandbox', '--port', allHostile],
    ].map((args) => [args]),
  )('the command line %j', async (args) => {
    expect((await expectSafe(args)).code).not.toBe(0);
  });

  test.each([...fileNames.keys()])('fix of a file with the hostile name %i', async (at) => {
    await expectSafe(['fix', fileNames[at] ?? '']);
  });
});
