import { DiagnosticSeverity, type Event, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';
import { reachMilestone } from '../window/milestones.ts';

/** How many findings a document has of each severity. */
export interface FindingCount {
  errors: number;
  warnings: number;
  infos: number;
}

/** The counts of what the server last found. */
export interface FindingCounts {
  /** Undefined as long as the server has not answered for the document. */
  of(uri: Uri): FindingCount | undefined;
  onChange: Event<unknown>;
}

interface Counting {
  counts: FindingCounts;
  middleware: DiagnosticProviderMiddleware;
  /** Forgets all counts. */
  clear(): void;
}

/**
 * Counts the findings of open documents as the editor gets them. The editor asks for them after every keystroke anyway,
 * so nothing more has to be asked.
 */
export function countFindings(context: ExtensionContext): Counting {
  const known = new Map<string, FindingCount>();
  const changed = new EventEmitter<unknown>();
  context.subscriptions.push(
    changed,
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return {
    counts: { of: (uri) => known.get(uri.toString()), onChange: changed.event },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report && 'items' in report) {
          const count = (wanted: DiagnosticSeverity) =>
            report.items.filter(({ severity }) => severity === wanted).length;
          const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
          const uri = document instanceof Uri ? document : document.uri;
          const infos = report.items.length - errors - warnings;
          const before = known.get(uri.toString());
          const total = before ? before.errors + before.warnings + before.infos : 0;
          if (report.items.length < total) reachMilestone('hasFixedFinding');
          known.set(uri.toString(), { errors, warnings, infos });
          changed.fire(undefined);
        }
        return report;
      },
    },
    clear: () => {
      known.clear();
      changed.fire(undefined);
    },
  };
}
