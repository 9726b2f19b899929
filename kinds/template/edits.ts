const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How many edits of an approved template are left, as far as is known here. The limits are Meta's: one edit in 24
 * hours, ten in 30 days.
 */
export function editsLeft(edits: readonly Date[], now: Date): { day: number; month: number } {
  const within = (days: number) => edits.filter((at) => at.getTime() > now.getTime() - days * DAY_MS).length;
  return { day: Math.max(0, 1 - within(1)), month: Math.max(0, 10 - within(30)) };
}
