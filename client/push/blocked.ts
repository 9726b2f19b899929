import { commands, l10n, Range, type Uri, window } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import { isCredentialProblem } from '../../push/providers/credentials.ts';
import type { PushFinding } from '../../push/workflow/gate.ts';
import type { Blocked, Editing } from '../../push/workflow/port.ts';
import { whyNotSent } from '../language/inspection.ts';
import { tellProblem } from '../window/problems.ts';
import { showErrorMessage, showInformationMessage, showWarningMessage } from '../window/shown.ts';

/** Says why nothing was sent, with the buttons that settle it. What a person answered needs no word. */
export function tellBlocked(blocked: Blocked, uri: Uri, target: string, editing: Editing): void {
  const { message, next } = blocked;
  switch (blocked.by) {
    case 'findings':
      tellFindings(blocked.errors, uri);
      return;
    case 'placeholders':
      tellError(sentences(l10n.t('Nothing was sent.'), message, next), uri, blocked.errors);
      return;
    case 'plan':
      tellObstacle(blocked, uri, editing);
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

/** Says which errors kept a document from being sent. */
export function tellFindings(errors: readonly PushFinding[], uri: Uri): void {
  const [first] = errors;
  if (!first) {
    void showErrorMessage(l10n.t('Nothing was sent: {0}', whyNotSent()));
    return;
  }
  const count = errors.length === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors.length);
  const line = first.range.start.line + 1;
  const text = l10n.t('Nothing was sent: the document has {0}. Line {1}: {2}', count, line, first.message);
  tellError(text, uri, errors);
}

/** With the button that leads to the first of the findings, in the document that was to be pushed. */
function tellError(text: string, uri: Uri, [first]: readonly PushFinding[]): void {
  const go = l10n.t('Go to Error');
  void showErrorMessage(text, ...(first ? [go] : [])).then(async (chosen) => {
    if (!first || chosen !== go) return;
    const { line, character } = first.range.start;
    await window.showTextDocument(uri, { selection: new Range(line, character, line, character) });
    // What is wrong there, why, and its fixes.
    await commands.executeCommand('editor.action.showHover');
  });
}

/** What no answer can change; where writing something into the document settles it, a button does so. */
function tellObstacle(blocked: Blocked & { by: 'plan' }, uri: Uri, editing: Editing): void {
  const { code, message, next, edit, edited, remote } = blocked;
  const { isUnreachable = false } = blocked.plan?.unread ?? {};
  if (isUnreachable || isCredentialProblem(code)) {
    tellProblem({ code, message, next, isUnreachable }, () => commands.executeCommand('chatapp.push', uri));
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
