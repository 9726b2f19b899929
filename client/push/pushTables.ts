import { commands, type ExtensionContext, l10n, type Uri } from 'vscode';
import { inMarkdown } from '../../l10n/plain.ts';
import { sentences } from '../../l10n/texts.ts';
import type { Blocked, Question } from '../../push/workflow/port.ts';
import type { PushResult } from '../../push/workflow/push.ts';
import { createVirtualDocuments } from '../window/virtualDocuments.ts';
import { describe } from './reviewWords.ts';

/** One document of the workspace, and what a push of it would do, or why there is none. */
export interface Planned {
  path: string;
  uri: Uri;
  /** The last question before it is sent. */
  question?: Question;
  blocked?: Blocked;
}

/** What a push of a document would be. */
type PlanState = 'changed' | 'new' | 'conflict' | 'blocked';

/** How the push of one document ended, and what that means. */
export interface Ended {
  path: string;
  uri: Uri;
  outcome: PushResult['outcome'] | 'not-sent';
  message: string;
}

interface PushTables {
  showOutcomes(target: string, ended: readonly Ended[]): Promise<void>;
}

/** The table of a push of several documents, as rendered Markdown. */
export function createPushTables(context: ExtensionContext): PushTables {
  // The manifest says that it is shown so.
  const tables = createVirtualDocuments(context, 'chatapp-plan');
  return {
    showOutcomes: async (target, ended) => {
      const heads = [l10n.t('Document'), l10n.t('Outcome'), l10n.t('What it means')];
      const words = outcomeWords();
      const rows = ended.map(({ path, outcome, message }) => [path, words[outcome], message]);
      const title = `# ${inMarkdown(l10n.t('Push results for {0}', target))}`;
      const text = [title, inMarkdown(totals(ended)), toMarkdown([heads, ...rows])].join('\n\n');
      await commands.executeCommand('vscode.open', tables.put('/plan.md', text));
    },
  };
}

/** How many pushes ended how. */
export function totals(ended: readonly Ended[]): string {
  const words = outcomeWords();
  const outcomes = (['applied', 'unknown', 'not-applied', 'not-sent'] as const).flatMap((outcome) => {
    const count = ended.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [`${count} ${words[outcome]}`] : [];
  });
  const count = ended.length === 1 ? l10n.t('1 document') : l10n.t('{0} documents', ended.length);
  return l10n.t('{0}: {1}.', count, outcomes.join(', '));
}

/** What a push of a document would do, the state of its review there, and what has to be known before. */
export function describePlanned({ question, blocked }: Planned): { state: PlanState; review: string; notes: string } {
  const plan = question?.plan ?? blocked?.plan;
  const review = plan?.remote?.state ? describe(plan.remote.state).words : '';
  if (blocked) return { state: isAsked(blocked) ? 'conflict' : 'blocked', review, notes: whyBlocked(blocked) };
  const warnings = question?.warnings.length ?? 0;
  const notes = [
    ...(plan?.remarks ?? []).filter(({ weight }) => weight !== 'info').map(({ message }) => message),
    ...(warnings === 1 ? [l10n.t('It has 1 warning.')] : []),
    ...(warnings > 1 ? [l10n.t('It has {0} warnings.', warnings)] : []),
  ];
  return { state: plan?.change === 'create' ? 'new' : 'changed', review, notes: notes.join(' ') };
}

/** Whether a push of this document alone would ask what to do. */
const isAsked = ({ by }: Blocked): boolean => by === 'question';

function whyBlocked(blocked: Blocked): string {
  const { message, next } = blocked;
  if (blocked.by === 'request') return message;
  if (blocked.by !== 'findings') return sentences(message, next);
  const [first, ...others] = blocked.errors;
  if (!first) return l10n.t('It is no template, flow or automation yet.');
  return others.length === 0
    ? l10n.t('It has 1 error: {0}', first.message)
    : l10n.t('It has {0} errors. The first: {1}', others.length + 1, first.message);
}

/** The words for how a push ended. */
export const outcomeWords = () => ({
  applied: l10n.t('applied'),
  'not-applied': l10n.t('not applied'),
  unknown: l10n.t('unknown'),
  'not-sent': l10n.t('not sent'),
});

function toMarkdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => inMarkdown(cell)).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  return [line(heads), line(heads.map(() => '---')).replaceAll('\\', ''), ...others.map(line), ''].join('\n');
}
