import {
  commands,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Checked } from '../../core/check.ts';
import { type ChatDocument, isAddressed } from '../../core/document/document.ts';
import { showErrorMessage, showInformationMessage } from '../window/shown.ts';
import { languageId, type Server } from './languageClient.ts';

/** Our document that was active last: a command is about it where no text is active, such as in the walkthrough. */
let lastActive: Uri | undefined;

/** Follows which document is active. */
export function followDocuments(context: ExtensionContext): void {
  const follow = (editor: TextEditor | undefined) => {
    if (editor?.document.languageId === languageId) lastActive = editor.document.uri;
  };
  follow(window.activeTextEditor);
  context.subscriptions.push(window.onDidChangeActiveTextEditor(follow));
}

/**
 * The document that a command is about, when it is one of ours; otherwise the user is told, and it is undefined.
 *
 * @param about what the editor hands to a command: a file of the explorer, an editor, which need not be the active one,
 *   or an entry of a view
 */
export async function chosenDocument(about?: unknown): Promise<TextDocument | undefined> {
  const uri = uriOf(about);
  const document = uri ? await workspace.openTextDocument(uri) : (window.activeTextEditor?.document ?? lastOpen());
  if (document?.languageId === languageId) return document;
  const create = l10n.t('New Document');
  void showInformationMessage(l10n.t('Open a *.chatapp.json document first.'), create).then(
    (chosen) => chosen === create && commands.executeCommand('chatapp.newDocument'),
  );
  return undefined;
}

/** The address that a command's argument is about: its own, or that of an entry of a view. */
export function uriOf(about: unknown): Uri | undefined {
  if (about instanceof Uri) return about;
  return typeof about === 'object' && about !== null && 'uri' in about ? uriOf(about.uri) : undefined;
}

const lastOpen = () => workspace.textDocuments.find(({ uri }) => uri.toString() === lastActive?.toString());

/** The server's word on a document as it stands in the editor; where there is none the user is told. */
export async function inspect(server: Server, document: TextDocument): Promise<Checked | undefined> {
  const result = await server.inspect(document);
  if (!result) {
    void showErrorMessage(
      l10n.t('The language server does not answer, so nothing was sent. Try “ChatApp: Restart Server”.'),
    );
  }
  return result;
}

/** The checked document as what is pushed; undefined when its kind is not known or it is no object. */
export const toChatDocument = ({ document }: Checked): ChatDocument | undefined =>
  document && isAddressed(document) ? document : undefined;

/** Why a document of no kind is nothing that can be pushed. */
export const whyNotSent = () => l10n.t('this document is no template, flow or automation yet.');
