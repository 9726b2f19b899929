import {
  CodeActionKind,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type Location,
  type Position,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientSettings } from './clientSettings.ts';
import type { DocumentStore } from './documentStore.ts';
import { codeActions, fixAllKind, sortMembersKind } from './features/codeActions.ts';
import { completion, needsIndex } from './features/completion.ts';
import {
  buttonScreenDefinition,
  buttonScreenReferences,
  buttonsOfScreen,
  flowDefinition,
  flowReferences,
  hasScreens,
  isAtButtonScreen,
  isAtFlow,
  prepareButtonScreenRename,
} from './features/flows.ts';
import { formatsAfter, formatting, formattingOnType } from './features/formatting.ts';
import { hover, propertyAt } from './features/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import {
  definitionPath,
  nameDefinition,
  nameHighlights,
  nameReferences,
  prepareNameRename,
  renameName,
} from './features/names.ts';
import { RenameError } from './features/renameError.ts';
import { documentLinks, foldingRanges, selectionRange } from './features/structure.ts';
import { documentSymbols } from './features/symbols.ts';
import {
  highlights,
  prepareRename,
  rename,
  semanticTokens,
  semanticTokensLegend,
  variableDefinition,
  variableReferences,
} from './features/variables.ts';
import type { View } from './features/view.ts';
import { workspaceSymbols } from './features/workspace.ts';
import { emptyIndex, type WorkspaceIndex } from './features/workspaceIndex.ts';

/** One request's failure is logged and answered as empty; the server lives on. */
export type Safely = <P, R>(name: string, empty: R, handle: (params: P) => Promise<R> | R) => (params: P) => Promise<R>;

/** Answers a request about an open document; one that is not open has nothing to say. */
export type OnView = <P extends { textDocument: { uri: string } }, R>(
  name: string,
  empty: R,
  handle: (view: View, params: P) => Promise<R> | R,
) => (params: P) => Promise<R>;

/** What the features need from the server. */
interface ServerContext {
  onView: OnView;
  safely: Safely;
  store: DocumentStore;
  workspaceIndex: () => Promise<WorkspaceIndex>;
  settings: ClientSettings;
  /** What the client can do; known when it has said so. */
  client(): InitializeParams['capabilities'];
  hasCommands(): boolean;
}

/** Answers for every feature of an editor with the function of features/ that it is. */
export function serveFeatures(
  connection: Connection,
  { onView, safely, store, workspaceIndex, settings, client, hasCommands }: ServerContext,
): void {
  /** The buttons of other documents that open the screen under the cursor. */
  const openersAt = async (view: View, position: Position): Promise<Location[]> =>
    hasScreens(view) ? buttonsOfScreen(view, definitionPath(view, position), await workspaceIndex()) : [];
  /** The screen that the button under the cursor opens, in its own file. */
  const screenOfButtonAt = async (view: View, position: Position) => {
    if (!isAtButtonScreen(view, position)) return undefined;
    const [screen] = buttonScreenDefinition(view, position, await workspaceIndex());
    const there = screen && (await store.view(screen.uri));
    const { line = 0, character = 0 } = screen?.range.start ?? {};
    return there && { view: there, position: { line, character: character + 1 } };
  };
  connection.onCodeAction(
    onView('Code actions', [], async (view, { textDocument, range, context }) => {
      const { diagnostics, only } = context;
      const query = { range, diagnostics, ...(only && { only }) };
      return codeActions(view, await settings.rules(textDocument.uri), query, hasCommands());
    }),
  );
  connection.onHover(
    onView('Hover', null, async (view, { position }) => {
      const shown = hover(view, position);
      const property = propertyAt(view, position);
      if (!shown || property === undefined) return shown;
      const { withDrawing } = await import('./features/hoverDrawing.ts');
      return withDrawing(shown, property, view);
    }),
  );
  connection.onCompletion(
    onView('Completion', [], async (view, { position }) => {
      const { snippetSupport, labelDetailsSupport } = client().textDocument?.completion?.completionItem ?? {};
      // Nobody waits for a whole workspace to be read who does not ask for it.
      const known = needsIndex(view, position) ? await workspaceIndex() : emptyIndex;
      return completion(view, position, known, {
        snippets: snippetSupport === true,
        labelDetails: labelDetailsSupport === true,
        suggestsAgain: hasCommands(),
      });
    }),
  );
  connection.onDocumentHighlight(
    onView('Highlights', null, (view, { position }) => [
      ...highlights(view, position),
      ...nameHighlights(view, position),
    ]),
  );
  connection.onDefinition(
    onView('Definition', null, async (view, { position }) => {
      if (isAtFlow(view, position)) return flowDefinition(view, position, await workspaceIndex());
      if (isAtButtonScreen(view, position)) return buttonScreenDefinition(view, position, await workspaceIndex());
      return [...variableDefinition(view, position), ...nameDefinition(view, position)];
    }),
  );
  connection.onReferences(
    onView('References', null, async (view, { position, context: { includeDeclaration } }) => {
      if (isAtFlow(view, position)) return flowReferences(view, position, await workspaceIndex(), includeDeclaration);
      if (isAtButtonScreen(view, position))
        return buttonScreenReferences(view, position, await workspaceIndex(), includeDeclaration);
      return [
        ...variableReferences(view, position, includeDeclaration),
        ...nameReferences(view, position, includeDeclaration),
        ...(await openersAt(view, position)),
      ];
    }),
  );
  connection.onPrepareRename(
    onView('Rename', null, async (view, { position }) => {
      const here = prepareRename(view, position) ?? prepareNameRename(view, position);
      if (here || !isAtButtonScreen(view, position)) return here;
      return prepareButtonScreenRename(view, position, await workspaceIndex());
    }),
  );
  connection.onRenameRequest(
    onView('Rename', null, async (view, { position, newName }) => {
      try {
        const screen = await screenOfButtonAt(view, position);
        if (screen)
          return renameName(screen.view, screen.position, newName, await openersAt(screen.view, screen.position));
        return rename(view, position, newName) ?? renameName(view, position, newName, await openersAt(view, position));
      } catch (error) {
        if (error instanceof RenameError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
        throw error;
      }
    }),
  );
  connection.onDocumentSymbol(onView('Symbols', null, (view) => documentSymbols(view)));
  connection.onWorkspaceSymbol(
    safely('Workspace symbols', null, async ({ query }) => workspaceSymbols(await store.summaries(), query)),
  );
  connection.onFoldingRanges(onView('Folding', null, (view) => foldingRanges(view)));
  connection.onSelectionRanges(
    onView('Selection ranges', null, (view, { positions }) =>
      positions.map((position) => selectionRange(view, position)),
    ),
  );
  connection.onDocumentLinks(onView('Links', null, (view) => documentLinks(view)));
  connection.onDocumentFormatting(onView('Formatting', null, (view, { options }) => formatting(view, options)));
  connection.onDocumentRangeFormatting(
    onView('Formatting', null, (view, { options, range }) => formatting(view, options, range)),
  );
  connection.onDocumentOnTypeFormatting(
    onView('Formatting', null, (view, { options, position }) => formattingOnType(view, position, options)),
  );
  connection.languages.inlayHint.on(
    onView('Inlay hints', null, async (view, { range, textDocument: { uri } }) =>
      inlayHints(view, range, await settings.lengths(uri)),
    ),
  );
  connection.languages.semanticTokens.on(onView('Semantic tokens', { data: [] }, (view) => semanticTokens(view)));
}

/** What of the protocol is served for every client. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['"', ':', '$', '('] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, sortMembersKind] },
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: formatsAfter[0] ?? '}',
    moreTriggerCharacter: formatsAfter.slice(1),
  },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
