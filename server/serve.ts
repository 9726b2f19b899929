import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type RelatedFullDocumentDiagnosticReport,
  ShowMessageNotification,
  type ShowMessageParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckResult, check } from './check.ts';
import { codeActions, fixAllKind } from './features/codeActions.ts';
import { toDiagnostic } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { rulePage, rulePageName } from './rules/pages.ts';
import { rules } from './rules/registry.generated.ts';
import type { Rule } from './rules/rule.ts';
import type { RuleSettings } from './rules/settings.ts';

export interface ServeOptions {
  /** Where the pages of the rules are: what stands before their names in an address. */
  rulePages?: string;
  version: string;
  /**
   * What a configuration file says of the rules of a document, by its address. It wins over the client's setting: a
   * document has the same findings in every editor and in the terminal.
   */
  configuredRules?: (uri: string) => RuleSettings | undefined;
  /** The name of such files, of which changes are heard. */
  configFile?: string;
}

/** What a client may say of itself besides its capabilities. */
export interface InitializationOptions {
  /** Where it shows the pages of the rules, instead of `ServeOptions.rulePages`. */
  rulePages?: string;
  /** Whether it has the commands `chatapp.explainRule` (rule) and `chatapp._select` (uri, range). */
  hasCommands?: boolean;
}

/** A rule as an answer to `chatapp/rules` has it. */
export interface RuleSummary {
  id: string;
  title: string;
  /** The name of its page: what `chatapp/rulePage` takes, and addresses end with. */
  page: string;
}

/** What a client may ask for besides the protocol: the check of an open document, as it stands in the editor. */
interface InspectParams {
  textDocument: { uri: string };
}

/** For clients that show the pages of the rules themselves. */
interface RulePageParams {
  page: string;
}

/**
 * Serves the language over a connection: wiring, and nothing else. What is true of a document is in check.ts,
 * what an editor sees of it in features/.
 */
export function serve(connection: Connection, options: ServeOptions): void {
  const documents = new TextDocuments(TextDocument);
  const checked = new Map<string, { version: number; rules: RuleSettings; result: CheckResult }>();
  const settings = new Map<string, Promise<RuleSettings>>();
  let client: InitializeParams['capabilities'] = {};
  let { rulePages } = options;
  let hasCommands = false;
  const pageOf = (rule: string) => (rulePages === undefined ? undefined : rulePages + rulePageName(rule));

  /** One request's failure is logged and answered as empty; the server lives on. */
  const safely =
    <P, R>(name: string, empty: R, handle: (params: P) => Promise<R> | R) =>
    async (params: P): Promise<R> => {
      try {
        return await handle(params);
      } catch (error) {
        connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
        return empty;
      }
    };

  const settingsFor = (uri: string): Promise<RuleSettings> => {
    const known = settings.get(uri);
    if (known) return known;
    const configured = configuredRules(uri);
    const asked = configured ? Promise.resolve(configured) : askedFor(uri);
    settings.set(uri, asked);
    return asked;
  };

  const configuredRules = (uri: string): RuleSettings | undefined => {
    try {
      return options.configuredRules?.(uri);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Said once, and not for every document that it holds for.
      if (message !== saidOfConfig) {
        const said: ShowMessageParams = { type: MessageType.Warning, message: `ChatApp: ${message}` };
        void connection.sendNotification(ShowMessageNotification.type, said);
      }
      saidOfConfig = message;
      return undefined;
    }
  };
  let saidOfConfig: string | undefined;

  const askedFor = async (uri: string): Promise<RuleSettings> => {
    if (!client.workspace?.configuration) return {};
    try {
      const value: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'chatapp.rules' });
      return typeof value === 'object' && value !== null ? (value as RuleSettings) : {};
    } catch {
      return {};
    }
  };

  /** The check of a document as it stands now; of the same version it is done once. */
  const resultOf = async (uri: string): Promise<CheckResult | undefined> => {
    const rules = await settingsFor(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const known = checked.get(uri);
    if (known?.version === document.version && known.rules === rules) return known.result;
    const onRuleError = (rule: string, error: unknown) => connection.console.error(`Rule ${rule} failed: ${error}`);
    const result = check(document.getText(), { rules, onRuleError });
    checked.set(uri, { version: document.version, rules, result });
    return result;
  };

  const diagnosticsOf = async (uri: string) => {
    const result = await resultOf(uri);
    return (result?.findings ?? []).map((finding) => toDiagnostic(finding, uri, pageOf));
  };

  const publish = safely('Publishing diagnostics', undefined, async (uri: string) => {
    const before = documents.get(uri)?.version;
    const diagnostics = await diagnosticsOf(uri);
    // The document has moved on, or is closed, while the settings were asked for: a later call says more.
    if (before === undefined || documents.get(uri)?.version !== before) return;
    await connection.sendDiagnostics({ uri, version: before, diagnostics });
  });

  const pulls = () => client.textDocument?.diagnostic !== undefined;

  /** Asks for all settings again, and has those documents checked anew for which they have changed. */
  const refresh = safely('Refreshing', undefined, async (_change: unknown) => {
    const before = new Map(settings);
    settings.clear();
    const changed: string[] = [];
    for (const { uri } of documents.all()) {
      const [was, is] = await Promise.all([before.get(uri), settingsFor(uri)]);
      // Clients tell of a change when they begin, too. To show the same again would disturb what is open, a hover say.
      if (was !== undefined && JSON.stringify(was) !== JSON.stringify(is)) changed.push(uri);
    }
    if (!pulls()) for (const uri of changed) void publish(uri);
    else if (changed.length > 0 && client.workspace?.diagnostics?.refreshSupport) {
      connection.languages.diagnostics.refresh();
    }
  });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const asked: InitializationOptions = params.initializationOptions ?? {};
    if (typeof asked.rulePages === 'string') rulePages = asked.rulePages;
    hasCommands = asked.hasCommands === true;
    return {
      serverInfo: { name: 'chatapp', version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(params.capabilities.textDocument?.diagnostic && {
          diagnosticProvider: { identifier: 'chatapp', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'chatapp' });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration && options.configFile) {
      const watchers = [{ globPattern: `**/${options.configFile}` }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles((change) => {
    saidOfConfig = undefined;
    return refresh(change);
  });

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) void publish(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    checked.delete(uri);
    settings.delete(uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const noReport: RelatedFullDocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    safely('Diagnostics', noReport, async ({ textDocument }) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: await diagnosticsOf(textDocument.uri),
    })),
  );
  connection.onCodeAction(
    safely('Code actions', [], async ({ textDocument, range, context }) => {
      const result = await resultOf(textDocument.uri);
      const document = documents.get(textDocument.uri);
      if (!result || !document) return [];
      const { diagnostics, only } = context;
      const rules = await settingsFor(textDocument.uri);
      const query = { range, diagnostics, ...(only && { only }) };
      return codeActions({ document, findings: result.findings, rules }, query, hasCommands);
    }),
  );
  connection.onHover(
    safely('Hover', null, async ({ textDocument, position }) => {
      const result = await resultOf(textDocument.uri);
      const document = documents.get(textDocument.uri);
      return result && document ? hover(document, result.findings, position) : null;
    }),
  );
  connection.onRequest(
    'chatapp/inspect',
    safely('Inspect', null, async ({ textDocument }: InspectParams) => (await resultOf(textDocument.uri)) ?? null),
  );
  connection.onRequest('chatapp/rules', () =>
    Object.entries(rules).map(([id, { title }]): RuleSummary => ({ id, title, page: rulePageName(id) })),
  );
  connection.onRequest(
    'chatapp/rulePage',
    safely('Rule page', null, ({ page }: RulePageParams) => {
      const id = Object.keys(rules).find((rule) => rulePageName(rule) === page);
      return id === undefined ? null : rulePage(id, rules[id] as Rule);
    }),
  );

  documents.listen(connection);
  connection.listen();
}
