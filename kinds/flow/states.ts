import { say } from '../../l10n/texts.ts';
import type { RemarkEntry } from '../../push/workflow/remark.ts';

/** A deprecated flow cannot be edited. */
export const deprecated: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'DEPRECATED'
    ? undefined
    : {
        id: 'push/state-forbids-edit',
        weight: 'block',
        message: say`The flow is deprecated, and deprecated flows cannot be edited.`,
        next: say`Create a new flow.`,
      };

/** What an edit does to a published flow. */
export const published: RemarkEntry = ({ remote, hasNoEffect }) =>
  hasNoEffect || remote?.state !== 'PUBLISHED'
    ? undefined
    : {
        id: 'push/flow-published',
        weight: 'confirm',
        message: say`The flow is published. Sources differ on whether an edit is rejected (139001) or turns it back into a draft, which you have to publish again.`,
        next: say`Push if the flow may become a draft.`,
      };
