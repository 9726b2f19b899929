import { commands } from 'vscode';

/**
 * What a newcomer has done: the walkthrough in the manifest ticks its steps by these context keys, so that opening a list
 * and closing it again completes nothing.
 */
export type Milestone = 'hasCreatedDocument' | 'hasFixedFinding' | 'hasPushed' | 'hasSelectedTarget';

const reached = new Set<Milestone>();

/** Reports that something was done for the first time. */
export function reachMilestone(milestone: Milestone): void {
  if (reached.has(milestone)) return;
  reached.add(milestone);
  void commands.executeCommand('setContext', `chatapp.${milestone}`, true);
}
