import type { Connection } from 'vscode-languageserver';
import { toCheckResult } from '../core/check.ts';
import { headOf, nodeAt } from '../core/document/location.ts';
import { updateText } from '../core/document/update.ts';
import { rulePageName } from '../core/rules/pages.ts';
import { rulePage, rules } from '../kinds/index.ts';
import { translate } from '../l10n/texts.ts';
import type { DocumentStore } from './documentStore.ts';
import { documentSnippets } from './features/completion/documentSnippets.ts';
import { otherLanguages } from './features/otherLanguages.ts';
import { rangeOf } from './features/ranges.ts';
import type { WorkspaceIndex } from './features/workspaceIndex.ts';
import type { AddFromOthers } from './fromOthers.ts';
import {
  CheckAllRequest,
  type CheckedFile,
  DocumentSnippetsRequest,
  DocumentsRequest,
  DrawRequest,
  EditRequest,
  InspectRequest,
  LocateRequest,
  onRequest,
  PreviewRequest,
  RulePageRequest,
  RulesRequest,
  UseSamplesRequest,
  type WorkspaceDocument,
  WorkspaceDocumentsRequest,
} from './protocol.ts';
import type { OnView, Safely } from './serveFeatures.ts';

interface RequestContext {
  onView: OnView;
  safely: Safely;
  store: DocumentStore;
  addFromOthers: AddFromOthers;
  workspaceIndex: () => Promise<WorkspaceIndex>;
}

/** Loaded by the first preview: nothing else needs it. */
const drawing = () => import('./features/preview.ts');

/** Answers the requests that are not part of the Language Server Protocol: see protocol.ts. */
export function serveRequests(
  connection: Connection,
  { onView, safely, store, addFromOthers, workspaceIndex }: RequestContext,
): void {
  onRequest(
    connection,
    InspectRequest,
    onView('Inspect', null, ({ result }) => toCheckResult(result)),
  );
  onRequest(
    connection,
    EditRequest,
    onView('Edit', null, ({ text, value: before }, { value }) => updateText(text, before, value)),
  );
  onRequest(
    connection,
    LocateRequest,
    onView('Locate', null, ({ document, text, parsed }, { path }) => {
      const root = parsed.tree();
      return root ? rangeOf(document, headOf(nodeAt(root, path), text)) : null;
    }),
  );
  onRequest(
    connection,
    PreviewRequest,
    onView('Preview', null, async (view, { samples, before, hasOthers, walk }) => {
      const { preview } = await drawing();
      return preview(view, samples, { before, walk, others: hasOthers ? await otherLanguages(view, store) : [] });
    }),
  );
  onRequest(
    connection,
    DrawRequest,
    safely('Drawing', null, async ({ value }) => (await import('../kinds/preview.ts')).previewPage(value)),
  );
  onRequest(
    connection,
    UseSamplesRequest,
    onView('Use samples', null, async (view, { samples }) => (await drawing()).withSamples(view, samples)),
  );
  onRequest(
    connection,
    DocumentSnippetsRequest,
    safely('Document snippets', [], async (asked: { name?: unknown } | undefined) => {
      const name = typeof asked?.name === 'string' ? asked.name : undefined;
      return documentSnippets({ name }, await workspaceIndex());
    }),
  );
  const workspaceDocuments = safely('Workspace documents', [], async (_: undefined): Promise<WorkspaceDocument[]> => {
    const summaries = await store.summaries();
    return summaries.map(({ uri, name = null, kind, head = null }) => ({ uri, name, kind: kind?.id ?? null, head }));
  });
  const checkAll = safely('Check of all documents', [], async (_: undefined): Promise<CheckedFile[]> => {
    const documents = [...(await store.all()).values()];
    const checked = await Promise.all(
      documents.map(async ({ summary: { uri }, findings }) => ({
        uri,
        findings: (await addFromOthers(uri, findings)).findings,
      })),
    );
    return checked.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  });
  onRequest(connection, CheckAllRequest, () => checkAll(undefined));
  onRequest(connection, WorkspaceDocumentsRequest, () => workspaceDocuments(undefined));
  onRequest(
    connection,
    DocumentsRequest,
    safely('Documents', [], ({ uris }) => Promise.all(uris.map(store.document))),
  );
  onRequest(connection, RulesRequest, () =>
    Object.entries(rules).map(([id, { title, allowedWhenCreating }]) => ({
      id,
      title: translate(title),
      page: rulePageName(id),
      ...(allowedWhenCreating && { allowedWhenCreating }),
    })),
  );
  onRequest(
    connection,
    RulePageRequest,
    safely('Rule page', null, ({ page }) => {
      const id = Object.keys(rules).find((rule) => rulePageName(rule) === page);
      return (id !== undefined && rulePage(id)) || null;
    }),
  );
}
