import type { Range } from '../../core/finding.ts';

/** What the documents of a workspace say of each other. */
export interface WorkspaceIndex {
  /** Every flow document. */
  flows: readonly FlowDocument[];
  /** Every FLOW button of every template. */
  buttons: readonly FlowButton[];
  /** Every screen of every flow. */
  screens: readonly ScreenPlace[];
  /** The shared ids of the documents by the names of their properties, the most frequent first. */
  ids: ReadonlyMap<string, readonly string[]>;
}

export interface FlowDocument {
  uri: string;
  id: string;
  name: string | undefined;
  /** The file with its screens, as the key of its address. It need not be there. */
  screensIn: string;
  /** Who answers its screens. */
  endpoint?: { property: string; at: { pointer: string; range: Range } | undefined } | undefined;
  /** Of the id, as it stands in the text. */
  range: Range;
}

/** A screen, in the file that describes it. */
export interface ScreenPlace extends Place {
  uri: string;
}

/** An id, and where it is in the text, with its quotes. */
interface Place {
  id: string;
  range: Range;
}

export interface FlowButton {
  uri: string;
  /** Of the flow that it opens. */
  id: string;
  /** The screen that it opens first. */
  screen: (Place & { pointer: string }) | undefined;
  /** Of the id, as it stands in the text. */
  range: Range;
}

/** What is known where nobody has looked. */
export const emptyIndex: WorkspaceIndex = { flows: [], buttons: [], screens: [], ids: new Map() };
