import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Results {
  violations: readonly {
    id: string;
    help: string;
    nodes: readonly { target: readonly string[]; failureSummary: string }[];
  }[];
}

/**
 * What axe finds in a page that keeps somebody from using it.
 *
 * The editor writes a label and what describes it without a space between them, so that no name that can be read out has
 * the same letters: that rule is left out for its own parts.
 *
 * @param within a selector; the whole page where left out
 */
export async function faultsOfAccess(page: Page | Frame, within = 'document'): Promise<string[]> {
  await page.evaluate(axe.source);
  const place = within === 'document' ? within : JSON.stringify(within);
  const rules = within === 'document' ? {} : { 'label-content-name-mismatch': { enabled: false } };
  const options = JSON.stringify({ resultTypes: ['violations'], rules });
  const { violations } = await page.evaluate<Results>(`axe.run(${place}, ${options})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')})\n${failureSummary}`),
  );
}
