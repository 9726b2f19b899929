/** What has to be known before a push of a template. */
import { say } from '../../l10n/texts.ts';
import type { RemarkEntry } from '../../push/workflow/remark.ts';
import { editsLeft } from './edits.ts';

/** A category that no edit changes. */
const categoryDiffers: RemarkEntry = ({ document: { value }, remote }) => {
  const [here, there] = [value.Category, remote?.value.Category];
  if (typeof here !== 'string' || typeof there !== 'string' || here === there) return undefined;
  return {
    id: 'push/category-differs',
    weight: 'block',
    message: say`The template’s category is ${there}, but the document says ${here}. An edit cannot change the category.`,
    next: say`Write "Category": "${there}", or create a new template.`,
  };
};

/** A name that no edit changes. Next to another change it is a harmless slip. */
const nameDiffers: RemarkEntry = ({ differing, hasNoEffect }) =>
  differing
    .filter(({ property }) => property === 'TemplateName')
    .map(({ property, here, there }) => ({
      id: 'push/name-differs',
      weight: hasNoEffect ? 'block' : 'confirm',
      message: say`The template’s name is ${there}, but the document says ${here}. An edit cannot rename it.`,
      next: say`Write "TemplateName": "${there}". Or check TemplateCode: it may belong to another template.`,
      edit: { [property]: there },
    }));

/** Anything else that says which one is meant, and differs from what was found. */
const identityDiffers: RemarkEntry = ({ differing }) =>
  differing
    .filter(({ property }) => property !== 'TemplateName')
    .map(({ property, here, there }) => ({
      id: 'push/identity-differs',
      weight: 'block',
      message: say`The template’s ${property} is ${there}, but the document says ${here}. An edit cannot change it.`,
      next: say`Write "${property}": "${there}", or check the code and the name: they may belong to another one.`,
      edit: { [property]: there },
    }));

/** A template under review cannot be edited. */
const underReview: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'auditing'
    ? undefined
    : {
        id: 'push/state-forbids-edit',
        weight: 'block',
        message: say`The template is under review and cannot be edited until the review ends.`,
        next: say`Push again after the review.`,
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
    message: say`The template is approved and was last edited from here at ${minute(last)}. Meta allows one edit in 24 hours and ten in 30 days (2388124), so this one will most likely be rejected.`,
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
    message: say`The template is approved. This edit sends it back to review and uses up one of its edits: one in 24 hours, ten in 30 days. Edits left in these 30 days, as far as is known here: ${month}.`,
    next: say`Push when the text is final.`,
  };
};

/** A moment for people, to the minute, in UTC. */
const minute = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

export const identityRemarks: readonly RemarkEntry[] = [categoryDiffers, nameDiffers, identityDiffers];
export const stateRemarks: readonly RemarkEntry[] = [underReview, rateLimited, approved];
