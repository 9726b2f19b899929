import {
  commands,
  type Range as EditorRange,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  MessageType,
  type Range,
  ShowMessageNotification,
  State,
} from 'vscode-languageclient';
import type { Checked, CheckResult } from '../../core/check.ts';
import type { ChatDocument } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import type { Finding } from '../../core/finding.ts';
import type { WalkOptions } from '../../core/preview/tree.ts';
import { inLabel } from '../../l10n/plain.ts';
import type { Translations } from '../../l10n/texts.ts';
import type { DocumentSnippet, NewDocument } from '../../server/features/completion/documentSnippets.ts';
import {
  CheckAllRequest,
  DocumentSnippetsRequest,
  DocumentsRequest,
  type Drawing,
  DrawRequest,
  EditRequest,
  FindFilesRequest,
  type InitializationOptions,
  InspectRequest,
  LocateRequest,
  onRequest,
  PreviewRequest,
  type PreviewResult,
  ReadFileRequest,
  type RequestType,
  RulePageRequest,
  type RuleSummary,
  RulesRequest,
  type Samples,
  sendRequest,
  UseSamplesRequest,
  WorkspaceDocumentsRequest,
} from '../../server/protocol.ts';
import { type Log, showError } from '../window/log.ts';
import { createLanguageStatus, showErrorMessage, showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { countFindings, type FindingCounts } from './findingCounts.ts';

/** What the language server knows of documents. */
export interface Server {
  /** The check of a document as it stands in the editor; undefined when the server cannot answer. */
  inspect(document: TextDocument): Promise<Checked | undefined>;
  /** How many findings the open documents have. */
  findingCounts: FindingCounts;
  /** The text of a document with another value in it; undefined when the server cannot answer. */
  withValue(document: TextDocument, value: object): Promise<string | undefined>;
  /** The document as the customer will see it; undefined when the server cannot answer. */
  preview(
    document: TextDocument,
    options: { samples: Samples; before?: string; hasOthers: boolean; walk?: WalkOptions },
  ): Promise<DocumentPreview | undefined>;
  /** Any document as a page, as the customer sees it; undefined when it cannot be drawn, or the server cannot answer. */
  draw(value: object): Promise<string | undefined>;
  /** The text of a document with these samples; undefined when it has none, or the server cannot answer. */
  withSamples(document: TextDocument, samples: Samples): Promise<string | undefined>;
  /** Where the value at a path stands; undefined when the server cannot answer. */
  locate(document: TextDocument, path: Path): Promise<EditorRange | undefined>;
  /** The documents to begin with; none when the server cannot answer. */
  documentSnippets(document?: NewDocument): Promise<readonly DocumentSnippet[]>;
  /** Every document of the workspace, open or not; none when the server cannot answer. */
  workspaceDocuments(): Promise<readonly ListedDocument[]>;
  /** The check of every document of the workspace; none when the server cannot answer. */
  checkAll(): Promise<readonly CheckedDocument[]>;
  /** Documents as they are now, open or not; `null` for one that is gone, of no kind, or not answered for. */
  documents(uris: readonly Uri[]): Promise<readonly (ChatDocument | null)[]>;
  /** Fires when the server has started, again too. */
  onStart: Event<void>;
  /** Fires when the server has been told of files that came, changed or went. */
  onFiles: Event<void>;
  /** Every rule that there is; none when the server cannot answer. */
  rules(): Promise<readonly RuleSummary[]>;
  /** The page of a rule by its name, as Markdown; undefined when there is none, or no answer. */
  rulePage(page: string): Promise<string | undefined>;
}

/** A document as the customer will see it. */
export type DocumentPreview = Omit<PreviewResult, 'others'> & {
  others: readonly (Drawing & { uri: Uri })[];
};

/** A document of the workspace. */
export interface ListedDocument {
  uri: Uri;
  name: string | null;
  /** `null` where it is not known. */
  kind: string | null;
  /** Its properties that are texts and numbers; `null` where it is of no kind. */
  head: ChatDocument | null;
}

/** A document of the workspace with what is wrong with it. */
export interface CheckedDocument {
  uri: Uri;
  findings: readonly Finding[];
}

/** The scheme of the rule pages, which the server writes and the extension shows: see rulePages.ts. */
export const rulePageScheme = 'chatapp-rule';
const rulePagesAt = `${rulePageScheme}:/`;

/** The language that this extension is for. */
export const languageId = 'chatapp';

/** A client of the language server, which starts it in whatever way this place has. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server beside the extension. It starts in the background: activation does not wait. */
export function startLanguageClient(
  context: ExtensionContext,
  log: Log,
  texts: Translations | undefined,
  create: CreateClient,
): Server {
  const initializationOptions: InitializationOptions = {
    rulePages: rulePagesAt,
    hasCommands: true,
    ...(texts && { texts }),
  };
  const { counts, middleware, clear } = countFindings(context);
  const filesTold = new EventEmitter<void>();
  const client = create('chatapp', 'ChatApp Language Server', {
    documentSelector: [{ language: languageId }],
    initializationOptions,
    // As it is by default: what a document says brings no command and no HTML into a hover.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      ...middleware,
      workspace: {
        didChangeWatchedFile: async (event, tell) => {
          await tell(event);
          filesTold.fire();
        },
      },
      provideDocumentSymbols: async (document, token, next) => withLabels((await next(document, token)) ?? []),
      provideWorkspaceSymbols: async (query, token, next) => withLabels((await next(query, token)) ?? []),
    },
  });
  const start = (action: () => Promise<void>) =>
    action().catch((error) =>
      showError(
        l10n.t('The ChatApp language server could not be started: {0}. Try “ChatApp: Restart Server”.', String(error)),
        log,
      ),
    );
  let started = start(() => client.start());
  const starting = new EventEmitter<void>();
  const status = createLanguageStatus('chatapp.server', l10n.t('ChatApp language server'), languageId);
  const restart = { title: l10n.t('Restart Server'), command: 'chatapp.restartServer' };
  const showState = (state: State) => {
    if (state === State.Running) status.show({ text: l10n.t('Documents are checked'), command: restart });
    else if (state === State.Starting) status.show({ text: l10n.t('The language server is starting'), isBusy: true });
    else status.show({ text: l10n.t('Documents are not checked'), severity: 'error', command: restart });
  };
  showState(client.state);
  context.subscriptions.push(
    // What a server found that is gone is not shown for what the next one finds.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) clear();
      if (newState === State.Running) starting.fire();
      showState(newState);
    }),
    starting,
    filesTold,
    status,
    { dispose: () => void client.stop().catch(() => {}) },
    // Asked for by an action of the server, which cannot place the cursor itself.
    commands.registerCommand('chatapp._select', async (uri: string, range: Range) => {
      const editor = window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === Uri.parse(uri).toString(),
      );
      const selected = client.protocol2CodeConverter.asRange(range);
      if (editor && selected) editor.selection = new Selection(selected.start, selected.end);
    }),
    commands.registerCommand('chatapp.sortMembers', async () => {
      if (window.activeTextEditor?.document.languageId === languageId) {
        const kind = 'source.sortMembers.chatapp';
        await commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
      } else void showInformationMessage(l10n.t('Open a *.chatapp.json document first.'));
    }),
    commands.registerCommand('chatapp.restartServer', () => {
      // What is asked from now on waits for the new server.
      started = start(async () => {
        await client.stop().catch(() => {});
        await client.start();
      });
      return started;
    }),
    // The client's own way to show these knows nothing of links in them.
    client.onNotification(ShowMessageNotification.type, ({ type, message }) => {
      const show =
        type === MessageType.Error
          ? showErrorMessage
          : type === MessageType.Warning
            ? showWarningMessage
            : showInformationMessage;
      void show(message);
    }),
    onRequest(client, FindFilesRequest, async () => {
      const found = await workspace.findFiles('**/*.chatapp.json', '**/node_modules/**');
      return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    onRequest(client, ReadFileRequest, async ({ uri, most }) => {
      const file = client.protocol2CodeConverter.asUri(uri);
      try {
        const { size } = await workspace.fs.stat(file);
        return size > most ? { bytes: size } : new TextDecoder().decode(await workspace.fs.readFile(file));
      } catch {
        return null;
      }
    }),
  );
  const ask = async <P extends [] | [object], R>(
    request: RequestType<P, R | null>,
    ...params: NoInfer<P>
  ): Promise<R | undefined> => {
    await started;
    try {
      return (await sendRequest(client, request, ...params)) ?? undefined;
    } catch (error) {
      log.error(`The language server did not answer: ${error}`);
      return undefined;
    }
  };
  const textDocumentOf = ({ uri }: TextDocument) => ({ uri: client.code2ProtocolConverter.asUri(uri) });
  return {
    inspect: async (document) => {
      const result = await ask(InspectRequest, { textDocument: textDocumentOf(document) });
      return result && withDocument(result);
    },
    findingCounts: counts,
    withValue: (document, value) => ask(EditRequest, { textDocument: textDocumentOf(document), value }),
    preview: async (document, options) => {
      const result = await ask(PreviewRequest, { textDocument: textDocumentOf(document), ...options });
      const { asUri } = client.protocol2CodeConverter;
      return (
        result && {
          ...result,
          others: result.others.map((other) => ({ ...other, uri: asUri(other.uri) })),
        }
      );
    },
    draw: (value) => ask(DrawRequest, { value }),
    withSamples: (document, samples) => ask(UseSamplesRequest, { textDocument: textDocumentOf(document), samples }),
    locate: async (document, path) =>
      client.protocol2CodeConverter.asRange(await ask(LocateRequest, { textDocument: textDocumentOf(document), path })),
    documentSnippets: async (document = {}) => (await ask(DocumentSnippetsRequest, document)) ?? [],
    workspaceDocuments: async () => {
      const documents = (await ask(WorkspaceDocumentsRequest)) ?? [];
      return documents.map(({ uri, ...document }) => ({
        ...document,
        uri: client.protocol2CodeConverter.asUri(uri),
      }));
    },
    checkAll: async () => {
      const checked = (await ask(CheckAllRequest)) ?? [];
      return checked.map(({ uri, findings }) => ({ uri: client.protocol2CodeConverter.asUri(uri), findings }));
    },
    documents: async (uris) => {
      const asked = uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
      return (await ask(DocumentsRequest, { uris: asked })) ?? uris.map(() => null);
    },
    onStart: starting.event,
    onFiles: filesTold.event,
    rules: async () => (await ask(RulesRequest)) ?? [],
    rulePage: (page) => ask(RulePageRequest, { page }),
  };
}

function withDocument(result: CheckResult): Checked {
  if (result.kind === null) return { ...result, document: null };
  const { kind, provider, value } = result;
  return { ...result, document: { kind, provider, value } };
}

interface Named {
  name: string;
  children?: Named[];
}

/** Symbols as lists show them: their names are texts of documents. */
function withLabels<T extends Named[]>(symbols: T): T {
  for (const symbol of symbols) {
    symbol.name = inLabel(symbol.name);
    withLabels(symbol.children ?? []);
  }
  return symbols;
}
