import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { stringAt } from '../../core/document/members.ts';
import type { DocumentKind } from '../../core/kind.ts';
import { plain } from '../../l10n/plain.ts';
import { flowButtonsOf, flowOf } from './flows.ts';
import type { FlowButton, FlowDocument, Neighbours } from './neighbours.ts';
import type { View } from './view.ts';

/** What is remembered of a document, open or closed. */
export interface Summary {
  uri: string;
  kind: DocumentKind | undefined;
  /** What people call it: the name of the template or flow, or the phone number. */
  name: string | undefined;
  flow: FlowDocument | undefined;
  buttons: readonly FlowButton[];
}

export function summaryOf(view: View): Summary {
  const { dialect, value = {}, document } = view;
  const kind = dialect?.kind;
  const name = kind?.nameProperties?.map((key) => stringAt(value, key)).find((it) => it);
  return { uri: document.uri, kind, name, flow: flowOf(view), buttons: flowButtonsOf(view) };
}

/** What the documents of a workspace say of each other. */
export const neighboursIn = (summaries: readonly Summary[]): Neighbours => ({
  flows: summaries.flatMap(({ flow }) => flow ?? []),
  buttons: summaries.flatMap(({ buttons }) => buttons),
});

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
