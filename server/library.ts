import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding.ts';
import limits from '../core/limits.json' with { type: 'json' };
import { say } from '../l10n/texts.ts';
import { type View, viewOf } from './features/view.ts';
import { type Summary, summaryOf } from './features/workspace.ts';
import { createOpenViews, type OpenDocuments } from './openViews.ts';
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
export interface Known {
  summary: Summary;
  findings: readonly Finding[];
  /** Differs whenever the text or the settings do. */
  version: string;
}

/** The documents of a workspace: the open ones as the editor has them, all others as their files do. */
export interface Library {
  /** An open document as it stands now; of one version it is read once. */
  view(uri: string): Promise<View | undefined>;
  /** Every document, read where it has changed. Told of each as soon as it is known. */
  all(seen?: (document: Known, done: number, all: number) => void): Promise<readonly Known[]>;
  /** What is remembered of every document. */
  summaries(): Promise<readonly Summary[]>;
  /** Forgets what was read of a file, which has changed, come or gone. */
  changed(uri: string): void;
  /** Forgets a document that is not open any more: what counts now is its file. */
  close(uri: string): void;
  /** Forgets everything: other folders, or other settings. */
  reset(): void;
  /** Tells that the text of an open document has changed. */
  edited(): void;
  /** Settles at the next change of any document or setting. */
  nextChange(): Promise<void>;
}

/** What a library asks of the server. */
interface Host extends OpenDocuments {
  openDocuments(): readonly TextDocument[];
  folders(): readonly string[];
  files?: Files | undefined;
}

/**
 * One name for an address that can be written in several ways: clients escape other signs than we do, and write the
 * drives of Windows in lower case.
 */
export function addressKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A stray percent sign: compared as it stands.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** So many documents are read of a workspace, and not more. */
const most = 5000;

/** After so many documents others have their turn. */
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

/** Makes the library of a server: what was read is kept until it changes. */
export function createLibrary(host: Host): Library {
  const changes = createSignal();
  const openViews = createOpenViews<Known>(host);
  const closed = new Map<string, Known>();
  let found: Promise<readonly string[]> | undefined;
  let versions = 0;

  const known = (view: View): Known => ({
    summary: summaryOf(view),
    findings: view.result.findings,
    version: String(++versions),
  });

  const knownAt = async (uri: string): Promise<Known | undefined> => {
    const open = await openViews.read(uri);
    if (open) {
      open.known ??= known(open.view);
      return open.known;
    }
    const key = addressKey(uri);
    const read = closed.get(key);
    if (read) return read;
    const text = await host.files?.read(uri);
    if (text === undefined) return undefined;
    const isRead = typeof text === 'string';
    const view = viewOf(TextDocument.create(uri, 'chatapp', 0, isRead ? text : ''), {
      rules: await host.rules(uri),
      onRuleError: host.onRuleError,
    });
    const entry = isRead
      ? known(view)
      : { summary: summaryOf(view), findings: [tooLarge(text)], version: String(++versions) };
    closed.set(key, entry);
    return entry;
  };

  const all: Library['all'] = async (seen) => {
    found ??= host.files?.find(host.folders()) ?? Promise.resolve([]);
    const byKey = new Map<string, string>();
    for (const { uri } of host.openDocuments()) byKey.set(addressKey(uri), uri);
    for (const uri of await found) if (!byKey.has(addressKey(uri))) byKey.set(addressKey(uri), uri);
    const uris = [...byKey.values()].slice(0, most);
    const documents: Known[] = [];
    for (const [index, uri] of uris.entries()) {
      if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve, 0));
      const entry = await knownAt(uri);
      if (!entry) continue;
      documents.push(entry);
      seen?.(entry, index + 1, uris.length);
    }
    return documents;
  };

  const forget = (uri: string) => {
    closed.delete(addressKey(uri));
    found = undefined;
    changes.tell();
  };

  return {
    view: async (uri) => (await openViews.read(uri))?.view,
    all,
    summaries: async () => (await all()).map(({ summary }) => summary),
    changed: forget,
    close: (uri) => {
      openViews.forget(uri);
      forget(uri);
    },
    reset: () => {
      closed.clear();
      found = undefined;
      changes.tell();
    },
    edited: changes.tell,
    nextChange: changes.next,
  };
}
