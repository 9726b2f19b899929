import { entryOf } from './document/members.ts';
import type { Path } from './document/path.ts';

/** A complete entry of a list to start with: it has no findings as is. */
export interface Piece {
  label: string;
  /** What it is, in English; a text for `say`. */
  what: string;
  value: object;
}

/** Pieces by the name of the list that they are entries of. */
export interface Pieces {
  readonly [list: string]: readonly Piece[];
}

export const piece = (label: string, what: string, value: object): Piece => ({ label, what, value });

/** The pieces for a list, by its name alone. */
export const piecesNamed = (pieces: Pieces, list: Path): readonly Piece[] => entryOf(pieces, String(list.at(-1))) ?? [];
