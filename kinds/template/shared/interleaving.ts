import type { Button } from '../model.ts';

/**
 * The index of the first button that breaks the two groups of a list, quick replies and all others; undefined where
 * each group is in one piece.
 */
export function interleaving(buttons: readonly Button[]): number | undefined {
  // One whose type is missing may belong to either.
  if (buttons.some(({ type }) => type === undefined)) return undefined;
  const isReply = (index: number) => buttons[index]?.type === 'QUICK_REPLY';
  let changes = 0;
  const index = buttons.findIndex((_, index) => index > 0 && isReply(index) !== isReply(index - 1) && ++changes > 1);
  return index < 0 ? undefined : index;
}
