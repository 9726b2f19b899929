import { DiagnosticSeverity, type Event, EventEmitter, type ExtensionContext, Uri } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';
import { reachMilestone } from '../window/milestones.ts';

/** How many findings a document has of each severity. */
export interface FindingCount {
  errors: number;
  warnings: number;
  infos: number;
}

/** The counts of what the server last found in the documents of the workspace. */
export interface FindingCounts {
  /** Undefined as long as the server has not answered for the document. */
  of(uri: Uri): FindingCount | undefined;
  /** Fires with the document that was checked again; with undefined for all of them. */
  onChange: Event<Uri | undefined>;
}

interface Counting {
  counts: FindingCounts;
  middleware: DiagnosticProviderMiddleware;
  /** Forgets all counts. */
  clear(): void;
}

/**
 * Counts findings as the editor gets them: of open documents after every keystroke, and of all others when the server
 * has read the workspace. Nothing more has to be asked.
 */
export function countFindings(context: ExtensionContext): Counting {
  const known = new Map<string, FindingCount>();
  const changed = new EventEmitter<Uri | undefined>();
  context.subscriptions.push(changed);

  const set = (uri: Uri, items: readonly { severity?: DiagnosticSeverity }[]) => {
    const count = (wanted: DiagnosticSeverity) => items.filter(({ severity }) => severity === wanted).length;
    const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
    const infos = items.length - errors - warnings;
    known.set(uri.toString(), { errors, warnings, infos });
    changed.fire(uri);
  };
  return {
    counts: { of: (uri) => known.get(uri.toString()), onChange: changed.event },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report && 'items' in report) {
          const uri = document instanceof Uri ? document : document.uri;
          const before = known.get(uri.toString());
          const total = before ? before.errors + before.warnings + before.infos : 0;
          if (report.items.length < total) reachMilestone('hasFixedFinding');
          set(uri, report.items);
        }
        return report;
      },
      provideWorkspaceDiagnostics: (resultIds, token, resultReporter, next) =>
        next(resultIds, token, (chunk) => {
          for (const report of chunk?.items ?? []) if ('items' in report) set(report.uri, report.items);
          resultReporter(chunk);
        }),
    },
    clear: () => {
      known.clear();
      changed.fire(undefined);
    },
  };
}
