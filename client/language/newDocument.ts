import { commands, type ExtensionContext, l10n, SnippetString, Uri, window, workspace } from 'vscode';
import type { DocumentSnippet } from '../../server/features/completion/documentSnippets.ts';
import { reachMilestone } from '../window/milestones.ts';
import { showErrorMessage, showFirstQuickPick, showInputBox } from '../window/shown.ts';
import { languageId, type Server } from './languageClient.ts';

const extension = '.chatapp.json';

/** New Document: pick a kind and shape, name it, and get a document without mistakes, with its places to fill in. */
export function registerNewDocument(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.newDocument', async () => {
      const snippets = await server.documentSnippets();
      if (snippets.length === 0) {
        void showErrorMessage(l10n.t('The language server did not answer. Try “ChatApp: Restart Server”.'));
        return;
      }
      const items = snippets.map((snippet) => ({
        label: snippet.name,
        description: snippet.prefix,
        detail: snippet.description,
        snippet,
      }));
      const title = l10n.t('Choose a document to begin with');
      await showFirstQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }, ({ snippet }) =>
        create(server, snippet),
      );
    }),
  );
}

async function create(server: Server, snippet: DocumentSnippet): Promise<void> {
  const folder = await pickFolder();
  const name = await askName(folder);
  if (name === undefined) return;
  // Not written before it is saved: a document that is given up leaves nothing behind.
  const document = folder
    ? await workspace.openTextDocument(Uri.joinPath(folder, name).with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language: languageId });
  const named = name === '' ? [] : await server.documentSnippets({ name: name.slice(0, -extension.length) });
  const { body } = named.find(({ prefix }) => prefix === snippet.prefix) ?? snippet;
  const editor = await window.showTextDocument(document);
  if (await editor.insertSnippet(new SnippetString(body))) reachMilestone('hasCreatedDocument');
}

/** Where the document will be saved: beside the one that is open, else in the folder of the workspace. */
async function pickFolder(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (active?.scheme === 'file') return Uri.joinPath(active, '..');
  const [first, ...others] = workspace.workspaceFolders ?? [];
  return others.length === 0 ? first?.uri : (await window.showWorkspaceFolderPick())?.uri;
}

/** The file's name; empty where there is no folder for it, and undefined when the person gave up. */
async function askName(folder: Uri | undefined): Promise<string | undefined> {
  if (!folder) return '';
  const name = await showInputBox({
    title: l10n.t('Name the document'),
    // A view that takes the focus late must not close it.
    ignoreFocusOut: true,
    placeHolder: 'order_shipped',
    prompt: l10n.t('The file will be {0}', `…${extension}`),
    validateInput: async (value) => {
      if (!/^[\w.-]+$/.test(value)) return l10n.t('Use letters, digits, dots, dashes and underscores.');
      const isTaken = await workspace.fs.stat(Uri.joinPath(folder, fileName(value))).then(
        () => true,
        () => false,
      );
      return isTaken ? l10n.t('There is a file {0} already.', fileName(value)) : undefined;
    },
  });
  return name === undefined ? undefined : fileName(name);
}

const fileName = (name: string) => (name.endsWith(extension) ? name : name + extension);
