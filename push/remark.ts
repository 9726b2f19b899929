import type { JsonObject } from '../core/document/document.ts';

/**
 * What has to be known before a push.
 * - `stop`: it would be refused, or do harm
 * - `choose`: only a person can say what happens to it; `--yes` does not
 * - `confirm`: it goes on when a person says so
 * - `note`: told beside
 */
type Weight = 'stop' | 'choose' | 'confirm' | 'note';

/** One thing that has to be known before a push. */
export interface Remark {
  /** Stable, for programs: `push/conflict`. */
  id: `push/${string}`;
  weight: Weight;
  message: string;
  /** What can be done. */
  next: string;
  /** What to write into the document, where that settles it. */
  edit?: JsonObject;
}
