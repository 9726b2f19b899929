import { commands, type ExtensionContext, l10n, languages, window, workspace } from 'vscode';
import { showInformationMessage } from '../window/shown.ts';
import { uriOf } from './inspection.ts';
import { languageId } from './languageClient.ts';

/**
 * Check as Flow JSON: a file of another tool, whatever its name, is checked like a document of ours until its tab is
 * closed. Its screens say what it is.
 */
export function registerCheckAsFlowJson(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.checkAsFlowJson', async (about?: unknown) => {
      const uri = uriOf(about);
      const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
      if (!document || !/^jsonc?$|^chatapp$/.test(document.languageId)) {
        void showInformationMessage(l10n.t('Open the JSON file of a flow first.'));
        return;
      }
      await window.showTextDocument(document);
      if (document.languageId === languageId) return;
      await languages.setTextDocumentLanguage(document, languageId);
      void showInformationMessage(
        l10n.t('This file is checked until you close it. Name it *.flow.chatapp.json to always have it checked.'),
      );
    }),
  );
}
