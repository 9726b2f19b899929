import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/finding.ts';
import { say } from '../l10n/texts.ts';
import type { DocumentStore, ReadProgress } from './documentStore.ts';
import { addressKey } from './features/addressKey.ts';
import { flowPartOf } from './features/flows.ts';
import type { AddFromOthers } from './fromOthers.ts';
import type { Safely } from './serveFeatures.ts';

/** Answers requests for the diagnostics of a document, and of the workspace. */
export function servePullDiagnostics(
  connection: Connection,
  store: DocumentStore,
  safely: Safely,
  toDiagnostics: (uri: string, findings: readonly Finding[]) => Diagnostic[],
  { addFromOthers, refresh }: { addFromOthers: AddFromOthers; refresh: () => void },
): void {
  /** What the client was told last of each document. When one is closed, its file has a new result. */
  const reported = new Map<string, { uri: string; resultId: string }>();

  connection.languages.diagnostics.on(
    safely('Diagnostics', emptyReport, async ({ textDocument: { uri }, previousResultId }) => {
      const document = await store.open(uri);
      if (!document) return emptyReport;
      const { view } = document;
      const { findings, mark } = await addFromOthers(uri, view.result.findings, flowPartOf(view));
      const resultId = document.resultId + mark;
      reported.set(addressKey(uri), { uri, resultId });
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: full, resultId, items: toDiagnostics(uri, findings) };
    }),
  );

  /** The keys of what may be new for the client. */
  const pending = new Set<string>();
  /** What other documents said of documents, by their keys. */
  const related = new Map<string, string>();

  /** Those of which other documents say something else by now. Clients ask again for what is open. */
  const noteRelated = () => {
    let isOpenOne = false;
    for (const key of store.takeRelated()) {
      const mark = store.markOf(key);
      if (mark === (related.get(key) ?? '')) continue;
      if (mark === '') related.delete(key);
      else related.set(key, mark);
      pending.add(key);
      isOpenOne ||= store.isOpen(key);
    }
    if (isOpenOne) refresh();
  };

  /** What is new in the workspace since the last answer; nothing where the client no longer wants to know. */
  const news = async (cancelled: CancellationToken, progress: ReadProgress) => {
    const documents = await store.all(progress);
    for (const key of store.takeChanged()) pending.add(key);
    noteRelated();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    if (cancelled.isCancellationRequested) return items;
    for (const key of pending) {
      const document = documents.get(key);
      const last = reported.get(key);
      const mark = store.markOf(key);
      if (document && document.resultId + mark !== last?.resultId) {
        const { uri } = document.summary;
        const { findings } = await addFromOthers(uri, document.findings);
        const resultId = document.resultId + mark;
        reported.set(key, { uri, resultId });
        items.push({ kind: full, uri, version: null, resultId, items: toDiagnostics(uri, findings) });
      } else if (!document && last) {
        // It was deleted: its diagnostics go.
        reported.delete(key);
        items.push({ kind: full, uri: last.uri, version: null, items: [] });
      }
    }
    pending.clear();
    return items;
  };

  // Clients ask again as soon as they are answered, so a request without news waits until there are some.
  connection.languages.diagnostics.onWorkspace(async (_, cancelled, progress, results) => {
    const untilCancelled = new Promise<void>((resolve) => cancelled.onCancellationRequested(() => resolve()));
    for (;;) {
      const change = store.nextChange();
      let hasBegun = false;
      const items = await news(cancelled, (done, all, uri) => {
        if (!hasBegun) progress.begin('ChatApp', 0, say`Checking documents`, true);
        hasBegun = true;
        progress.report(Math.round((done / all) * 100), uri.slice(uri.lastIndexOf('/') + 1));
      });
      if (hasBegun) progress.done();
      // A client may drop the answer to a request that it has cancelled, but not what came before.
      if (results) results.report({ items });
      if (items.length > 0 || cancelled.isCancellationRequested) return { items: results ? [] : items };
      await Promise.race([change, untilCancelled]);
      await Promise.race([new Promise((resolve) => setTimeout(resolve, settle)), untilCancelled]);
      if (cancelled.isCancellationRequested) return { items };
    }
  });
}

/** Milliseconds in which a client asks for the document that it has changed itself, so that nobody tells it twice. */
const settle = 200;

const full = DocumentDiagnosticReportKind.Full;
const emptyReport: DocumentDiagnosticReport = { kind: full, items: [] };
