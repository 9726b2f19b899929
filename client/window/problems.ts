import { commands, l10n } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import type { Problem } from '../../push/problem.ts';
import { isCredentialProblem } from '../../push/providers/credentials.ts';
import { showErrorMessage } from './shown.ts';

/** The button beside a message that says that the credentials are wrong. */
export const setCredentials = () => ({
  title: l10n.t('Set Credentials'),
  run: () => commands.executeCommand('chatapp.setCredentials'),
});

/**
 * Says why something cannot be done, and what can be: wrong credentials bring the button that sets them, and a target
 * that cannot be reached brings those that try it again or choose another one.
 *
 * @param retry does once more what could not be done
 */
export function tellProblem({ code, message, next, isUnreachable }: Problem, retry?: () => unknown): void {
  const actions = [
    ...(isCredentialProblem(code) ? [setCredentials()] : []),
    ...(isUnreachable && retry ? [{ title: l10n.t('Retry'), run: retry }] : []),
    ...(isUnreachable
      ? [{ title: l10n.t('Select Target'), run: () => commands.executeCommand('chatapp.selectTarget') }]
      : []),
  ];
  void showErrorMessage(sentences(message, next), ...actions).then((chosen) => chosen?.run());
}

/** Says that a target could not be read, and why. */
export const tellUnread = (target: string, { message, ...problem }: Problem, retry?: () => unknown): void =>
  tellProblem({ ...problem, message: l10n.t('{0} could not be read: {1}', target, message) }, retry);
