import { l10n, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { showWarningMessage } from '../window/shown.ts';

/**
 * Gives a document another text by one edit of what differs, so that cursors and marks elsewhere stay.
 *
 * @param version of the document that the text was made of: a later one is not written over
 * @returns whether it has the text now; where not, that is said
 */
export async function replaceText(document: TextDocument, text: string, version: number): Promise<boolean> {
  if (document.version === version) {
    const before = document.getText();
    if (before === text) return true;
    let start = 0;
    while (start < before.length && before[start] === text[start]) start++;
    let end = 0;
    const most = Math.min(before.length, text.length) - start;
    while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(start), document.positionAt(before.length - end));
    edit.replace(document.uri, range, text.slice(start, text.length - end));
    if (await workspace.applyEdit(edit)) return true;
  }
  void showWarningMessage(l10n.t('The document could not be changed: it was edited in the meantime, or is read-only.'));
  return false;
}
