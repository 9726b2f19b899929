import {
  commands,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Remote } from '../push/read.ts';
import { chosenDocument, inspect, noKind, toChatDocument } from './inspection.ts';
import type { Server } from './languageClient.ts';
import { type Destination, proxySettings } from './push.ts';
import { createVirtualDocuments } from './virtualDocuments.ts';

interface Rooms extends Destination {
  server: Server;
}

/**
 * Compare with Remote: what the provider holds beside what stands in the editor. It is shown as the document would be
 * with the provider's values in it, so that comments and layout are no difference.
 */
export function registerCompare(context: ExtensionContext, rooms: Rooms): void {
  const remotes = createVirtualDocuments(context, 'chatapp-remote');
  context.subscriptions.push(
    commands.registerCommand('chatapp.compare', async (resource?: Uri) => {
      if (!workspace.isTrusted) {
        void window.showWarningMessage(l10n.t('Targets are not reached from a workspace that you have not trusted.'));
        return;
      }
      const document = await chosenDocument(resource);
      if (!document) return;
      const read = await readFor(document, rooms);
      if (!read) return;
      const { remote, target } = read;
      const text = await rooms.server.withValue(document, remote.value);
      if (text === undefined) return;
      if (text === document.getText()) {
        void window.showInformationMessage(l10n.t('{0} holds exactly what stands here.', target));
        return;
      }
      const uri = remotes.put(document.uri.path, text);
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const state = remote.state === null ? target : `${target}, ${remote.state}`;
      await commands.executeCommand('vscode.diff', uri, document.uri, `${name} (${state}) ↔ ${name}`);
    }),
  );
}

/** Reads what the active target holds of a document; undefined when it cannot, which is said. */
async function readFor(document: TextDocument, rooms: Rooms): Promise<{ remote: Remote; target: string } | undefined> {
  const result = await inspect(rooms.server, document);
  const chatDocument = result && toChatDocument(result);
  if (!chatDocument) {
    if (result) void window.showWarningMessage(l10n.t('There is nothing to compare with: {0}', noKind()));
    return undefined;
  }
  const reached = await rooms.reach(chatDocument.provider);
  if (!reached) return undefined;
  const { target, credentials } = reached;
  // Loaded now and not before: undici is the largest part of the extension.
  const { readRemote } = await import('../push/read.ts');
  const title = l10n.t('Reading from {0}', target.name);
  const remote = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    readRemote(chatDocument, target, credentials, { proxy: proxySettings() }),
  );
  if (remote.ok) return { remote: remote.value, target: target.name };
  const { message, next } = remote.problem;
  void window.showErrorMessage(l10n.t('{0} could not be read: {1}', target.name, `${message} ${next}`));
  return undefined;
}
