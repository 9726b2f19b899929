import {
  commands,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { chosenDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import { createWebviewPanel } from '../window/shown.ts';
import { openDocument, optionsOf, Preview, type ReadRemote } from './panel.ts';

const viewType = 'chatapp.preview';

/** Open Preview to the Side. @param readRemote left out where no target can be reached */
export function registerPreview(context: ExtensionContext, server: Server, readRemote?: ReadRemote): void {
  const previews = new Set<Preview>();
  const add = (panel: WebviewPanel, document: TextDocument, isPinned = false) => {
    const preview = new Preview({ panel, document, isPinned, server, readRemote, context });
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
    return preview;
  };
  const following = () => [...previews].find(({ isPinned }) => !isPinned);
  context.subscriptions.push(
    commands.registerCommand('chatapp.preview', async (about?: unknown) => {
      const document = await chosenDocument(about);
      if (!document) return;
      const open = [...previews].find((preview) => preview.isOf(document)) ?? following();
      if (open) open.reveal(document);
      else {
        const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        add(createWebviewPanel(viewType, l10n.t('Preview'), place, optionsOf(context)), document);
      }
    }),
    window.onDidChangeActiveTextEditor((editor) => following()?.follow(editor)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) for (const preview of previews) preview.changed(document);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const preview of previews) preview.mark(textEditor);
    }),
    server.onFiles(() => {
      for (const preview of previews) preview.filesChanged();
    }),
    server.onStart(() => {
      for (const preview of previews) preview.refresh();
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const { uri, isPinned } = (typeof state === 'object' ? (state ?? {}) : {}) as {
          uri?: unknown;
          isPinned?: unknown;
        };
        const document = typeof uri === 'string' ? await openDocument(Uri.parse(uri)) : undefined;
        if (document) add(panel, document, isPinned === true);
        else panel.dispose();
      },
    }),
  );
}
