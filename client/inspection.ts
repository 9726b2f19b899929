import { l10n, type TextDocument, type TextEditor, window } from 'vscode';
import type { CheckResult } from '../server/check.ts';
import type { ChatDocument, JsonObject } from '../server/document/document.ts';
import { languageId, type Server } from './languageClient.ts';

/** The document of the active editor when it is one of ours; otherwise the user is told, and it is undefined. */
export function activeDocument(): TextDocument | undefined {
  const editor: TextEditor | undefined = window.activeTextEditor;
  if (editor?.document.languageId === languageId) return editor.document;
  void window.showInformationMessage(l10n.t('Open a *.chatapp.json document first.'));
  return undefined;
}

/** The server's word on a document as it stands in the editor; where there is none the user is told. */
export async function inspect(server: Server, document: TextDocument): Promise<CheckResult | undefined> {
  const result = await server.inspect(document);
  if (!result) {
    void window.showErrorMessage(
      l10n.t('The language server does not answer, so nothing was sent. Try “ChatApp: Restart Server”.'),
    );
  }
  return result;
}

/** The checked document as what is pushed; undefined when its kind is not known or it is no object. */
export function toChatDocument({ kind, provider, value }: CheckResult): ChatDocument | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return kind && provider && isObject ? { kind, provider, value: value as JsonObject } : undefined;
}
