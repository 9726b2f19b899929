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
    message: say`The template is ${there}, and the document says ${here}: an edit cannot change the category.`,
    next: say`Write "Category": "${there}", or make a new template.`,
  };
};

/** A name that no edit changes. Beside another change it is a slip that does no harm. */
const nameDiffers: RemarkEntry = ({ differing, hasNoEffect }) =>
  differing
    .filter(({ property }) => property === 'TemplateName')
    .map(({ property, here, there }) => ({
      id: 'push/name-differs',
      weight: hasNoEffect ? 'block' : 'confirm',
      message: say`The template is called ${there}, and the document says ${here}: an edit does not rename.`,
      next: say`Write "TemplateName": "${there}". Or check TemplateCode: it may be another template’s.`,
      edit: { [property]: there },
    }));

/** Anything else that says which one is meant, and differs from what was found. */
const identityDiffers: RemarkEntry = ({ differing }) =>
  differing
    .filter(({ property }) => property !== 'TemplateName')
    .map(({ property, here, there }) => ({
      id: 'push/identity-differs',
      weight: 'block',
      message: say`The ${property} of the template is ${there}, and the document says ${here}: an edit cannot change it.`,
      next: say`Write "${property}": "${there}", or check the code and the name: they may be those of another one.`,
      edit: { [property]: there },
    }));

/** A template under review cannot be edited. */
const underReview: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'auditing'
    ? undefined
    : {
        id: 'push/state-forbids-edit',
        weight: 'block',
        message: say`The template is under review, and cannot be edited until that has ended.`,
        next: say`Push again when the review has ended.`,
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

export const identityRemarks: readonly RemarkEntry[] = [categoryDiffers, nameDiffers, identityDiffers];
export const stateRemarks: readonly RemarkEntry[] = [underReview, rateLimited, approved];
