import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from './session.ts';

const uri = 'file:///shop/order.chatapp.json';
const clean = JSON.stringify({
  CustSpaceId: '1',
  TemplateCode: '2',
  Language: 'en',
  Category: 'UTILITY',
  Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
});
const misspelt = clean.replace('"en"', '"en-US"');
const codes = ({ diagnostics }: { diagnostics: Diagnostic[] }) => diagnostics.map(({ code }) => code);

let session: Session | undefined;
const start = async (...args: Parameters<typeof startSession>) => {
  const started = await startSession(...args);
  session = started;
  return started;
};
const current = () => {
  if (!session) throw new Error('There is no session.');
  return session;
};
afterEach(async () => {
  expect(await session?.stop()).toBe(0);
  session = undefined;
});

describe('a client that is pushed to', () => {
  test('gets the findings of every version, and none after the document is closed', async () => {
    const { open, edit, published, connection } = await start();
    open(uri, clean);
    expect(codes(await published(uri, 1))).toEqual([]);
    const at = clean.indexOf('"en"') + 3;
    const here = { line: 0, character: at };
    edit(uri, 2, { start: here, end: here }, '-US');
    const { diagnostics } = await published(uri, 2);
    expect(codes({ diagnostics })).toEqual(['template/language-format']);
    expect(diagnostics[0]).toMatchObject({
      source: 'chatapp',
      severity: DiagnosticSeverity.Error,
      range: { start: { line: 0, character: at - 3 }, end: { line: 0, character: at + 4 } },
    });
    const closed = new Promise((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await closed).toEqual({ uri, diagnostics: [] });
  });

  test('is offered no pull', async () => {
    expect((await start()).initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  test('has its severities applied', async () => {
    const configuration = { workspace: { configuration: true } };
    const { open, published } = await start(configuration, { 'template/language-*': 'warning' });
    open(uri, misspelt);
    const { diagnostics } = await published(uri, 1);
    expect(diagnostics.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Warning]);
  });

  test.each([
    ['nonsense', 5],
    ['a list', []],
    ['no severity', { 'template/language-format': 'loud' }],
  ])('may have %s in its settings', async (_, rules) => {
    const { open, published } = await start({ workspace: { configuration: true } }, rules);
    open(uri, misspelt);
    expect(codes(await published(uri, 1))).toEqual(['template/language-format']);
  });
});

test('a new document has no findings before something is written, and an empty file has', async () => {
  const { open, edit, published } = await start();
  open('untitled:Untitled-1', '');
  expect((await published('untitled:Untitled-1', 1)).diagnostics).toEqual([]);
  edit('untitled:Untitled-1', 2, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '{}');
  expect(codes(await published('untitled:Untitled-1', 2))).toEqual(['document/kind-unknown']);
  open(uri, ' \n');
  expect((await published(uri, 1)).diagnostics).toHaveLength(1);
});

describe('a client that pulls', () => {
  const pulling = { textDocument: { diagnostic: {} } };

  test('gets the same findings on request, and nothing pushed', async () => {
    const { open, connection, initialized } = await start(pulling);
    expect(initialized.capabilities.diagnosticProvider).toBeDefined();
    let pushed = 0;
    connection.onNotification('textDocument/publishDiagnostics', () => {
      pushed++;
    });
    open(uri, misspelt);
    const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(codes({ diagnostics: report.items })).toEqual(['template/language-format']);
    expect(pushed).toBe(0);
  });

  test('gets an empty report for a document that is not open', async () => {
    const { connection } = await start(pulling);
    const textDocument = { uri: 'file:///elsewhere.chatapp.json' };
    expect(await connection.sendRequest('textDocument/diagnostic', { textDocument })).toEqual({
      kind: 'full',
      items: [],
    });
  });
});

describe('quick fixes', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 10_000 } };
  const actionsFor = (only?: string[]) =>
    current().connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: whole,
      context: { diagnostics: [], ...(only && { only }) },
    });

  test('fix the document', async () => {
    const { open } = await start();
    open(uri, misspelt);
    const [action] = await actionsFor();
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(action?.edit?.changes?.[uri]).toHaveLength(1);
    expect(action?.edit?.changes?.[uri]?.[0]?.newText).toBe('_');
  });

  test('come all at once on request only', async () => {
    const { open } = await start();
    open(uri, misspelt);
    expect((await actionsFor(['source.fixAll'])).map(({ kind }) => kind)).toEqual(['source.fixAll.chatapp']);
    expect((await actionsFor()).map(({ kind }) => kind)).not.toContain('source.fixAll.chatapp');
  });

  const twoUrls = clean.replace(
    ']}',
    ',{"Type":"BUTTONS","Buttons":[{"Type":"URL","Text":"A","Url":"https://a.example/a"},{"Type":"URL","Text":"B","Url":"https://a.example/b"}]}]}',
  );
  const changed = (text: string, action: CodeAction | undefined) => {
    const edits = action?.edit?.changes?.[uri] ?? [];
    return TextDocument.applyEdits(TextDocument.create(uri, 'chatapp', 1, text), edits);
  };

  test('fix all that a rule finds', async () => {
    const { open } = await start();
    open(uri, twoUrls);
    const action = (await actionsFor()).find(
      ({ title }) => title === 'Fix all 2 findings of template/url-type-required',
    );
    expect(changed(twoUrls, action).match(/"UrlType"/g)).toHaveLength(2);
  });

  test('ignore a finding with a reason that is still to be written', async () => {
    const { open, edit, published } = await start();
    const text = JSON.stringify(JSON.parse(misspelt), null, 2);
    open(uri, text);
    const all = await current().connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 20 } },
      context: { diagnostics: [] },
    });
    const action = all.find(({ title }) => title === 'Ignore template/language-format here, with a reason');
    const ignored = changed(text, action);
    expect(ignored.split('\n')[3]).toBe('  // chatapp-ignore-next-line template/language-format: REASON');
    const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    edit(uri, 2, whole, ignored);
    expect(codes(await published(uri, 2))).toEqual(['document/ignore-unused', 'template/language-format']);
    edit(uri, 3, whole, ignored.replace('REASON', 'as the console has it'));
    expect(codes(await published(uri, 3))).toEqual([]);
  });

  test('lead to the page of the rule, and to the reason, where the editor can', async () => {
    const { open } = await start({}, {}, { hasCommands: true });
    open(uri, misspelt);
    const actions = await actionsFor();
    expect(actions.find(({ title }) => title === 'Read about template/language-format')?.command).toMatchObject({
      command: 'chatapp.explainRule',
      arguments: ['template/language-format'],
    });
    const ignore = actions.find(({ title }) => title.startsWith('Ignore'));
    const [, reason] = ignore?.command?.arguments ?? [];
    const document = TextDocument.create(uri, 'chatapp', 2, changed(misspelt, ignore));
    expect(document.getText(reason)).toBe('REASON');
  });
});

test('a hover tells of the place under the cursor', async () => {
  const { connection, open, initialized } = await start();
  expect(initialized.capabilities.hoverProvider).toBe(true);
  open(uri, clean);
  const position = { line: 0, character: clean.indexOf('shipped') };
  const hovered = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  expect(hovered).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('of 1,024') } });
  const nowhere = { textDocument: { uri: 'file:///elsewhere.chatapp.json' }, position };
  expect(await connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
});

describe('chatapp/inspect', () => {
  const inspect = (of: string) => current().connection.sendRequest('chatapp/inspect', { textDocument: { uri: of } });

  test('answers with the check of the unsaved text', async () => {
    const { open, edit } = await start();
    open(uri, misspelt);
    edit(uri, 2, { start: { line: 0, character: 0 }, end: { line: 0, character: misspelt.length } }, clean);
    expect(await inspect(uri)).toEqual({ kind: 'template', provider: 'cams', value: JSON.parse(clean), findings: [] });
  });

  test('answers null for a document that is not open', async () => {
    await start();
    expect(await inspect('file:///elsewhere.chatapp.json')).toBeNull();
  });

  test('answers null to a request that makes no sense, and lives on', async () => {
    const { connection, open, log } = await start();
    expect(await connection.sendRequest('chatapp/inspect', { nothing: true })).toBeNull();
    expect(log.join()).toContain('Inspect failed');
    open(uri, clean);
    expect(await inspect(uri)).toMatchObject({ kind: 'template' });
  });
});

describe('the pages of the rules', () => {
  test('are files of this repository for an editor that shows files', async () => {
    const { open, published } = await start();
    open(uri, misspelt);
    const [diagnostic] = (await published(uri, 1)).diagnostics;
    expect(diagnostic?.codeDescription?.href).toMatch(/^file:.*docs\/rules\/template-language-format\.md$/);
  });

  test('are where the editor says, which asks the server for them', async () => {
    const { connection, open, published } = await start({}, {}, { rulePages: 'pages:/' });
    open(uri, misspelt);
    const [diagnostic] = (await published(uri, 1)).diagnostics;
    expect(diagnostic?.codeDescription?.href).toBe('pages:/template-language-format.md');
    const rules =
      await connection.sendRequest<{ id: string; page: string; allowedWhenCreating?: true }[]>('chatapp/rules');
    expect(rules.flatMap(({ id, allowedWhenCreating }) => (allowedWhenCreating ? [id] : []))).toEqual([
      'template/template-code-missing',
      'flow/flow-id-required',
    ]);
    const { page } = rules.find(({ id }) => id === diagnostic?.code) ?? {};
    expect(page).toBe('template-language-format.md');
    expect(await connection.sendRequest('chatapp/rulePage', { page })).toMatch(
      /^# .*\n\n`template\/language-format` · /,
    );
    for (const none of ['', 'template/language-format', '__proto__', 7]) {
      expect(await connection.sendRequest('chatapp/rulePage', { page: none })).toBeNull();
    }
  });
});

test('a setting of the editor is asked for once, until it changes', async () => {
  const { connection, open } = await start({ workspace: { configuration: true } });
  const asked: string[] = [];
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) => {
    asked.push(...items.map(({ section }) => section));
    return items.map(() => null);
  });
  open(uri, clean);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: clean.length } };
  const hints = () => connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
  for (let i = 0; i < 3; i++) await hints();
  expect(asked.sort()).toEqual(['chatapp.rules', 'chatapp.textLengths']);
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  await hints();
  expect(asked.filter((section) => section === 'chatapp.textLengths')).toHaveLength(2);
});

test('a change of settings that changes nothing shows nothing again', async () => {
  const { connection, open, published } = await start({ workspace: { configuration: true } });
  open(uri, misspelt);
  await published(uri, 1);
  let shown = 0;
  connection.onNotification('textDocument/publishDiagnostics', () => {
    shown++;
  });
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  for (let i = 0; i < 3; i++) await connection.sendRequest('chatapp/inspect', { textDocument: { uri } });
  expect(shown).toBe(0);
});

describe('chatapp.config.json', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-config-'));
  const config = path.join(folder, 'chatapp.config.json');
  const ours = pathToFileURL(path.join(folder, 'a.chatapp.json')).href;
  const changed = { changes: [{ uri: pathToFileURL(config).href, type: 2 }] };
  afterAll(() => rmSync(folder, { recursive: true }));

  test('wins over the setting of the editor, and counts again when it changes', async () => {
    writeFileSync(config, '{ "rules": { "template/language-format": "info" } }');
    const { connection, open, published, watched } = await start(
      { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
      { 'template/*': 'off' },
    );
    open(ours, misspelt);
    expect((await published(ours, 1)).diagnostics.map(({ severity }) => severity)).toEqual([
      DiagnosticSeverity.Information,
    ]);
    expect(watched).toContain('**/chatapp.config.json');
    writeFileSync(config, '{ "rules": { "template/language-format": "warning" } }');
    const severity = new Promise((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: PublishDiagnosticsParams) =>
        resolve(diagnostics[0]?.severity),
      ),
    );
    await connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    expect(await severity).toBe(DiagnosticSeverity.Warning);
  });

  test('is forgotten when it is deleted', async () => {
    writeFileSync(config, '{ "rules": { "template/language-format": "info" } }');
    const { connection, open, edit, published } = await start(
      { workspace: { configuration: true } },
      { 'template/*': 'off' },
    );
    open(ours, misspelt);
    await published(ours, 1);
    rmSync(config);
    await connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    edit(ours, 2, { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, ' ');
    expect((await published(ours, 2)).diagnostics).toEqual([]);
  });

  test('is told of when it cannot be used, and the setting holds', async () => {
    writeFileSync(config, '{ "rules": { "template/language-formt": "off" } }');
    const { connection, open, published } = await start({ workspace: { configuration: true } });
    const told = new Promise<{ message: string }>((resolve) =>
      connection.onNotification('window/showMessage', resolve),
    );
    open(ours, misspelt);
    expect(codes(await published(ours, 1))).toEqual(['template/language-format']);
    expect((await told).message).toContain('Did you mean template/language-format?');
  });

  test.each([
    ['a key', '{ "x [Fix it](command:workbench.action.terminal.new)": 1 }'],
    ['a rule', '{ "rules": { "[a](command:b \\"c\\")\\u202e\\u001b[31m\\u2028": "off" } }'],
    ['a severity', '{ "rules": { "template/language-format": "[a](https://a.example/)" } }'],
    ['a long key', `{ "${'[a](command:b)'.repeat(1000)}": 1 }`],
  ])('brings no link, and nothing that is not seen, into a message by %s', async (_, text) => {
    writeFileSync(config, text);
    const { connection, open, log, published } = await start({ workspace: { configuration: true } });
    const told = new Promise<{ message: string }>((resolve) =>
      connection.onNotification('window/showMessage', resolve),
    );
    open(ours, misspelt);
    await published(ours, 1);
    const { message } = await told;
    for (const line of [message, ...log]) {
      expect(line).not.toContain('](');
      expect(line).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      expect(line.length).toBeLessThan(2000);
    }
  });
});
