import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';

/** Gives a document another text by one edit of what differs, so that cursors and marks elsewhere stay. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const before = document.getText();
  if (before === text) return;
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(before.length, text.length) - start;
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(document.uri, range, text.slice(start, text.length - end));
  await workspace.applyEdit(edit);
}
