import { commands, type ExtensionContext, l10n } from 'vscode';
import { inMarkdown } from '../../l10n/plain.ts';
import { sentences } from '../../l10n/texts.ts';
import type { Blocked, Question } from '../../push/workflow/port.ts';
import { createVirtualDocuments } from '../window/virtualDocuments.ts';
import { describe } from './reviewWords.ts';

/** One document of the workspace, and what a push of it would do, or why there is none. */
export interface Planned {
  path: string;
  /** The last question before it is sent. */
  question?: Question;
  blocked?: Blocked;
}

interface PushTables {
  showPlan(target: string, planned: readonly Planned[]): Promise<void>;
  /** @param outcomes of each: its path, how it ended, and what that means */
  showOutcomes(target: string, outcomes: readonly (readonly string[])[]): Promise<void>;
}

/** The tables of a push of all documents, as rendered Markdown. */
export function createPushTables(context: ExtensionContext): PushTables {
  // The manifest says that it is shown so.
  const tables = createVirtualDocuments(context, 'chatapp-plan');
  const show = async (title: string, rows: readonly (readonly string[])[]) => {
    const uri = tables.put('/plan.md', `# ${inMarkdown(title)}\n\n${toMarkdown(rows)}`);
    await commands.executeCommand('vscode.open', uri);
  };
  return {
    showPlan: (target, planned) => {
      const heads = [l10n.t('Document'), l10n.t('Change'), l10n.t('Review'), l10n.t('Notes')];
      return show(l10n.t('What a push to {0} would do', target), [heads, ...planned.map(toRow)]);
    },
    showOutcomes: (target, outcomes) => {
      const heads = [l10n.t('Document'), l10n.t('Outcome'), l10n.t('What it means')];
      return show(l10n.t('Push results for {0}', target), [heads, ...outcomes]);
    },
  };
}

/** Of a document: its path, what changes, the state of its review, and what has to be known. */
export function toRow({ path, question, blocked }: Planned): string[] {
  const plan = question?.plan ?? blocked?.plan;
  const state = plan?.remote?.state ? describe(plan.remote.state).words : '';
  if (blocked) return [path, l10n.t('blocked'), state, whyBlocked(blocked)];
  const warnings = question?.warnings.length ?? 0;
  const notes = [
    ...(plan?.remarks ?? []).filter(({ weight }) => weight !== 'info').map(({ message }) => message),
    ...(warnings > 0 ? [l10n.t('It has warnings: {0}.', warnings)] : []),
  ];
  return [path, plan?.change === 'create' ? l10n.t('new') : l10n.t('changed'), state, notes.join(' ')];
}

function whyBlocked(blocked: Blocked): string {
  const { message, next } = blocked;
  if (blocked.by === 'request') return message;
  if (blocked.by !== 'findings') return sentences(message, next);
  const { length } = blocked.errors;
  return length > 0 ? l10n.t('It has errors: {0}.', length) : l10n.t('It is no template, flow or automation yet.');
}

/** The words for how a push ended. */
export const outcomeWords = () => ({
  applied: l10n.t('applied'),
  'not-applied': l10n.t('not applied'),
  unknown: l10n.t('unknown'),
});

function toMarkdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => inMarkdown(cell)).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  return [line(heads), line(heads.map(() => '---')).replaceAll('\\', ''), ...others.map(line), ''].join('\n');
}
