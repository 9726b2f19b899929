import { l10n, QuickPickItemKind, window } from 'vscode';
import { type PickItem, showInformationMessage, showQuickPick, showWarningMessage } from '../window/shown.ts';
import { describePlanned, type Ended, outcomeWords, type Planned, totals } from './pushTables.ts';

/** Lets a person choose among all that differs. What cannot be pushed stands there too, with the reason. */
export async function choose(planned: readonly Planned[], target: string): Promise<readonly Planned[]> {
  const groups = [
    { state: 'changed', heading: l10n.t('Changed here'), word: l10n.t('changed') },
    { state: 'new', heading: l10n.t('Not at {0} yet', target), word: l10n.t('new') },
    { state: 'conflict', heading: l10n.t('You are asked about these'), word: l10n.t('conflict') },
    { state: 'blocked', heading: l10n.t('Cannot be pushed'), word: l10n.t('blocked') },
  ] as const;
  const described = planned.map((one) => ({ one, ...describePlanned(one) }));
  const items = groups.flatMap(({ state, heading, word }) => {
    const rows = described.filter((row) => row.state === state);
    if (rows.length === 0) return [];
    const shown = rows.map(({ one, review, notes }) => ({
      label: one.path,
      description: [word, review].filter((text) => text !== '').join(' · '),
      detail: notes,
      picked: state === 'changed',
      one,
    }));
    return [{ label: heading, kind: QuickPickItemKind.Separator, one: undefined }, ...shown];
  });
  const title = l10n.t('Choose documents to push to {0}', target);
  const picked = await showQuickPick<PickItem & { one?: Planned | undefined }>(items, {
    title,
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.flatMap(({ one }) => one ?? []) ?? [];
}

/** Says how many pushes ended how, with the way to each document. */
export function tellTotals(ended: readonly Ended[], target: string): void {
  const text = l10n.t('Push to {0} finished. {1}', target, totals(ended));
  const list = l10n.t('Go to Document…');
  const show = ended.every(({ outcome }) => outcome === 'applied') ? showInformationMessage : showWarningMessage;
  void show(text, list).then(async (chosen) => {
    if (chosen !== list) return;
    const words = outcomeWords();
    const items = ended.map(({ path, uri, outcome, message }) => ({
      ...{ label: path, description: words[outcome], detail: message, uri },
    }));
    const picked = await showQuickPick(items, { title: text, matchOnDescription: true });
    if (picked) await window.showTextDocument(picked.uri);
  });
}
