import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding.ts';
import { rulePageName } from '../core/rules/pages.ts';
import { plain } from '../l10n/plain.ts';
import { areTranslations, useTexts } from '../l10n/texts.ts';
import { type Configuration, createSettings } from './clientSettings.ts';
import { createDocumentStore, type Files } from './documentStore.ts';
import { toDiagnostic } from './features/diagnostics.ts';
import { flowPartOf } from './features/flows.ts';
import type { View } from './features/view.ts';
import { workspaceIndexOf } from './features/workspace.ts';
import { createAddFromOthers } from './fromOthers.ts';
import { refuseEarlyRequests } from './notInitialized.ts';
import type { InitializationOptions } from './protocol.ts';
import { servePullDiagnostics } from './pullDiagnostics.ts';
import { capabilities, type OnView, type Safely, serveFeatures } from './serveFeatures.ts';
import { serveRequests } from './serveRequests.ts';

export interface ServeOptions extends Configuration {
  /** Where the pages of the rules are: what is before their names in an address. */
  rulePages?: string;
  version: string;
  /** The name of configuration files, of which changes are heard. */
  configFile?: string;
  /** Where documents are that are not open. */
  files?: Files;
  /** Called with the length of every text that an editor opens or changes, in UTF-16 units. */
  onText?: (length: number) => void;
}

/** An error is logged with its stack. */
const longestLog = 10_000;

/**
 * Serves the language over a connection: wiring, and nothing else. What is true of a document is in check.ts,
 * what an editor sees of it in features/, which documents there are in documentStore.ts.
 */
export function serve(connection: Connection, options: ServeOptions): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams['capabilities'] = {};
  let folders: readonly string[] = [];
  let { rulePages } = options;
  let hasCommands = false;
  const pageOf = (rule: string) => (rulePages === undefined ? undefined : rulePages + rulePageName(rule));

  const logError = (text: string) => connection.console.error(plain(text, { hasLines: true, longest: longestLog }));

  const safely: Safely =
    <P, R>(name: string, empty: R, handle: (params: P) => Promise<R> | R) =>
    async (params: P): Promise<R> => {
      try {
        return await handle(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        logError(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
        return empty;
      }
    };

  const settings = createSettings(connection, options, () => client);

  const store = createDocumentStore({
    open: (uri) => documents.get(uri),
    folders: () => folders,
    rules: settings.rules,
    onRuleError: (rule, error) => logError(`Rule ${rule} failed: ${error}`),
    files: options.files,
  });

  const addFromOthers = createAddFromOthers(store, settings.rules, () => folders);

  const workspaceIndex = async () => workspaceIndexOf(await store.summaries());

  const onView: OnView = <P extends { textDocument: { uri: string } }, R>(
    name: string,
    empty: R,
    handle: (view: View, params: P) => Promise<R> | R,
  ) =>
    safely(name, empty, async (params: P) => {
      const document = await store.open(params.textDocument.uri);
      return document ? handle(document.view, params) : empty;
    });

  const toDiagnostics = (uri: string, findings: readonly Finding[]) =>
    findings.map((finding) => toDiagnostic(finding, uri, pageOf));

  const publish = safely('Publishing diagnostics', undefined, async (uri: string) => {
    const before = documents.get(uri)?.version;
    const document = await store.open(uri);
    // It was changed again, or closed, while the settings were requested: a later call reports it.
    if (before === undefined || document?.version !== before) return;
    const { view } = document;
    const { findings } = await addFromOthers(uri, view.result.findings, flowPartOf(view));
    if (documents.get(uri)?.version !== before) return;
    const diagnostics = toDiagnostics(uri, findings);
    await connection.sendDiagnostics({ uri, version: before, diagnostics });
  });

  const pulls = () => client.textDocument?.diagnostic !== undefined;

  const refreshDiagnostics = () => {
    if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  };

  /** Requests all settings again, and checks the documents again for which they changed. */
  const refresh = safely('Refreshing', undefined, async (_change: unknown) => {
    // Clients report a change when they begin, too. To show the same again would disturb what is open, a hover say.
    const isAffected = await settings.refresh();
    store.recheck(isAffected);
    const changed = documents.all().filter(({ uri }) => isAffected(uri));
    if (!pulls()) for (const { uri } of changed) void publish(uri);
    else if (changed.length > 0) refreshDiagnostics();
  });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    // Nobody has checked what another editor sends.
    const asked: { [option in keyof InitializationOptions]: unknown } = params.initializationOptions ?? {};
    if (typeof asked.rulePages === 'string') rulePages = asked.rulePages;
    hasCommands = asked.hasCommands === true;
    useTexts(areTranslations(asked.texts) ? asked.texts : undefined);
    return {
      serverInfo: { name: 'chatapp', version: options.version },
      capabilities: {
        ...capabilities,
        ...(params.capabilities.textDocument?.diagnostic && {
          diagnosticProvider: {
            identifier: 'chatapp',
            interFileDependencies: false,
            workspaceDiagnostics: options.files !== undefined,
          },
        }),
      },
    };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'chatapp' });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration && options.configFile) {
      const watchers = [{ globPattern: `**/${options.configFile}` }, { globPattern: '**/*.chatapp.json' }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        store.moved();
      });
    }
  });
  connection.onDidChangeConfiguration(async (change) => {
    await refresh(change);
    if (client.workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
  });
  connection.onDidChangeWatchedFiles((change) => {
    if (change.changes.some(({ type }) => type !== FileChangeType.Changed)) store.moved();
    for (const { uri } of change.changes) store.changed(uri);
    if (!change.changes.some(({ uri }) => uri.endsWith(`/${options.configFile}`))) return;
    return refresh(change);
  });

  documents.onDidChangeContent(({ document }) => {
    options.onText?.(document.getText().length);
    store.edited(document.uri);
    if (!pulls()) void publish(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    store.closed(uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  servePullDiagnostics(connection, store, safely, toDiagnostics, { addFromOthers, refresh: refreshDiagnostics });
  serveFeatures(connection, {
    onView,
    safely,
    store,
    workspaceIndex,
    settings,
    client: () => client,
    hasCommands: () => hasCommands,
  });
  serveRequests(connection, { onView, safely, store, addFromOthers, workspaceIndex });

  refuseEarlyRequests(connection);
  documents.listen(connection);
  connection.listen();
}
