import { commands, l10n, workspace } from 'vscode';
import { showWarningMessage } from './shown.ts';

/**
 * Whether targets may be reached from this workspace: its settings can name any address. Where not, that is said, with
 * the way to trust it. The commands are offered all the same, so that nobody looks for them in vain.
 */
export async function mayReachTargets(): Promise<boolean> {
  if (workspace.isTrusted || (await isTrustedSoon())) return true;
  const manage = l10n.t('Manage Workspace Trust');
  const text = l10n.t('Pushing and pulling are off until you trust this workspace. Editing and checking work.');
  void showWarningMessage(text, manage).then((chosen) => {
    if (chosen === manage) void commands.executeCommand('workbench.trust.manage');
  });
  return false;
}

/** Milliseconds within which VS Code has told a window that has just opened whether it is trusted. */
const settlesWithin = 2000;
const loadedAt = Date.now();

/** A trusted workspace may be reported as such a moment after the extension has started. */
async function isTrustedSoon(): Promise<boolean> {
  const left = loadedAt + settlesWithin - Date.now();
  if (left <= 0) return false;
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      granted.dispose();
      resolve(workspace.isTrusted);
    };
    const timer = setTimeout(end, left);
    const granted = workspace.onDidGrantWorkspaceTrust(end);
  });
}
