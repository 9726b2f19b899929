import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../core/finding.ts';
import { say } from '../l10n/texts.ts';
import { addressKey, type Known, type Library } from './library.ts';

/**
 * Answers requests for the diagnostics of the workspace: with what is news since the last answer. Clients ask again as
 * soon as they are answered, so a request without news waits for some, and nobody works in vain.
 */
export function serveWorkspaceDiagnostics(
  connection: Connection,
  library: Library,
  toDiagnostics: (uri: string, findings: readonly Finding[]) => Diagnostic[],
): void {
  const reportOf = ({ summary: { uri }, findings, version }: Known): WorkspaceDocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    uri,
    version: null,
    resultId: version,
    items: toDiagnostics(uri, findings),
  });
  /**
   * What was told last of each document. A client leaves aside what it is told of documents that it asks for itself,
   * and does not remember their versions; when one is closed it gets a new version, and is told again.
   */
  const told = new Map<string, { uri: string; version: string }>();
  connection.languages.diagnostics.onWorkspace(async (_, cancelled, progress, results) => {
    for (;;) {
      const change = library.nextChange();
      const seen = new Set<string>();
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      progress.begin('ChatApp', 0, say`Checking documents`, true);
      await library.all((document, done, all) => {
        const { uri } = document.summary;
        const key = addressKey(uri);
        seen.add(key);
        if (told.get(key)?.version === document.version || cancelled.isCancellationRequested) return;
        progress.report(Math.round((done / all) * 100), uri.slice(uri.lastIndexOf('/') + 1));
        told.set(key, { uri, version: document.version });
        items.push(reportOf(document));
      });
      progress.done();
      for (const [key, { uri }] of told) {
        if (seen.has(key)) continue;
        // What was deleted since has nothing to tell any more.
        told.delete(key);
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
      }
      // A client may drop the answer to a request that it has cancelled, but not what came before.
      if (results) results.report({ items });
      // One that was cancelled before it began tells nobody of it.
      if (items.length > 0 || cancelled.isCancellationRequested) return { items: results ? [] : items };
      await Promise.race([change, new Promise((resolve) => cancelled.onCancellationRequested(resolve))]);
      if (cancelled.isCancellationRequested) return { items };
    }
  });
}
