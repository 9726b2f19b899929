import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ChatDocument, isAddressed } from '../core/document/document.ts';
import type { Finding, Range } from '../core/finding.ts';
import limits from '../core/limits.json' with { type: 'json' };
import { createOpenedScreens, type EndpointFault, type FlowPart, type UnknownScreen } from '../kinds/openedScreens.ts';
import { placeOfMeaning } from '../kinds/sameTarget.ts';
import { createTwins, meaningOf } from '../kinds/twins.ts';
import { say } from '../l10n/texts.ts';
import { addressKey } from './features/addressKey.ts';
import { type View, viewOf } from './features/view.ts';
import { type Summary, summaryOf } from './features/workspace.ts';
import { createOpenViews, type OpenDocuments, type OpenView } from './openViews.ts';
import { createSignal } from './signal.ts';

/** Where closed documents are. A server without files knows the open ones. */
export interface Files {
  /** The documents in some folders and below them, by address. */
  find(folders: readonly string[]): Promise<readonly string[]>;
  /** The text of a document, or how large it is where that is too much; undefined when it cannot be read. */
  read(uri: string): Promise<string | TooLarge | undefined>;
}

/** A file that is larger than what is read. */
export interface TooLarge {
  bytes: number;
}

/** A document as it was last read, from the editor or from its file. */
interface Known {
  /** One spelling of its address: `addressKey`. */
  key: string;
  summary: Summary;
  findings: readonly Finding[];
  /** Differs whenever the text or the settings do, and from those of every other server. */
  resultId: string;
}

/** What is wrong between a document and the other files of a flow. */
interface FlowFaults {
  screens: readonly UnknownScreen[];
  endpoint: EndpointFault | undefined;
}

/** How far a reading of many documents is: `done` of `all`, the last one with its address. */
export type ReadProgress = (done: number, all: number, uri: string) => void;

/** The documents of a workspace: the open ones as the editor has them, all others as their files do. */
export interface DocumentStore {
  /** An open document in its current version, which is read once. */
  open(uri: string): Promise<OpenView | undefined>;
  /** A document as it is now, open or not, for the features; undefined where it is gone. */
  view(uri: string): Promise<View | undefined>;
  /** A document as it is now, open or not; null where it is gone, or of no known kind. */
  document(uri: string): Promise<ChatDocument | null>;
  /** Every document. Only those that changed since the last call are read. */
  all(progress?: ReadProgress): Promise<ReadonlyMap<string, Known>>;
  /** What is remembered of every document. */
  summaries(): Promise<readonly Summary[]>;
  /** Other documents that mean the same at a target, as far as they have been read, and the addresses of the first. */
  twinsOf(key: string): { count: number; first: readonly string[] };
  /**
   * What is wrong between a document and the other files of a flow.
   *
   * @param part what it says as it is open; as it was read last where left out
   */
  flowFaults(key: string, part?: FlowPart): FlowFaults;
  /** A text that differs where what other documents say of one does; empty where they say nothing. */
  markOf(key: string, part?: FlowPart): string;
  /** The keys of the documents of which others may say something else since they were last taken. */
  takeRelated(): readonly string[];
  /** Where a document says what it means; undefined where it is none. */
  placeOfMeaning(uri: string): Promise<Range | undefined>;
  /** Whether a document is open. */
  isOpen(key: string): boolean;
  /** The keys of the documents that were read again, or are gone, since they were last taken. */
  takeChanged(): readonly string[];
  /** The text of an open document changed, or it was just opened. */
  edited(uri: string): void;
  /** A document was closed: from now on its file counts. */
  closed(uri: string): void;
  /** A file changed. */
  changed(uri: string): void;
  /** Files were created or deleted, or there are other folders. */
  moved(): void;
  /** Some documents have other settings. */
  recheck(isAffected: (uri: string) => boolean): void;
  /** Resolves at the next change of any document or setting. */
  nextChange(): Promise<void>;
}

/** What the store needs from the server. */
interface Host extends OpenDocuments {
  folders(): readonly string[];
  files?: Files | undefined;
}

/** At most so many files of a workspace are read. */
const most = 5000;

/** After so many documents other requests have their turn. */
const atOnce = 20;

function tooLarge({ bytes }: TooLarge): Finding {
  const start = { line: 0, character: 0 };
  const most = limits.document.fileBytes;
  return {
    rule: 'document/unreadable',
    severity: 'error',
    message: say`This file is too large to be checked: it has ${bytes} bytes, and at most ${most} are read. Remove what is not part of the document.`,
    pointer: '',
    range: { start, end: start },
  };
}

/** Creates the store of a server: what was read is kept until it changes. */
export function createDocumentStore(host: Host): DocumentStore {
  const changes = createSignal();
  // A client that outlives a server must not take the first result of the next one for one that it knows.
  const session = Date.now().toString(36);
  let results = 0;
  const nextResultId = () => `${session}.${++results}`;
  const openViews = createOpenViews(host, nextResultId);

  /** The addresses of all files and of the open documents, by their keys. */
  let files: Map<string, string> | undefined;
  const open = new Map<string, string>();
  const known = new Map<string, Known>();
  /** The keys of what has to be read again before anybody is answered, and of what was read since it was asked. */
  const stale = new Set<string>();
  const changed = new Set<string>();

  const twins = createTwins();
  const openedScreens = createOpenedScreens();
  const addressIn = (key: string) => known.get(key)?.summary.uri ?? key;
  const flowFaults = (key: string, part = openedScreens.of(key)): FlowFaults => {
    const endpoint = part && openedScreens.endpointFault(part);
    return {
      screens: openedScreens.unknown(part?.openers).map((one) => ({ ...one, file: addressIn(one.file) })),
      endpoint: endpoint && { ...endpoint, file: addressIn(endpoint.file) },
    };
  };

  /** Where closed documents say what they mean: a thousand twins are read a thousand times, and not each by each. */
  const places = new Map<string, Promise<Range | undefined>>();
  const twinsOf = (key: string) => {
    const { count, first } = twins.of(key);
    return { count, first: first.map(addressIn) };
  };

  const remember = (key: string, document: Known | undefined) => {
    if (document) known.set(key, document);
    else known.delete(key);
    const head = document?.summary.head;
    twins.set(key, head ? meaningOf(head) : null);
    openedScreens.set(key, document?.summary.flowPart);
    places.delete(key);
    changed.add(key);
  };

  const find = async () => {
    const uris = (await host.files?.find(host.folders())) ?? [];
    files = new Map(uris.slice(0, most).map((uri) => [addressKey(uri), uri]));
    for (const key of files.keys()) if (!known.has(key)) stale.add(key);
    for (const key of known.keys()) if (!files.has(key) && !open.has(key)) remember(key, undefined);
  };

  const viewFile = async (uri: string): Promise<{ view: View; tooLarge?: Finding } | undefined> => {
    const text = await host.files?.read(uri);
    if (text === undefined) return undefined;
    const isText = typeof text === 'string';
    const view = viewOf(TextDocument.create(uri, 'chatapp', 0, isText ? text : ''), {
      rules: await host.rules(uri),
      onRuleError: host.onRuleError,
    });
    return { view, ...(!isText && { tooLarge: tooLarge(text) }) };
  };

  const readFile = async (key: string, uri: string): Promise<Known | undefined> => {
    const file = await viewFile(uri);
    if (!file) return undefined;
    const findings = file.tooLarge ? [file.tooLarge] : file.view.result.findings;
    return { key, summary: summaryOf(file.view), findings, resultId: nextResultId() };
  };

  const read = async (key: string): Promise<Known | undefined> => {
    const openUri = open.get(key);
    const opened = openUri === undefined ? undefined : await openViews.read(openUri);
    if (opened) {
      const { view, resultId } = opened;
      return { key, summary: summaryOf(view), findings: view.result.findings, resultId };
    }
    const uri = files?.get(key);
    return uri === undefined ? undefined : readFile(key, uri);
  };

  const readStale = async (progress?: ReadProgress) => {
    if (!files) await find();
    let done = 0;
    for (const key of stale) {
      // Removed first: what changes while it is read is read again.
      stale.delete(key);
      const document = await read(key);
      remember(key, document);
      done++;
      if (document) progress?.(done, done + stale.size, document.summary.uri);
      if (done % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };

  let reading: Promise<void> | undefined;
  const all: DocumentStore['all'] = async (progress) => {
    while (reading || !files || stale.size > 0) {
      reading ??= readStale(progress).finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return known;
  };

  const readAgain = (key: string) => {
    stale.add(key);
    changes.tell();
  };

  const viewAt = async (uri: string): Promise<View | undefined> => {
    const opened = open.get(addressKey(uri));
    const { view } = (await openViews.read(opened ?? uri)) ?? (await viewFile(uri)) ?? {};
    return view;
  };

  const placeIn = async (uri: string): Promise<Range | undefined> => {
    const view = await viewAt(uri);
    const document = view?.result.document;
    return document ? placeOfMeaning(document, view.parsed.tree(), view.document) : undefined;
  };

  return {
    open: openViews.read,
    view: viewAt,
    document: async (uri) => {
      const document = (await viewAt(uri))?.result.document;
      return document && isAddressed(document) ? document : null;
    },
    twinsOf,
    flowFaults,
    markOf: (key, part) => {
      const { count, first } = twinsOf(key);
      const { screens, endpoint } = flowFaults(key, part);
      return [
        count === 0 ? '' : `+${count} ${first.join(' ')}`,
        ...screens.map(({ file, screens: names }) => `!${file} ${names.join(' ')}`),
        endpoint ? `?${endpoint.is} ${endpoint.file}` : '',
      ].join('');
    },
    takeRelated: () => [...new Set([...twins.takeChanged(), ...openedScreens.takeChanged()])],
    placeOfMeaning: (uri) => {
      const key = addressKey(uri);
      if (open.has(key)) return placeIn(uri);
      const place = places.get(key) ?? placeIn(uri);
      places.set(key, place);
      return place;
    },
    isOpen: (key) => open.has(key),
    all,
    summaries: async () => Array.from((await all()).values(), ({ summary }) => summary),
    takeChanged: () => {
      const taken = [...changed];
      changed.clear();
      return taken;
    },
    edited: (uri) => {
      const key = addressKey(uri);
      open.set(key, uri);
      readAgain(key);
    },
    closed: (uri) => {
      openViews.forget(uri);
      const key = addressKey(uri);
      open.delete(key);
      readAgain(key);
    },
    changed: (uri) => readAgain(addressKey(uri)),
    moved: () => {
      files = undefined;
      changes.tell();
    },
    recheck: (isAffected) => {
      for (const [key, { summary }] of known) if (isAffected(summary.uri)) stale.add(key);
      changes.tell();
    },
    nextChange: changes.next,
  };
}
