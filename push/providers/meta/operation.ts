import type { Operation } from '../operations.ts';

/** An edge of Meta's Graph API. */
export interface MetaOperation extends Operation {
  provider: 'meta';
  /** Of a read: the field of the node that has what a document says. */
  field?: string;
}
