import { EventEmitter, type ExtensionContext, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** Read-only documents that are shown and written nowhere. */
export interface VirtualDocuments {
  /** Shows a text under a path, also where another one was shown there before. */
  put(path: string, text: string): Uri;
}

/** Registers a scheme whose documents the extension writes; a text is forgotten when its document is closed. */
export function createVirtualDocuments(context: ExtensionContext, scheme: string): VirtualDocuments {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  };
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, provider),
    workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === scheme && texts.delete(uri.path)),
  );
  return {
    put: (path, text) => {
      const uri = Uri.from({ scheme, path });
      texts.set(path, text);
      changed.fire(uri);
      return uri;
    },
  };
}
