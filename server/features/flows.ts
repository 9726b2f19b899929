import { findNodeAtOffset, getNodePath } from 'jsonc-parser';
import type { Location, Position } from 'vscode-languageserver';
import { nodeAt, spanOf } from '../../core/document/location.ts';
import { stringAt } from '../../core/document/members.ts';
import type { FlowButton, FlowDocument, Neighbours } from './neighbours.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** The flow that a document is, if it is one and says which. */
export function flowOf({ dialect, value, parsed, document, text }: View): FlowDocument | undefined {
  if (dialect?.kind.id !== 'flow' || !value) return undefined;
  const id = stringAt(value, 'FlowId');
  const root = parsed.tree();
  if (id === undefined || id === '' || !root) return undefined;
  const range = rangeOf(document, spanOf(nodeAt(root, ['FlowId']), text));
  return { uri: document.uri, id, name: stringAt(value, 'FlowName'), range };
}

/** The FLOW buttons of a template. */
export function flowButtonsOf({ template, parsed, document, text }: View): FlowButton[] {
  const buttons = template?.buttonsOf('FLOW') ?? [];
  // Most documents have none, and never need their tree.
  const root = buttons.length > 0 ? parsed.tree() : undefined;
  if (!root) return [];
  return buttons.flatMap(({ at, value }) => {
    const id = stringAt(value, 'FlowId');
    if (id === undefined || id === '') return [];
    const range = rangeOf(document, spanOf(nodeAt(root, [...at, 'FlowId']), text));
    return [{ uri: document.uri, id, screen: stringAt(value, 'NavigateScreen'), range }];
  });
}

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
export function flowDefinition(view: View, position: Position, neighbours: Neighbours): Location[] {
  const here = flowIdAt(view, position);
  if (!here) return [];
  const places: readonly (FlowDocument | FlowButton)[] = here.inButton ? neighbours.flows : neighbours.buttons;
  return places.filter(({ id }) => id === here.id).map(({ uri, range }) => ({ uri, range }));
}

/** Every button that opens the flow under the cursor; with the document of the flow, when declarations are asked for. */
export function flowReferences(
  view: View,
  position: Position,
  neighbours: Neighbours,
  withDocument: boolean,
): Location[] {
  const here = flowIdAt(view, position);
  if (!here) return [];
  const places: readonly (FlowDocument | FlowButton)[] = [
    ...(withDocument ? neighbours.flows : []),
    ...neighbours.buttons,
  ];
  return places.filter(({ id }) => id === here.id).map(({ uri, range }) => ({ uri, range }));
}
