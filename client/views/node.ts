import type { TreeEntry } from '../window/shown.ts';

/** An entry of a view, with its own entries. Commands in its menu get it as their argument. */
export interface Node extends TreeEntry {
  children?: readonly Node[];
}
