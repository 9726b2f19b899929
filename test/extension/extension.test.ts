import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import * as vscode from 'vscode';
import type { PushResult } from '../../push/workflow/push.ts';
import { codes, open, ours, replace, until } from './editor.ts';

const { commands, workspace, window } = vscode;

describe('the extension', () => {
  const extension = vscode.extensions.getExtension('chatapp-tools.chatapp');
  let editor: vscode.TextEditor;

  /** Where this process has connected to, pipes aside. */
  const connections: string[] = [];

  before(async () => {
    assert.ok(extension, 'the extension is there');
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (this: Socket, ...args: Parameters<typeof connect>) {
      const [first] = [args].flat(2) as { host?: string; port?: number; path?: string }[];
      if (first?.port !== undefined) connections.push(`${first.host ?? 'localhost'}`);
      return connect.apply(this, args);
    } as typeof connect;
    editor = await open('order.chatapp.json');
    const start = performance.now();
    await extension.activate();
    console.log(`    activated in ${(performance.now() - start).toFixed(1)} ms, VS Code ${vscode.version}`);
  });

  it('knows its documents by their name', () => {
    assert.equal(editor.document.languageId, 'chatapp');
  });

  it('underlines a mistake with the page of its rule', async () => {
    const [found] = await until(
      'a diagnostic',
      () => ours(editor.document.uri).length > 0 && ours(editor.document.uri),
    );
    assert.deepEqual(codes(editor.document.uri), ['template/language-format']);
    assert.ok(found);
    assert.deepEqual([found.range.start.line, found.range.start.character, found.range.end.character], [3, 14, 21]);
    const { target } = found.code as { target: vscode.Uri };
    assert.equal(String(target), 'chatapp-rule:/template-language-format.md');
    assert.match((await workspace.openTextDocument(target)).getText(), /A language code has an underscore/);
  });

  it('blocks a push of a document with an error, and sends nothing', async () => {
    assert.equal(await commands.executeCommand('chatapp.push'), undefined);
  });

  it('fixes the mistake with a quick fix', async () => {
    const { uri } = editor.document;
    const range = ours(uri)[0]?.range;
    assert.ok(range);
    const actions = await commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
    const fix = actions.find(({ title }) => title === 'Write "en_US"');
    assert.ok(fix?.edit, 'the fix is offered');
    assert.ok(await workspace.applyEdit(fix.edit));
    await until('no diagnostic', () => ours(uri).length === 0);
    assert.match(editor.document.getText(), /"Language": "en_US",\n/);
    assert.match(editor.document.getText(), /\/\/ What the customer reads/);
  });

  it('offers to ignore a finding, and to read about it', async () => {
    const content = '{\n  "FlowName": "",\n  "Categories": ["OTHER"]\n}\n';
    const document = await workspace.openTextDocument({ language: 'chatapp', content });
    await window.showTextDocument(document);
    const at = new vscode.Range(1, 14, 1, 16);
    await until('the finding', () => codes(document.uri).includes('flow/name-required'));
    const actions = await commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
    );
    const ignore = actions.find(({ title }) => title === 'Ignore flow/name-required here, with a reason');
    assert.ok(ignore?.edit && ignore.command, `among ${actions.map(({ title }) => title)}`);
    await workspace.applyEdit(ignore.edit);
    await commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
    const { selection } = window.activeTextEditor ?? {};
    assert.equal(document.getText(selection), 'REASON');
    assert.ok(actions.some(({ title }) => title === 'Read about flow/name-required'));
    editor = await window.showTextDocument(editor.document);
  });

  it('follows every keystroke, and a setting', async () => {
    const { uri } = editor.document;
    await replace(editor, '"BODY"', '"BODI"');
    await until('the finding', () => codes(uri).includes('template/component-type-unknown'));
    const settings = workspace.getConfiguration('chatapp', uri);
    await settings.update('rules', { 'template/component-*': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until('silence', () => !codes(uri).includes('template/component-type-unknown'));
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the finding again', () => codes(uri).includes('template/component-type-unknown'));
    await replace(editor, '"BODI"', '"BODY"');
    await until('no diagnostic', () => ours(uri).length === 0);
  });

  it('hears of chatapp.config.json, which a team shares', async () => {
    const { uri } = editor.document;
    const config = vscode.Uri.joinPath(uri, '..', 'chatapp.config.json');
    await replace(editor, '"BODY"', '"BODI"');
    await until('the finding', () => codes(uri).includes('template/component-type-unknown'));
    const rules = { rules: { 'template/component-type-unknown': 'info' } };
    await workspace.fs.writeFile(config, new TextEncoder().encode(JSON.stringify(rules)));
    const information = vscode.DiagnosticSeverity.Information;
    await until('the milder finding', () => ours(uri).some(({ severity }) => severity === information));
    assert.equal((await workspace.openTextDocument(config)).languageId, 'jsonc');
    await workspace.fs.delete(config);
    await until('the error again', () => ours(uri).some(({ severity }) => severity < information));
    await replace(editor, '"BODI"', '"BODY"');
    await until('no diagnostic', () => ours(uri).length === 0);
  });

  it('has connected to nothing before the first push', () => {
    assert.deepEqual(connections, []);
  });

  it('pushes the unsaved text to the sandbox, and knows how it ended', async () => {
    assert.ok(editor.document.isDirty, 'the text is not saved');
    const result = await commands.executeCommand<PushResult>('chatapp.push');
    assert.equal(result.outcome, 'applied');
    assert.equal(result.operation, 'ModifyChatappTemplate');
    assert.ok(result.requestId);
    assert.match(JSON.stringify(result.request), /"Language":"en_US"/);
    assert.deepEqual([...new Set(connections)], ['127.0.0.1']);
  });

  it('shows the request that a push would send, without a secret and without the comment', async () => {
    await window.showTextDocument(editor.document);
    await commands.executeCommand('chatapp.showPushRequest');
    const shown = await until(
      'the request',
      () => window.activeTextEditor?.document.uri.scheme === 'chatapp-request' && window.activeTextEditor.document,
    );
    assert.match(shown.getText(), /ModifyChatappTemplate/);
    assert.match(shown.getText(), /curl/);
    assert.doesNotMatch(shown.getText(), /What the customer reads/);
    editor = await window.showTextDocument(editor.document);
  });

  it('reaches a target of the settings with credentials of the secret storage, and shows them nowhere', async () => {
    const received: string[] = [];
    const provider = createServer((request, response) => {
      received.push(String(request.headers.authorization));
      response.end(JSON.stringify({ Code: 'Ram.PermissionDeny', Message: 'no', RequestId: 'R-1' }));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    const settings = workspace.getConfiguration('chatapp');
    await settings.update('targets', [{ name: 'staging', endpoint }], vscode.ConfigurationTarget.Workspace);
    // A person picks the target and types the credentials; here the pickers are answered for them.
    const pickers = window as { showQuickPick: unknown; showInputBox: unknown; showWarningMessage: unknown };
    const { showQuickPick, showInputBox, showWarningMessage } = pickers;
    // What it holds cannot be read, so the push is asked for.
    pickers.showWarningMessage = async (title: string) => (title.includes('staging') ? 'Push to staging' : undefined);
    const answers = ['marked-id-4711', 'marked-secret-4711', ''];
    pickers.showQuickPick = async (items: (vscode.QuickPickItem & { target: { name: string } })[]) =>
      items.find(({ target }) => target.name === 'staging');
    pickers.showInputBox = async () => answers.shift();
    try {
      await commands.executeCommand('chatapp.selectTarget');
      const result = await commands.executeCommand<PushResult>('chatapp.push');
      assert.equal(result.outcome, 'not-applied');
      assert.equal(result.code, 'Ram.PermissionDeny');
      // Read, read again after the question, and written once.
      assert.equal(received.length, 3);
      assert.match(received[0] ?? '', /^ACS3-HMAC-SHA256 Credential=marked-id-4711,/);
      assert.doesNotMatch(JSON.stringify(result), /marked-secret/);
      assert.doesNotMatch(JSON.stringify(settings.get('targets')), /marked/);

      // The same name for another address, as another workspace might have it: the stored secret stays where it is.
      const elsewhere = endpoint.replace('127.0.0.1', 'localhost');
      await settings.update(
        'targets',
        [{ name: 'staging', endpoint: elsewhere }],
        vscode.ConfigurationTarget.Workspace,
      );
      let asked = 0;
      pickers.showInputBox = async () => void asked++;
      assert.equal(await commands.executeCommand('chatapp.push'), undefined);
      assert.deepEqual([asked, received.length], [1, 3]);

      // A target of the other provider refuses the document before it asks for credentials.
      const meta = { name: 'staging', provider: 'meta', endpoint };
      await settings.update('targets', [meta], vscode.ConfigurationTarget.Workspace);
      assert.equal(await commands.executeCommand('chatapp.push'), undefined);
      assert.deepEqual([asked, received.length], [1, 3]);

      // What is stored can be cleared also when no setting names it any more.
      await settings.update('targets', undefined, vscode.ConfigurationTarget.Workspace);
      const stored: unknown[] = [];
      pickers.showQuickPick = async (items: vscode.QuickPickItem[]) => {
        stored.push(...items.map(({ label, detail }) => ({ label, detail })));
        return items[0];
      };
      await commands.executeCommand('chatapp.clearCredentials');
      assert.deepEqual(stored, [{ label: 'staging', detail: endpoint }]);
    } finally {
      Object.assign(pickers, { showQuickPick, showInputBox, showWarningMessage });
      await settings.update('targets', undefined, vscode.ConfigurationTarget.Workspace);
      provider.close();
    }
  });

  it('marks the place that a refusal is about, until the text changes', async () => {
    const refusing = createServer((request, response) => {
      const isRead = /^Get/.test(String(request.headers['x-acs-action']));
      const told = isRead
        ? { Code: 'OK', Data: { Components: [] } }
        : { Code: 'InvalidParameter.CreateError', Message: 'error_subcode 2388072', RequestId: 'R-2' };
      response.end(JSON.stringify(told));
    });
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
    const settings = workspace.getConfiguration('chatapp');
    await settings.update('targets', [{ name: 'refusing', endpoint }], vscode.ConfigurationTarget.Workspace);
    const pickers = window as { showQuickPick: unknown; showInputBox: unknown; showWarningMessage: unknown };
    const { showQuickPick, showInputBox, showWarningMessage } = pickers;
    pickers.showQuickPick = async (items: (vscode.QuickPickItem & { target?: { name: string } })[]) =>
      items.find(({ target }) => target?.name === 'refusing') ?? items[0];
    const answers = ['marked-id-4712', 'marked-secret-4712', ''];
    pickers.showInputBox = async () => answers.shift();
    // Nobody here has seen what is there.
    pickers.showWarningMessage = async (_text: string, _options: unknown, ...items: vscode.MessageItem[]) =>
      items.find(({ title }) => title === 'Overwrite');
    const marks = () =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ code }) => code === 'InvalidParameter.CreateError');
    try {
      await commands.executeCommand('chatapp.selectTarget');
      const result = await commands.executeCommand<PushResult>('chatapp.push', editor.document.uri);
      assert.equal(result.outcome, 'not-applied');
      const [mark] = await until('the mark', () => marks().length > 0 && marks());
      assert.ok(mark);
      assert.match(editor.document.getText(mark.range), /^"Your order/);
      assert.match(mark.message, /The body is not written as WhatsApp wants it/);
      // The question has put its comparison in front.
      editor = await window.showTextDocument(editor.document, { preview: false });
      await replace(editor, 'Your order', 'The order');
      await until('no mark', () => marks().length === 0);
      await replace(editor, 'The order', 'Your order');
    } finally {
      await settings.update('targets', undefined, vscode.ConfigurationTarget.Workspace);
      await commands.executeCommand('chatapp.clearCredentials');
      Object.assign(pickers, { showQuickPick, showInputBox, showWarningMessage });
      refusing.close();
    }
  });

  it('registers every command of its manifest, and declares every command it registers', async () => {
    const manifest = JSON.parse(readFileSync(`${extension?.extensionPath}/package.json`, 'utf8'));
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
    // The editor has commands of its own for each view.
    const views = Object.values(manifest.contributes.views as { [place: string]: { id: string }[] }).flat();
    const isOfView = (command: string) => views.some(({ id }) => command.startsWith(`${id}.`));
    const registered = (await commands.getCommands(true))
      .filter((command) => /^chatapp\.[a-z]/.test(command) && !isOfView(command))
      .sort();
    assert.deepEqual(registered, declared);
  });

  it('outlives a restart of its server, and answers what is asked during it', async () => {
    const restarted = commands.executeCommand('chatapp.restartServer');
    await commands.executeCommand('chatapp.showPushRequest', editor.document.uri);
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'chatapp-request');
    await restarted;
    editor = await window.showTextDocument(editor.document);
    await replace(editor, '"en_US"', '"en-US"');
    await until('the finding', () => codes(editor.document.uri).includes('template/language-format'));
  });
});
