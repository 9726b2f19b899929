import { commands, l10n } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import { isCredentialProblem } from '../../push/providers/credentials.ts';
import type { Blocked, Editing } from '../../push/workflow/port.ts';
import { noKind } from '../language/inspection.ts';
import { tellProblem } from '../window/problems.ts';
import { showErrorMessage, showInformationMessage, showWarningMessage } from '../window/shown.ts';

/** Says why nothing was sent, with the buttons that settle it. What a person answered needs no word. */
export function tellBlocked(blocked: Blocked, target: string, editing: Editing): void {
  const { message, next } = blocked;
  switch (blocked.by) {
    case 'findings':
      tellFindings(blocked.errors.length);
      return;
    case 'placeholders':
      void commands.executeCommand('workbench.actions.view.problems');
      tellProblem({ ...blocked, message: sentences(l10n.t('Nothing was sent.'), message) });
      return;
    case 'plan':
      tellObstacle(blocked, editing);
      return;
    case 'question':
      if (blocked.clashes !== undefined) tellMerged(blocked.clashes, target);
      return;
    case 'changed':
      void showWarningMessage(sentences(message, next));
      return;
    case 'declined':
      return;
    default:
      tellProblem(blocked);
  }
}

function tellFindings(errors: number): void {
  if (errors === 0) {
    void showErrorMessage(l10n.t('Nothing was sent: {0}', noKind()));
    return;
  }
  void commands.executeCommand('workbench.actions.view.problems');
  const count = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  void showErrorMessage(l10n.t('Nothing was sent: the document has {0}. See the Problems view.', count));
}

/** What no answer can change; where writing something into the document settles it, a button does so. */
function tellObstacle(blocked: Blocked & { by: 'plan' }, editing: Editing): void {
  const { code, message, next, edit, edited, remote } = blocked;
  if (isCredentialProblem(code)) {
    tellProblem(blocked);
    return;
  }
  const written = Object.entries(edit ?? {}).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const actions = [
    ...(edited ? [{ title: l10n.t('Write {0}', written.join(', ')), run: () => editing.write(edited) }] : []),
    ...(remote ? [{ title: l10n.t('Compare'), run: () => editing.show(remote) }] : []),
  ];
  const text = sentences(l10n.t('Nothing was sent.'), message, next);
  void showErrorMessage(text, ...actions).then((chosen) => void chosen?.run());
}

/** Somebody else's change is in the file now, beside one's own. */
function tellMerged(clashes: number, target: string): void {
  void showInformationMessage(
    clashes === 0
      ? l10n.t('Merged into the file. Look it over, then push again.')
      : l10n.t(
          'Merged into the file. Both versions changed {0} places, and yours were kept. Compare them with the remote version at {1}, then push again.',
          clashes,
          target,
        ),
  );
}
