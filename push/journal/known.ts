import type { JsonObject } from '../../core/document/document.ts';

/**
 * What is known of the remotes from here: what was there when each was last pushed or pulled, and when approved
 * templates were edited. Contains no secret, so that a team can share it.
 */
export interface Journal {
  version: 2;
  /** By address, then by what it is there: neither the file, nor the target's name, nor the credentials matter. */
  remotes: { readonly [address: string]: Things };
}

type Things = { readonly [key: string]: Known };

/** What was there at a target. */
export interface Known {
  /** The file that it was pushed from or pulled into: a hint for people. */
  file: string;
  /** What a template or flow is called whose code is its key: a document may have only the name. */
  name?: string;
  /** When it was seen, ISO 8601. */
  at: string;
  /** What was sent, and what reading answered with then: a provider may write the same in another way. */
  held: readonly JsonObject[];
  /** When the last of these was read, by the provider's clock, ISO 8601; left out where it is not what was read. */
  readAt?: string;
  /** What was sent of what reading does not answer with. */
  unread?: JsonObject;
  /** When it was edited from here while it was approved, over 30 days: ISO 8601. */
  edits?: readonly string[];
}

/** The later of two entries, with the edits of both. */
export function later(one: Known | undefined, other: Known): Known {
  if (!one) return other;
  const [older, newer] = one.at > other.at ? [other, one] : [one, other];
  const edits = [...new Set([...(older.edits ?? []), ...(newer.edits ?? [])])].sort();
  return { ...newer, file: newer.file || older.file, ...(edits.length > 0 && { edits }) };
}
