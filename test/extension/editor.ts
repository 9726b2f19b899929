import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const { languages, window, workspace } = vscode;

/** Waits until a question has an answer: editors do things when they do them. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > giveUp) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The diagnostics of ours that a document has. */
export const ours = (uri: vscode.Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'chatapp');

/** The rules of those. */
export const codes = (uri: vscode.Uri) => ours(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

/** The address of a document of the test's workspace. */
export function uriOf(name: string): vscode.Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export const open = async (name: string): Promise<vscode.TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(uriOf(name)));

/** Where a text begins in a document, or ends. */
export function placeOf(document: vscode.TextDocument, text: string, edge: 'start' | 'end' = 'start'): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the document holds ${text}`);
  return document.positionAt(edge === 'start' ? start : start + text.length);
}

/** Replaces the first occurrence of a text in the open document. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const range = new vscode.Range(placeOf(editor.document, from), placeOf(editor.document, from, 'end'));
  assert.ok(await editor.edit((edit) => edit.replace(range, to)));
}
