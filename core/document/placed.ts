import type { Path } from './path.ts';

/** A text of a document, with its place. */
export interface PlacedText {
  at: Path;
  value: string;
}
