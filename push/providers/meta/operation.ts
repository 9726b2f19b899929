import type { Operation } from '../operations.ts';

/** A node of Meta's Graph API, or an edge of one. */
export interface MetaOperation extends Operation {
  provider: 'meta';
  /** The member of a document with the id of the node, which becomes the path. */
  node: string;
  /** The edge of the node, where the request is not about the node itself. */
  edge?: string;
  /** Further members that are not sent, because they only say where the document belongs. */
  envelope?: readonly string[];
  /** Of a read: the fields that are asked for. */
  fields?: readonly string[];
  /** Of a read: the field of the node that has what a document says; the node itself where left out. */
  field?: string;
  /** Of a creation: what a document calls the id that is answered. */
  idAs?: string;
}
