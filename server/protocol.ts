/**
 * What the client and the server ask each other beside the Language Server Protocol. Each request is declared once,
 * with the types of its parameters and its result, and both sides import it from here. The names are a public contract:
 * any editor may use them. The libraries of the two sides bring a `RequestType` each, and the types of one do not fit
 * the other, so there is a small one of our own.
 */
import type { CheckResult } from '../core/check.ts';
import type { ChatDocument, Kind } from '../core/document/document.ts';
import type { Path } from '../core/document/path.ts';
import type { Finding, Range } from '../core/finding.ts';
import type { WalkOptions } from '../core/preview/tree.ts';
import type { Translations } from '../l10n/texts.ts';
import type { TooLarge } from './documentStore.ts';
import type { DocumentSnippet, NewDocument } from './features/completion/documentSnippets.ts';

/** A request by its name on the wire, with its parameters (`[]` where it has none) and its result. */
export interface RequestType<P extends [] | [object], R> {
  method: string;
  /** Never set: it keeps the types. */
  types?: (...params: P) => R;
}

/** A connection that sends requests: the server's, or the client. */
interface Sender {
  sendRequest<R>(method: string, ...params: unknown[]): Promise<R>;
}

/** A connection that receives requests. */
interface Receiver {
  onRequest(method: string, handler: (...params: never[]) => unknown): { dispose(): void };
}

/** Sends a request over a connection. Rejects where the other side reports an error, or is gone. */
export const sendRequest = <P extends [] | [object], R>(
  connection: Sender,
  { method }: RequestType<P, R>,
  ...params: NoInfer<P>
): Promise<R> => connection.sendRequest<R>(method, ...params);

/** Has a function answer a request. */
export const onRequest = <P extends [] | [object], R>(
  connection: Receiver,
  { method }: RequestType<P, R>,
  handler: (...params: NoInfer<P>) => NoInfer<R> | Promise<NoInfer<R>>,
): { dispose(): void } => connection.onRequest(method, handler);

/** What a client may report about itself in `initialize`, besides its capabilities. */
export interface InitializationOptions {
  /** Where it shows the pages of the rules, instead of `ServeOptions.rulePages`. */
  rulePages?: string;
  /**
   * Whether it has the commands `chatapp.explainRule` (rule) and `chatapp._select` (uri, range), and VS Code's
   * `editor.action.triggerSuggest`.
   */
  hasCommands?: boolean;
  /** The texts in the reader's language, by the English ones (see l10n/texts.ts); English without them. */
  texts?: Translations;
}

interface DocumentParams {
  textDocument: { uri: string };
}

/** Asks for the check of an open document, as it stands in the editor; null where it is not open. */
export const InspectRequest: RequestType<[DocumentParams], CheckResult | null> = { method: 'chatapp/inspect' };

interface EditParams extends DocumentParams {
  value: unknown;
}

/**
 * Asks for the text that an open document would have with another value in it: what is equal stays, with its comments.
 * Null where the document is not open.
 */
export const EditRequest: RequestType<[EditParams], string | null> = { method: 'chatapp/edit' };

interface LocateParams extends DocumentParams {
  path: Path;
}

/**
 * Asks where the value at a path is in an open document; for something missing, where the part that lacks it is. Null
 * where the document is not open, or has no value at all.
 */
export const LocateRequest: RequestType<[LocateParams], Range | null> = { method: 'chatapp/locate' };

/** Values of variables by name. */
export interface Samples {
  readonly [name: string]: string;
}

interface PreviewParams extends DocumentParams {
  /** Values for variables, instead of the document's own samples. */
  samples: Samples;
  /** The text of an earlier version, to be drawn too. */
  before?: string;
  /** Whether the same message is drawn in the other languages that the workspace has. */
  hasOthers: boolean;
  /** Where somebody is who walks through screens; left out where all are drawn. */
  walk?: WalkOptions;
}

/** A message as the customer sees it. */
export interface Drawing {
  /** Such as `pt_BR`; empty where it has none. */
  language: string;
  /** Markup without scripts, in which nothing that a document says is markup. Parts have a `data-pointer`. */
  html: string;
}

/** Where a part of a drawing is in the text, in UTF-16 units: there are many, and each keystroke asks for all. */
export interface PlacedPart {
  /** RFC 6901. */
  pointer: string;
  start: number;
  end: number;
}

/** A document as the customer will see it. */
export interface PreviewResult {
  /** Null while the text is broken, or no document. */
  drawing: Drawing | null;
  /** Whether it has screens that somebody can walk through. */
  canWalk: boolean;
  parts: readonly PlacedPart[];
  /** The earlier version; null where none is asked for, or it is no document. */
  before: Drawing | null;
  others: readonly (Drawing & { uri: string })[];
  /** The variables with the document's own samples, which may be empty. */
  samples: readonly { name: string; value: string }[];
  /** How long the texts with variables are. */
  lengths: readonly { label: string; isOver: boolean }[];
}

/** Asks for an open document as the customer will see it; null where it is not open. */
export const PreviewRequest: RequestType<[PreviewParams], PreviewResult | null> = { method: 'chatapp/preview' };

/** Asks for any document as a page of its own, as the customer sees it; null where it is none that can be drawn. */
export const DrawRequest: RequestType<[{ value: object }], string | null> = { method: 'chatapp/draw' };

interface UseSamplesParams extends DocumentParams {
  samples: Samples;
}

/** Asks for the text that an open document would have with these samples; null where it is not open, or has none. */
export const UseSamplesRequest: RequestType<[UseSamplesParams], string | null> = { method: 'chatapp/useSamples' };

/** A document of the workspace, open or not, as a client lists it. */
export interface WorkspaceDocument {
  uri: string;
  /** What people call it: the name of the template or flow, or the phone number. */
  name: string | null;
  /** The id of its kind; null where that is not known. */
  kind: Kind | null;
  /**
   * Its properties that are texts and numbers, which say what it is at its provider, but not what it contains; null
   * where its kind is not known, or no provider's.
   */
  head: ChatDocument | null;
}

/** Asks for every document of the workspace. */
export const WorkspaceDocumentsRequest: RequestType<[], WorkspaceDocument[]> = { method: 'chatapp/workspaceDocuments' };

/** A document of the workspace with what is wrong with it. */
export interface CheckedFile {
  uri: string;
  findings: readonly Finding[];
}

/** Asks for the check of every document of the workspace, by their addresses. */
export const CheckAllRequest: RequestType<[], CheckedFile[]> = { method: 'chatapp/checkAll' };

/** Asks for documents of the workspace as they are now, open or not; null where one is gone, or of no known kind. */
export const DocumentsRequest: RequestType<[{ uris: string[] }], (ChatDocument | null)[]> = {
  method: 'chatapp/documents',
};

/** Asks for the documents to begin with; with the name of the new document, they have it. */
export const DocumentSnippetsRequest: RequestType<[NewDocument], DocumentSnippet[]> = { method: 'chatapp/beginnings' };

/** A rule as a client lists it. */
export interface RuleSummary {
  id: string;
  /** In the language of the reader. */
  title: string;
  /** The name of its page: what `RulePageRequest` takes, and addresses end with. */
  page: string;
  /** Whether a document with a finding of it can be pushed where the push creates it. */
  allowedWhenCreating?: true;
}

/** Asks for every rule there is. */
export const RulesRequest: RequestType<[], RuleSummary[]> = { method: 'chatapp/rules' };

/** Asks for the page of a rule as Markdown, for clients that show the pages themselves; null where there is none. */
export const RulePageRequest: RequestType<[{ page: string }], string | null> = { method: 'chatapp/rulePage' };

/** Asks the client for the addresses of all documents: a server in a browser cannot read files itself. */
export const FindFilesRequest: RequestType<[], string[]> = { method: 'chatapp/findFiles' };

interface ReadFileParams {
  uri: string;
  /** How many bytes are read at most. */
  most: number;
}

/** Asks the client for the text of a file; null where it cannot be read. */
export const ReadFileRequest: RequestType<[ReadFileParams], string | TooLarge | null> = { method: 'chatapp/readFile' };

/** What every request before `initialize` is handled as; never sent. */
export const TooEarlyRequest: RequestType<[], never> = { method: 'chatapp/tooEarly' };
