import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Location, Position } from 'vscode-languageserver';
import { nodeAt, spanOf } from '../../core/document/location.ts';
import { type Path, toPointer } from '../../core/document/path.ts';
import type { Links } from '../../core/kind.ts';
import type { FlowPart } from '../../kinds/openedScreens.ts';
import { addressKey } from './addressKey.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';
import type { FlowButton, FlowDocument, ScreenPlace, WorkspaceIndex } from './workspaceIndex.ts';

const linksOf = ({ dialect, model }: View): Links => dialect?.kind.links?.(model) ?? {};

/** The flow that a document is, if it is one and says which. */
export function flowOf(view: View): FlowDocument | undefined {
  const { own } = linksOf(view);
  const root = own && view.parsed.tree();
  if (!root) return undefined;
  const { uri } = view.document;
  const { id, name, at, endpoint } = own;
  return {
    ...{ uri, id, name, screensIn: screensIn(uri, own), range: rangeAt(view, root, at) },
    ...(endpoint && { endpoint: { property: endpoint.property, at: endpoint.at && placeAt(view, root, endpoint.at) } }),
  };
}

/** The file with the screens of a flow, as the key of its address. */
function screensIn(uri: string, own: NonNullable<Links['own']>): string {
  const key = addressKey(uri);
  const at = key.lastIndexOf('/') + 1;
  return `${key.slice(0, at)}${own.screensIn?.(key.slice(at)) ?? ''}`;
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
    screen: screen && { id: screen.id, pointer: toPointer(screen.at), range: rangeAt(view, root, screen.at) },
    range: rangeAt(view, root, at),
  }));
}

/** The screens that a document describes for the flow document beside it. */
export function screensOf(view: View): ScreenPlace[] {
  const { uri } = view.document;
  const { screens = [] } = linksOf(view);
  const root = screens.length > 0 ? view.parsed.tree() : undefined;
  return root ? screens.map(({ at, id }) => ({ uri, id, range: rangeAt(view, root, at) })) : [];
}

/** Where a document says that its screens ask an endpoint; undefined where they ask none. */
function exchangesOf(view: View): { pointer: string; range: Location['range'] } | undefined {
  const { exchanges } = linksOf(view);
  const root = exchanges && view.parsed.tree();
  return root && placeAt(view, root, exchanges.at);
}

const placeAt = (view: View, root: Node, at: Path) => ({ pointer: toPointer(at), range: rangeAt(view, root, at) });

/** What a document says of flows and their screens, for others; undefined where it says nothing. */
export function flowPartOf(view: View): FlowPart | undefined {
  // Of screens only their names are needed, and no places: a large flow is asked for them with every letter.
  const { screens = [] } = linksOf(view);
  const [flow, buttons] = [flowOf(view), flowButtonsOf(view)];
  const openers = buttons.flatMap(({ id, screen }) => (screen ? [{ id, screen }] : []));
  if (!flow && screens.length === 0 && openers.length === 0) return undefined;
  return {
    ...{ file: addressKey(view.document.uri), flow, openers, exchanges: exchangesOf(view) },
    ...(screens.length > 0 && { screens: screens.map(({ id }) => id) }),
  };
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

/** The screens of a flow that are described in the workspace. */
export function screensOfFlow({ flows, screens }: WorkspaceIndex, id: string | undefined): ScreenPlace[] {
  const files = new Set(flows.filter((flow) => flow.id === id).map((flow) => flow.screensIn));
  return screens.filter(({ uri }) => files.has(addressKey(uri)));
}

/** The button whose screen is under the cursor. */
function buttonOfScreenAt(view: View, position: Position): FlowButton | undefined {
  const { others = [] } = linksOf(view);
  if (!others.some(({ screen }) => screen)) return undefined;
  return flowButtonsOf(view).find(({ screen }) => screen && contains(screen.range, position));
}

const contains = ({ start, end }: FlowButton['range'], { line, character }: Position) =>
  start.line === line && start.character <= character && (end.line > line || character <= end.character);

/** Whether the cursor is at the screen that a button opens. */
export const isAtButtonScreen = (view: View, position: Position): boolean =>
  buttonOfScreenAt(view, position) !== undefined;

/** From the screen that a button opens to the screen itself. */
export function buttonScreenDefinition(view: View, position: Position, index: WorkspaceIndex): Location[] {
  const button = buttonOfScreenAt(view, position);
  const found = screensOfFlow(index, button?.id).filter(({ id }) => id === button?.screen?.id);
  return found.map(({ uri, range }) => ({ uri, range }));
}

/** Every button that opens the same screen; with the screen itself, when declarations are asked for. */
export function buttonScreenReferences(
  view: View,
  position: Position,
  index: WorkspaceIndex,
  withScreen: boolean,
): Location[] {
  const button = buttonOfScreenAt(view, position);
  const screens = withScreen ? buttonScreenDefinition(view, position, index) : [];
  return [...screens, ...openers(index, (flow, screen) => flow === button?.id && screen === button.screen?.id)];
}

/** The name of the screen that a button opens, to be renamed where somebody has given it; null where nobody has. */
export function prepareButtonScreenRename(
  view: View,
  position: Position,
  index: WorkspaceIndex,
): { range: Location['range']; placeholder: string } | null {
  const { screen } = buttonOfScreenAt(view, position) ?? {};
  if (!screen || buttonScreenDefinition(view, position, index).length === 0) return null;
  const { start, end } = screen.range;
  // Without its quotes.
  const range = {
    start: { ...start, character: start.character + 1 },
    end: { ...end, character: end.character - 1 },
  };
  return { range, placeholder: screen.id };
}

/** Whether a document has screens that buttons of other documents can open. */
export const hasScreens = (view: View): boolean => (linksOf(view).screens ?? []).length > 0;

/**
 * The buttons of other documents that open the screen whose name is under the cursor, as the ranges of that name.
 *
 * @param at where the name is given, in the file of the screen
 */
export function buttonsOfScreen(view: View, at: Path | undefined, index: WorkspaceIndex): Location[] {
  const pointer = at && toPointer(at);
  const screen = (linksOf(view).screens ?? []).find((place) => toPointer(place.at) === pointer);
  const here = addressKey(view.document.uri);
  const ids = new Set(index.flows.filter((flow) => flow.screensIn === here).map(({ id }) => id));
  return screen ? openers(index, (id, opened) => ids.has(id) && opened === screen.id) : [];
}

const openers = ({ buttons }: WorkspaceIndex, opens: (flow: string, screen: string) => boolean): Location[] =>
  buttons.flatMap(({ uri, id, screen }) => (screen && opens(id, screen.id) ? [{ uri, range: screen.range }] : []));

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
