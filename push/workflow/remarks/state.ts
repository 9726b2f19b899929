import { say } from '../../../l10n/texts.ts';
import { editsLeft } from '../../journal/journal.ts';
import type { RemarkEntry } from '../remark.ts';

/** A template under review and a deprecated flow cannot be edited. */
const stateForbidsEdit: RemarkEntry = ({ document: { kind }, remote, hasNoEffect }) => {
  if (hasNoEffect) return undefined;
  if (kind === 'template' && remote?.state === 'auditing') {
    return {
      id: 'push/state-forbids-edit',
      weight: 'block',
      message: say`The template is under review, and cannot be edited until that has ended.`,
      next: say`Push again when the review has ended.`,
    };
  }
  if (kind !== 'flow' || remote?.state !== 'DEPRECATED') return undefined;
  return {
    id: 'push/state-forbids-edit',
    weight: 'block',
    message: say`The flow is deprecated, and a deprecated flow can never be edited.`,
    next: say`Create a new flow.`,
  };
};

const flowPublished: RemarkEntry = ({ document: { kind }, remote, hasNoEffect }) =>
  kind !== 'flow' || hasNoEffect || remote?.state !== 'PUBLISHED'
    ? undefined
    : {
        id: 'push/flow-published',
        weight: 'confirm',
        message: say`The flow is published. Sources differ on whether an edit is refused (139001) or makes it a draft again, which has to be published anew.`,
        next: say`Push if the flow may become a draft.`,
      };

/** The limits are Meta's: one edit of an approved template in 24 hours, ten in 30 days. */
const rateLimited: RemarkEntry = ({ spendsEdit, memory: { edits }, now }) => {
  if (!spendsEdit) return undefined;
  const { day, month } = editsLeft(edits, now);
  const last = edits.at(-1);
  if (!last || (day > 0 && month > 0)) return undefined;
  const oldest = month === 0 ? (edits.at(-10) ?? last) : last;
  const again = new Date(oldest.getTime() + (month === 0 ? 30 : 1) * 24 * 60 * 60 * 1000);
  return {
    id: 'push/rate-limited',
    weight: 'confirm',
    message: say`The template is approved, and was edited from here at ${minute(last)}. Meta takes one edit in 24 hours and ten in 30 days (2388124), so this one is most likely refused.`,
    next: say`Push again after ${minute(again)}.`,
  };
};

const approved: RemarkEntry = (situation) => {
  const { spendsEdit, memory, now } = situation;
  if (!spendsEdit || rateLimited(situation)) return undefined;
  const { month } = editsLeft(memory.edits, now);
  return {
    id: 'push/approved',
    weight: 'confirm',
    message: say`The template is approved. The edit sends it back to review, and spends one of its edits: one in 24 hours, ten in 30 days. As far as is known here, ${month} are left in these 30 days.`,
    next: say`Push when the text is final.`,
  };
};

/** A moment for people, to the minute, in UTC. */
const minute = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** What is remarked on the state of the remote's review or publication. */
export const stateRemarks: readonly RemarkEntry[] = [stateForbidsEdit, flowPublished, rateLimited, approved];
