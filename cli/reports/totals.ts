/** Counts what became of the files of a run. */
export function createTotals() {
  const counts = new Map<string, number>();
  return {
    /** @param became in a word or two */
    add: (became: string) => void counts.set(became, (counts.get(became) ?? 0) + 1),
    /** A line for people: `3 files: 2 pulled, 1 not read.` Empty where a single file says it all. */
    text: () => {
      const files = [...counts.values()].reduce((sum, count) => sum + count, 0);
      if (files < 2) return '';
      return `${files} files: ${[...counts].map(([became, count]) => `${count} ${became}`).join(', ')}.\n`;
    },
  };
}
