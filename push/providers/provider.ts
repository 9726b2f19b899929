import type { JsonObject, Upload } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import type { ProxySettings } from '../http/send.ts';
import type { StorageRequest } from '../http/storage.ts';
import type { Result } from '../problem.ts';
import type { Target, TargetSettings } from '../target.ts';
import type { Operation } from './operations.ts';
import type { Freshness, Headers, PlainRequest } from './plain.ts';
import type { Answer, Verdict } from './verdict.ts';

/** What it takes to act for somebody at a provider: the parts that its fields name. */
export type Credentials = { provider: string; [part: string]: string | undefined };

/** One part of credentials. */
export interface Field {
  /** The name of the part. */
  id: string;
  /** What a sentence calls it, in English; a text for `say`. */
  label: string;
  /** What a person is asked for; in English, a text for `say`. */
  prompt: string;
  /** The environment variable that the provider's own tools read it from. */
  variable: string;
  isOptional?: boolean;
  /** Left out for what only names an account: its mask may show where it begins. */
  isSecret?: boolean;
  /** What is shown in its place; three stars where left out. */
  masked?(value: string): string;
}

/** Environment variables, as `process.env` holds them. */
export type Environment = { readonly [name: string]: string | undefined };

/** Finds the part of a document that a refusal is about; undefined where the document has no such part. */
export type Finder = (value: JsonObject) => Path | undefined;

/** What a code means, what its reader does next, and what in the document it is about. */
export interface CodeEntry {
  meaning: string;
  next: string;
  at?: Finder;
}

/** Where a provider shows something. */
export interface PreviewLink {
  url: string;
  /** When it ends; undefined where the answer does not say it. */
  expires: Date | undefined;
}

/** Which page of a list is asked for. */
interface Page {
  target: Target;
  /** What the list is of: its space, and perhaps a name. */
  filter: JsonObject;
  /** From 1 on. */
  index: number;
  size: number;
  /** The answer with the page before it; undefined for the first. */
  last: JsonObject | undefined;
}

/** What it takes to put a file into a provider's storage. */
export interface Storing {
  /** Asks the provider itself, as the holder of the credentials; what it answers is not masked. */
  ask(request: PlainRequest): Promise<Result<JsonObject>>;
  /** Sends to the storage, which is another host. */
  exchangeFile(request: StorageRequest): Promise<Result<string>>;
  /** The date and a name that nothing else has. */
  freshness: Freshness;
}

/** Everything that a push has to know about a provider: `push/providers/<name>/provider.ts`. */
export interface Provider<C extends Credentials = Credentials, O extends Operation = Operation> {
  id: string;
  /** What a person calls it, in English; a text for `say`. */
  title: string;
  /** Its own hosts by their whole names: what is in the environment goes to no other. */
  ownHosts: RegExp;
  /** The target that there is without any setting, under the provider's id. */
  builtInTarget: TargetSettings;
  /** Its own address, for a region where it has several. */
  endpoint(region: string): string;
  /** Where a target takes its requests, in a few words. */
  describe(origin: string, target: Target): string;
  credentials: {
    fields: readonly Field[];
    /** What the sandbox accepts from anyone. Public on purpose: it opens nothing but the sandbox on one's own machine. */
    sandbox: C;
    /** Credentials that anybody may see, in words. */
    inWords(credentials: C): string;
    /** What the provider counts requests by, besides operation and place. */
    account(credentials: C): string;
    /** Reads them from a profile of the provider's own tool; left out where there are no profiles. */
    fromProfile?(name: string, options?: { proxy?: ProxySettings; signal?: AbortSignal }): Promise<Result<C>>;
    /** The codes that say that they are not, or no longer, right. */
    refusals: RegExp;
  };
  /** The request of an operation that writes. */
  request(operation: O, origin: string, target: Target, value: JsonObject): Result<PlainRequest>;
  /** The request that uploads a file; left out where nothing is uploaded. */
  uploadRequest?(operation: O, origin: string, target: Target, upload: Upload): Result<PlainRequest>;
  /**
   * Puts the file of a request into the provider's storage, where a request can only name its address.
   *
   * @returns the request with the address, or why the file could not be stored: then nothing was changed
   */
  store?(request: PlainRequest, storing: Storing): Promise<Result<PlainRequest>>;
  /** Where what was uploaded can be downloaded, by the answer to reading it; undefined where there is none. */
  downloadOf?(answer: JsonObject): string | undefined;
  /** The link in an answer to asking where something can be seen; undefined where it has none. */
  previewOf?(answer: JsonObject): PreviewLink | undefined;
  /** The request that reads what a document names by these members. */
  readRequest(
    operation: O,
    identifiedBy: readonly string[],
    at: { origin: string; target: Target; value: JsonObject },
  ): Result<PlainRequest>;
  /** What an answer to reading has of a document; null where it has nothing of the kind. */
  dataOf(operation: O, answer: JsonObject): JsonObject | null;
  /** The request of one page of a list; left out where nothing can be listed, and undefined behind the last page. */
  listRequest?(operation: O, origin: string, page: Page): Result<PlainRequest> | undefined;
  /** Whether an answer is one to a request that was granted. */
  isGranted(answer: JsonObject): boolean;
  /** All headers of a request, with what only the holder of the credentials can add. Pure. */
  authorize(request: PlainRequest, unsigned: Headers, credentials: C, freshness: Freshness): Headers;
  /** All headers of a request as people may see them, without credentials. */
  shownHeaders(request: PlainRequest, unsigned: Headers, account?: string): Headers;
  /** The option with which curl authorizes itself, where it can. */
  curlAuthorization?: string;
  /** What an answer to a write means; null for an answer that is not of the provider's shape. */
  interpret(operation: O, answer: Answer): Verdict | null;
  /** Whether an answer refuses a request for its number alone; undefined for one not of the provider's shape. */
  isThrottling(status: number, body: Answer['body']): boolean | undefined;
  /** The codes that say that there is nothing to read. The first is also said of what a list has not. */
  absent: readonly [string, ...string[]];
  /** Where the refusals with a code are, or with a word of their message. */
  place(codeOrWord: string): Finder | undefined;
}
