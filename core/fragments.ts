import { entryOf } from './document/members.ts';
import type { Path } from './document/path.ts';

/** A complete entry of a list to start with: it has no findings as is. */
export interface Fragment {
  label: string;
  /** What it is, in English; a text for `say`. */
  what: string;
  value: object;
}

/** Fragments by the name of the list that they are entries of. */
export interface Fragments {
  readonly [list: string]: readonly Fragment[];
}

export const fragment = (label: string, what: string, value: object): Fragment => ({ label, what, value });

/** The fragments for a list, by its name alone. */
export const fragmentsNamed = (fragments: Fragments, list: Path): readonly Fragment[] =>
  entryOf(fragments, String(list.at(-1))) ?? [];
