import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Results {
  violations: readonly { id: string; help: string; nodes: readonly { target: readonly string[] }[] }[];
}

/**
 * What axe finds in a page that keeps somebody from using it.
 *
 * @param within a selector; the whole page where left out
 */
export async function faultsOfAccess(page: Page, within = 'document'): Promise<string[]> {
  await page.evaluate(axe.source);
  const place = within === 'document' ? within : JSON.stringify(within);
  const { violations } = await page.evaluate<Results>(`axe.run(${place}, { resultTypes: ['violations'] })`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
