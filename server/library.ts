import { TextDocument } from 'vscode-languageserver-textdocument';
import { type View, viewOf } from './features/view.ts';
import { type Summary, summaryOf } from './features/workspace.ts';
import type { Finding } from './finding.ts';
import type { RuleSettings } from './rules/settings.ts';

/** Where closed documents are. A server without files knows the open ones. */
export interface Files {
  /** The documents in some folders and below them, by address. */
  find(folders: readonly string[]): Promise<readonly string[]>;
  /** The text of a document; undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** A closed document as it was last read. */
export interface Closed {
  summary: Summary;
  findings: readonly Finding[];
  /** Differs whenever the text or the settings do. */
  version: string;
}

/** The documents of a workspace: the open ones as the editor has them, all others as their files do. */
export interface Library {
  /** An open document as it stands now; of one version it is read once. */
  view(uri: string): Promise<View | undefined>;
  /** What is remembered of every document. */
  summaries(): Promise<readonly Summary[]>;
  /** The closed documents, read where they have changed. Told of each as soon as it is known. */
  closed(seen?: (document: Closed, done: number, all: number) => void): Promise<readonly Closed[]>;
  /** Forgets what was read of a file, which has changed, come or gone. */
  changed(uri: string): void;
  /** Forgets everything: other folders, or other settings. */
  reset(): void;
  /** Settles at the next change of any document or setting. */
  nextChange(): Promise<void>;
}

/** An open document as it was last read. */
interface Open {
  version: number;
  rules: RuleSettings;
  view: View;
  summary?: Summary;
}

interface Host {
  /** The open document of an address. */
  open(uri: string): TextDocument | undefined;
  openDocuments(): readonly TextDocument[];
  folders(): readonly string[];
  rules(uri: string): Promise<RuleSettings>;
  onRuleError(rule: string, error: unknown): void;
  files?: Files | undefined;
}

/** So many documents are read of a workspace, and not more. */
const most = 5000;

/** After so many documents others have their turn. */
const atOnce = 20;

export function createLibrary(host: Host): Library {
  const views = new Map<string, Open>();
  const closed = new Map<string, Closed>();
  let found: Promise<readonly string[]> | undefined;
  let versions = 0;
  let wake: (() => void)[] = [];
  const changed = () => {
    const waiting = wake;
    wake = [];
    for (const resolve of waiting) resolve();
  };

  const read = (document: TextDocument, rules: RuleSettings) =>
    viewOf(document, { rules, onRuleError: host.onRuleError });

  const viewOfOpen = async (uri: string) => {
    const rules = await host.rules(uri);
    const document = host.open(uri);
    if (!document) {
      views.delete(uri);
      return undefined;
    }
    const known = views.get(uri);
    if (known?.version === document.version && known.rules === rules) return known;
    const entry: Open = { version: document.version, rules, view: read(document, rules) };
    views.set(uri, entry);
    return entry;
  };

  const closedAt = async (uri: string): Promise<Closed | undefined> => {
    const known = closed.get(uri);
    if (known) return known;
    const text = await host.files?.read(uri);
    if (text === undefined) return undefined;
    const view = read(TextDocument.create(uri, 'chatapp', 0, text), await host.rules(uri));
    const entry = { summary: summaryOf(view), findings: view.result.findings, version: String(++versions) };
    closed.set(uri, entry);
    return entry;
  };

  const allClosed: Library['closed'] = async (seen) => {
    found ??= host.files?.find(host.folders()) ?? Promise.resolve([]);
    const uris = (await found).slice(0, most);
    const read: Closed[] = [];
    for (const [index, uri] of uris.entries()) {
      if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve, 0));
      const entry = host.open(uri) ? undefined : await closedAt(uri);
      if (!entry) continue;
      read.push(entry);
      seen?.(entry, index + 1, uris.length);
    }
    return read;
  };

  return {
    view: async (uri) => (await viewOfOpen(uri))?.view,
    summaries: async () => {
      const others = await allClosed();
      const own = await Promise.all(
        host.openDocuments().map(async ({ uri }) => {
          const entry = await viewOfOpen(uri);
          if (entry) entry.summary ??= summaryOf(entry.view);
          return entry?.summary;
        }),
      );
      return [...own.filter((summary) => summary !== undefined), ...others.map(({ summary }) => summary)];
    },
    closed: allClosed,
    changed: (uri) => {
      closed.delete(uri);
      found = undefined;
      changed();
    },
    reset: () => {
      closed.clear();
      found = undefined;
      changed();
    },
    nextChange: () =>
      new Promise((resolve) => {
        wake.push(resolve);
      }),
  };
}
