import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type ChatDocument, type CheckedDocument, isAddressed, type JsonObject } from '../../core/document/document.ts';
import { stringAt } from '../../core/document/members.ts';
import type { DocumentKind } from '../../core/kind.ts';
import { isPlaceholderId } from '../../core/rules/document-values.ts';
import { kinds } from '../../kinds/index.ts';
import type { FlowPart } from '../../kinds/openedScreens.ts';
import { plain } from '../../l10n/plain.ts';
import { flowButtonsOf, flowOf, flowPartOf, screensOf } from './flows.ts';
import type { View } from './view.ts';
import type { FlowButton, FlowDocument, ScreenPlace, WorkspaceIndex } from './workspaceIndex.ts';

/** What is remembered of a document, open or closed. */
export interface Summary {
  uri: string;
  kind: DocumentKind | undefined;
  /** What people call it: the name of the template or flow, or the phone number. */
  name: string | undefined;
  /** Its properties that are texts and numbers; undefined where its kind is not known. */
  head: ChatDocument | undefined;
  flow: FlowDocument | undefined;
  buttons: readonly FlowButton[];
  screens: readonly ScreenPlace[];
  /** What it says of flows and their screens, for the documents that name them. */
  flowPart: FlowPart | undefined;
  /** Its shared ids, by the names of their properties. */
  ids: { readonly [property: string]: string };
}

export function summaryOf(view: View): Summary {
  const { dialect, value = {}, document } = view;
  const kind = dialect?.kind;
  const name = kind?.nameProperties?.map((key) => stringAt(value, key)).find((it) => it);
  return {
    uri: document.uri,
    ...{ kind, name, head: headOf(view) },
    ...{ flow: flowOf(view), buttons: flowButtonsOf(view), screens: screensOf(view), ids: idsOf(value, kind) },
    flowPart: flowPartOf(view),
  };
}

function headOf({ result: { document } }: View): ChatDocument | undefined {
  const isText = ([, value]: [string, unknown]) => typeof value === 'string' || typeof value === 'number';
  if (!document || !isAddressed(document)) return undefined;
  return { ...document, value: Object.fromEntries(Object.entries(document.value).filter(isText)) };
}

/** The shared ids that a document has, but for placeholders. */
const idsOf = (value: JsonObject, kind: DocumentKind | undefined): Summary['ids'] =>
  Object.fromEntries(
    (kind?.sharedIds ?? []).flatMap((name) => {
      const id = stringAt(value, name);
      return id && !isPlaceholderId(id) ? [[name, id]] : [];
    }),
  );

/** The shared ids of documents by the names of their properties, the most frequent first. */
export const idsIn = (documents: readonly CheckedDocument[]): WorkspaceIndex['ids'] =>
  byFrequency(
    documents.flatMap(({ kind, value }) =>
      Object.entries(
        idsOf(
          value,
          kinds.find(({ id }) => id === kind),
        ),
      ),
    ),
  );

/** What the documents of a workspace say of each other. */
export const workspaceIndexOf = (summaries: readonly Summary[]): WorkspaceIndex => ({
  flows: summaries.flatMap(({ flow }) => flow ?? []),
  buttons: summaries.flatMap(({ buttons }) => buttons),
  screens: summaries.flatMap(({ screens }) => screens),
  ids: byFrequency(summaries.flatMap(({ ids }) => Object.entries(ids))),
});

/** The different values of each name, the most frequent first. */
function byFrequency(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, value] of entries) {
    const ofName = counts.get(name) ?? new Map<string, number>();
    counts.set(name, ofName.set(value, (ofName.get(value) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([name, values]) => [name, [...values].sort(([, a], [, b]) => b - a).map(([value]) => value)]),
  );
}

/** The documents whose name has the signs of a query in their order, as editors search for symbols. */
export function workspaceSymbols(summaries: readonly Summary[], query: string): SymbolInformation[] {
  const signs = [...query.toLowerCase()];
  const start = { line: 0, character: 0 };
  return summaries.flatMap(({ uri, kind, name }) => {
    if (kind === undefined || name === undefined) return [];
    const lower = name.toLowerCase();
    let at = 0;
    const isFound = signs.every((sign) => {
      at = lower.indexOf(sign, at) + 1;
      return at > 0;
    });
    return isFound
      ? [
          {
            name: plain(name),
            kind: SymbolKind[kind.symbol ?? 'Object'],
            containerName: kind.id,
            location: { uri, range: { start, end: start } },
          },
        ]
      : [];
  });
}
