import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, open, placeOf, until, uriOf } from './editor.ts';

const { commands, window, workspace } = vscode;

/** What a provider of the editor answers. */
const ask = <T>(provider: string, ...args: unknown[]) =>
  commands.executeCommand<T>(`vscode.execute${provider}`, ...args) as Promise<T>;

describe('authoring', () => {
  const flow = uriOf('book-a-visit.chatapp.json');
  /** A document that no editor has ever opened. */
  const closed = uriOf('never-opened.chatapp.json');
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(async () => {
    editor = await open('visit.chatapp.json');
    document = editor.document;
    await until('the outline', async () => (await ask<unknown[]>('DocumentSymbolProvider', document.uri))?.length > 0);
  });

  const labels = async (position: vscode.Position) => {
    const { items } = await ask<vscode.CompletionList>('CompletionItemProvider', document.uri, position);
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('offers values, and the flows of the workspace', async () => {
    assert.deepEqual((await labels(placeOf(document, '"UTILITY"', 'end').translate(0, -1))).sort(), [
      'AUTHENTICATION',
      'MARKETING',
      'UTILITY',
    ]);
    assert.deepEqual(await labels(placeOf(document, '"664597077870605"').translate(0, 1)), [
      '664597077870605',
      '664597077870606',
    ]);
  });

  it('shows how long a text is that is close to its limit', async () => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('InlayHintProvider', document.uri, whole);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['61/60'],
    );
    const settings = workspace.getConfiguration('chatapp');
    await settings.update('textLengths', 'off', vscode.ConfigurationTarget.Workspace);
    await until(
      'no hints',
      async () => (await ask<vscode.InlayHint[]>('InlayHintProvider', document.uri, whole)).length === 0,
    );
    await settings.update('textLengths', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('has lenses above the document: push, compare, preview, findings', async () => {
    const lenses = await until('the count of findings', async () => {
      const found = await ask<vscode.CodeLens[]>('CodeLensProvider', document.uri);

      return found.some(({ command }) => command?.title.includes('1 warning')) && found;
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['chatapp.push', 'chatapp.compare', 'chatapp.preview', 'workbench.actions.view.problems'],
    );
    assert.match(lenses[0]?.command?.title ?? '', /Push to sandbox/);
  });

  it('renames a variable in its texts and its sample', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'DocumentRenameProvider',
      document.uri,
      placeOf(document, '$(name)', 'end').translate(0, -2),
      'guest',
    );
    assert.equal(edit.get(document.uri).length, 2);
    const found = await ask<vscode.Location[]>(
      'ReferenceProvider',
      document.uri,
      placeOf(document, '$(name)', 'end').translate(0, -2),
    );
    assert.equal(found.length, 2);
    const marks = await ask<vscode.DocumentHighlight[]>(
      'DocumentHighlights',
      document.uri,
      placeOf(document, '$(day)', 'end').translate(0, -2),
    );
    assert.equal(marks.length, 2);
  });

  it('leads from the button to the flow, and back', async () => {
    const [there] = await ask<vscode.Location[]>(
      'DefinitionProvider',
      document.uri,
      placeOf(document, '664597077870605', 'end'),
    );
    assert.equal(there?.uri.toString(), flow.toString());
    const flowDocument = await workspace.openTextDocument(flow);
    const [back] = await ask<vscode.Location[]>(
      'DefinitionProvider',
      flow,
      placeOf(flowDocument, '664597077870605', 'end'),
    );
    assert.equal(back?.uri.toString(), document.uri.toString());
  });

  it('outlines the message, and finds documents by name', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', document.uri);
    const [title, ...others] = symbols.map(({ name }) => name);
    assert.match(title ?? '', /^HEADER “Your visit to the greenhouse.*…”$/);
    assert.deepEqual(others, ['BODY', 'BUTTONS', 'Example']);
    assert.equal(symbols[2]?.children[0]?.name, 'Choose a time');
    const found = await ask<vscode.SymbolInformation[]>('WorkspaceSymbolProvider', 'bookvisit');
    assert.deepEqual(
      found.map(({ name }) => name),
      ['book_a_visit'],
    );
  });

  it('folds, selects, colours and formats', async () => {
    const folds = await ask<vscode.FoldingRange[]>('FoldingRangeProvider', document.uri);
    assert.ok(folds.some(({ start }) => start === placeOf(document, '"Components"').line));
    const [selection] = await ask<vscode.SelectionRange[]>('SelectionRangeProvider', document.uri, [
      placeOf(document, '$(name)', 'end').translate(0, -2),
    ]);
    assert.ok(selection);
    assert.equal(document.getText(selection.range), 'name');
    const colours = await ask<vscode.SemanticTokens>('DocumentSemanticTokensProvider', document.uri).catch(() =>
      commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    assert.equal(colours.data.length / 5, 4);
    const edits = await ask<vscode.TextEdit[]>('FormatDocumentProvider', document.uri, {
      tabSize: 4,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
  });

  it('checks documents that are closed, and hears when they change', async () => {
    await until('the finding of a closed document', () => codes(closed).includes('flow/category-unknown'));
    const text = new TextDecoder().decode(await workspace.fs.readFile(closed));
    await workspace.fs.writeFile(closed, new TextEncoder().encode(text.replace('SURVY', 'SURVEY')));
    await until('no such finding', () => !codes(closed).includes('flow/category-unknown'));
    await workspace.fs.writeFile(closed, new TextEncoder().encode(text));
    await until('the finding again', () => codes(closed).includes('flow/category-unknown'));
    await workspace.fs.delete(closed);
    await until('nothing of a document that is gone', () => codes(closed).length === 0);
  });

  it('puts members into the order of the documentation', async () => {
    editor = await open('visit.chatapp.json');
    await commands.executeCommand('chatapp.sortMembers');
    await until(
      'the order',
      () => editor.document.getText().indexOf('"CustSpaceId"') < editor.document.getText().indexOf('"TemplateName"'),
    );
    await commands.executeCommand('undo');
  });

  it('has a task that checks all documents, and fails where there are errors', async () => {
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'chatapp' });
    assert.ok(task);
    assert.deepEqual([task.name, others.length], ['check', 0]);
    const ended = new Promise<number | undefined>((resolve) => {
      vscode.tasks.onDidEndTaskProcess(
        ({ execution, exitCode }) => execution.task.name === 'check' && resolve(exitCode),
      );
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
  });

  it('writes a report of an issue in which nothing of the document can be read', async () => {
    await window.showTextDocument(document);
    const { showInformationMessage } = window;
    Object.assign(window, { showInformationMessage: async () => undefined });
    try {
      await commands.executeCommand('chatapp.reportIssue');
    } finally {
      Object.assign(window, { showInformationMessage });
    }
    const report = window.activeTextEditor?.document.getText() ?? '';
    assert.match(report, /^## What happened\n/);
    assert.match(report, /- ChatApp \d+\.\d+\.\d+\n/);
    assert.match(report, /"Type": "BODY"/);
    for (const text of [/28251486512358/, /664597077870605/, /visit/i]) assert.doesNotMatch(report, text);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('checks a file of another tool as Flow JSON', async () => {
    const other = uriOf('exported.json');
    const flow = { version: '7.3', screens: [{ id: 'PLACE_2', title: 'Where', layout: { children: [] } }] };
    await workspace.fs.writeFile(other, new TextEncoder().encode(JSON.stringify(flow)));
    await open('exported.json');
    assert.deepEqual(codes(other), []);
    await commands.executeCommand('chatapp.checkAsFlowJson');
    await until('the finding of the flow', () => codes(other).includes('flow-json/screen-id-format'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(other);
  });
});
