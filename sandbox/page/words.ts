import type { FaultKind } from '../faults.ts';
import type { AuditStatus, StoredFlow } from '../state.ts';

/** A state in words, and what it means for a push. */
interface StateText {
  name: string;
  meaning: string;
}

/** The states of a review, by the words of CAMS. */
export const reviews: { readonly [status in AuditStatus]: StateText } = {
  unaudit: { name: 'not reviewed', meaning: 'Nobody has looked at it yet. You can push it again and again.' },
  auditing: { name: 'under review', meaning: 'A push is refused until the review has ended.' },
  pass: {
    name: 'approved',
    meaning: 'It can be sent to customers. A push uses up one of its edits: one in 24 hours, ten in 30 days.',
  },
  fail: { name: 'rejected', meaning: 'It cannot be sent. Change it and push it again.' },
};

/** The states of a flow. */
export const publications: { readonly [status in StoredFlow['status']]: StateText } = {
  DRAFT: { name: 'draft', meaning: 'It can be changed, and customers do not see it.' },
  PUBLISHED: {
    name: 'published',
    meaning: 'Customers see it. A provider may turn it back into a draft when you push.',
  },
  DEPRECATED: { name: 'deprecated', meaning: 'It is out of use, and a push is refused.' },
};

/** What goes wrong, in words. */
export const faults: { readonly [kind in FaultKind]: string } = {
  delay: 'answer two seconds late',
  'drop-before': 'break the connection, and do nothing',
  'drop-after': 'do it, then break the connection without an answer',
  throttle: 'refuse it: too many requests',
  'error-before': 'answer with a server error, and do nothing',
  'error-after': 'do it, but answer with a server error',
  truncated: 'do it, but cut the answer in half',
  garbage: 'do it, but answer with a page of HTML',
  huge: 'do it, but answer with 4 MB',
  drip: 'do it, but answer one byte at a time',
};
