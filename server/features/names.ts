import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { keyOf, nodeAt, type Span, spanInString, spanOf } from '../../core/document/location.ts';
import type { Path } from '../../core/document/path.ts';
import type { NamedPlace } from '../../core/kind.ts';
import { plain } from '../../l10n/plain.ts';
import { say, translate } from '../../l10n/texts.ts';
import { rangeOf } from './ranges.ts';
import { RenameError } from './renameError.ts';
import type { View } from './view.ts';

/** A name of the author's own, at one of its places. */
interface Occurrence extends NamedPlace {
  /** The name alone, without quotes. */
  where: Span;
}

/** All places of all names, in the order of the text. */
function occurrencesIn({ dialect, model, parsed, text }: View): Occurrence[] {
  const root = dialect?.kind.names ? parsed.tree() : undefined;
  if (!root) return [];
  const found = (dialect?.kind.names?.(model) ?? []).flatMap((place): Occurrence[] => {
    const node = nodeAt(root, place.at);
    const named = place.onKey ? keyOf(node) : node;
    if (named?.type !== 'string') return [];
    const whole = spanOf(named, text);
    const where = place.span
      ? spanInString(named, text, place.span.start, place.span.end)
      : { start: whole.start + 1, end: Math.max(whole.start + 1, whole.end - 1) };
    return [{ ...place, where }];
  });
  return found.sort((a, b) => a.where.start - b.where.start);
}

/** The places of the name under the cursor, and which of them that is. */
function placesAt(view: View, position: Position): { here: Occurrence; places: Occurrence[] } | undefined {
  const offset = view.document.offsetAt(position);
  const all = occurrencesIn(view);
  const here = all.find(({ where }) => where.start <= offset && offset <= where.end);
  return here && { here, places: all.filter(({ key }) => key === here.key) };
}

const locations = ({ document }: View, places: readonly Occurrence[]): Location[] =>
  places.map(({ where }) => ({ uri: document.uri, range: rangeOf(document, where) }));

/** The place where the name under the cursor is given. */
export const definitionPath = (view: View, position: Position): Path | undefined =>
  placesAt(view, position)?.places.find(({ isDefinition }) => isDefinition)?.at;

/** Every place of the name under the cursor, as the editor marks them. */
export const nameHighlights = (view: View, position: Position): DocumentHighlight[] =>
  (placesAt(view, position)?.places ?? []).map(({ where, isDefinition }) => ({
    range: rangeOf(view.document, where),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));

/** Where the name under the cursor is given. */
export const nameDefinition = (view: View, position: Position): Location[] =>
  locations(
    view,
    (placesAt(view, position)?.places ?? []).filter(({ isDefinition }) => isDefinition),
  );

/** Where the name under the cursor is used; with the place where it is given, if that is asked for. */
export const nameReferences = (view: View, position: Position, withDefinition: boolean): Location[] =>
  locations(
    view,
    (placesAt(view, position)?.places ?? []).filter(({ isDefinition }) => withDefinition || !isDefinition),
  );

/** What would be renamed: the name under the cursor. */
export function prepareNameRename(view: View, position: Position): { range: Range; placeholder: string } | null {
  const found = placesAt(view, position);
  // What nobody has given cannot be given another name.
  if (!found?.places.some(({ isDefinition }) => isDefinition)) return null;
  return { range: rangeOf(view.document, found.here.where), placeholder: found.here.name };
}

/**
 * Gives the name under the cursor another one, in every place.
 *
 * @param elsewhere strings of other documents that are this name, with their quotes
 * @throws RenameError for a name that cannot be used, and for one that is taken
 */
export function renameName(
  view: View,
  position: Position,
  name: string,
  elsewhere: readonly Location[] = [],
): WorkspaceEdit | null {
  const found = placesAt(view, position);
  if (!found || found.here.name === name) return null;
  const { pattern, words } = found.here.allowed;
  if (!pattern.test(name)) throw new RenameError(say`“${plain(name)}” cannot be used here. Use ${translate(words)}.`);
  // Names of one scope are told apart by the last part of their keys.
  const scope = found.here.key.slice(0, -found.here.name.length);
  const isTaken = occurrencesIn(view).some(({ key, isDefinition }) => isDefinition && key === `${scope}${name}`);
  if (isTaken)
    throw new RenameError(say`There is “${plain(name)}” already: the two could not be told apart afterwards.`);
  const edits = found.places.map(({ where }) => ({ range: rangeOf(view.document, where), newText: name }));
  const changes: NonNullable<WorkspaceEdit['changes']> = { [view.document.uri]: edits };
  for (const { uri, range } of elsewhere)
    changes[uri] = [...(changes[uri] ?? []), { range, newText: JSON.stringify(name) }];
  return { changes };
}
