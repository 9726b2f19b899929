import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Location, Position } from 'vscode-languageserver';
import { nodeAt, spanOf } from '../../core/document/location.ts';
import type { Path } from '../../core/document/path.ts';
import type { Links } from '../../core/kind.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';
import type { FlowButton, FlowDocument, WorkspaceIndex } from './workspaceIndex.ts';

const linksOf = ({ dialect, model }: View): Links => dialect?.kind.links?.(model) ?? {};

/** The flow that a document is, if it is one and says which. */
export function flowOf(view: View): FlowDocument | undefined {
  const { own } = linksOf(view);
  const root = own && view.parsed.tree();
  if (!root) return undefined;
  return { uri: view.document.uri, id: own.id, name: own.name, range: rangeAt(view, root, own.at) };
}

/** The buttons of a document that open flows. */
export function flowButtonsOf(view: View): FlowButton[] {
  const { others = [] } = linksOf(view);
  // Most documents have none, and never need their tree.
  const root = others.length > 0 ? view.parsed.tree() : undefined;
  if (!root) return [];
  return others.map(({ at, id, screen }) => ({
    uri: view.document.uri,
    id,
    screen,
    range: rangeAt(view, root, at),
  }));
}

const rangeAt = ({ document, text }: View, root: Node, at: Path) => rangeOf(document, spanOf(nodeAt(root, at), text));

/** The id of a flow under the cursor, in a button or in the document of the flow itself. */
function flowIdAt({ parsed, document }: View, position: Position): { id: string; inButton: boolean } | undefined {
  const root = parsed.tree();
  const node = root && findNodeAtOffset(root, document.offsetAt(position), true);
  if (node?.type !== 'string' && node?.type !== 'property') return undefined;
  const path = getNodePath(node);
  const value = root && nodeAt(root, path);
  if (path.at(-1) !== 'FlowId' || value?.type !== 'string') return undefined;
  return { id: value.value, inButton: path.length > 1 };
}

/** Whether the cursor is at the id of a flow. */
export const isAtFlow = (view: View, position: Position): boolean => flowIdAt(view, position) !== undefined;

/** From a FLOW button to the document of its flow, and from there to the buttons that open it. */
export function flowDefinition(view: View, position: Position, index: WorkspaceIndex): Location[] {
  const here = flowIdAt(view, position);
  if (!here) return [];
  const places: readonly (FlowDocument | FlowButton)[] = here.inButton ? index.flows : index.buttons;
  return places.filter(({ id }) => id === here.id).map(({ uri, range }) => ({ uri, range }));
}

/** Every button that opens the flow under the cursor; with the document of the flow, when declarations are asked for. */
export function flowReferences(
  view: View,
  position: Position,
  index: WorkspaceIndex,
  withDocument: boolean,
): Location[] {
  const here = flowIdAt(view, position);
  if (!here) return [];
  const places: readonly (FlowDocument | FlowButton)[] = [...(withDocument ? index.flows : []), ...index.buttons];
  return places.filter(({ id }) => id === here.id).map(({ uri, range }) => ({ uri, range }));
}
