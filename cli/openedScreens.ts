import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeAt, spanOf } from '../core/document/location.ts';
import { parse } from '../core/document/parse.ts';
import { type Path, toPointer } from '../core/document/path.ts';
import type { Links } from '../core/kind.ts';
import type { FlowPart, Opener } from '../kinds/openedScreens.ts';

/**
 * What a file says of flows and their screens; undefined where it says nothing.
 *
 * @param file absolute
 */
export function flowPartOf(
  file: string,
  { own, screens = [], others = [], exchanges }: Links,
  text: string,
): FlowPart | undefined {
  const opening = others.flatMap(({ id, screen }) => (screen ? [{ id, screen }] : []));
  if (!own && screens.length === 0 && opening.length === 0) return undefined;
  const screensIn = path.join(path.dirname(file), own?.screensIn?.(path.basename(file)) ?? '');
  return {
    file,
    openers: opening.length > 0 ? placed(opening, text) : [],
    ...(exchanges && { exchanges: placeIn(text)(exchanges.at) }),
    ...(own && {
      flow: {
        ...{ id: own.id, screensIn },
        ...(own.endpoint && {
          endpoint: { property: own.endpoint.property, at: own.endpoint.at && placeIn(text)(own.endpoint.at) },
        }),
      },
    }),
    ...(screens.length > 0 && { screens: screens.map(({ id }) => id) }),
  };
}

/** Buttons with their places in a text. */
function placed(opening: readonly { id: string; screen: { at: Path; id: string } }[], text: string): Opener[] {
  const placeOf = placeIn(text);
  return opening.flatMap(({ id, screen: { at, id: screen } }) => {
    const place = placeOf(at);
    return place ? [{ id, screen: { id: screen, ...place } }] : [];
  });
}

/** Finds places in a text. Most documents are asked for none, and never need their tree. */
function placeIn(source: string): (at: Path) => Omit<Opener['screen'], 'id'> | undefined {
  const parsed = parse(source);
  const { text } = parsed;
  const root = parsed.tree();
  const lines = TextDocument.create('', '', 0, text);
  return (at) => {
    const node = root && nodeAt(root, at);
    if (!node) return undefined;
    const { start, end } = spanOf(node, text);
    return { pointer: toPointer(at), range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
  };
}
