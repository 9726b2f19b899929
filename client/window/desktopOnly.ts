import { commands, type ExtensionContext, l10n } from 'vscode';
import { showInformationMessage } from './shown.ts';

/** What needs a connection to a target, or the sandbox's server: a browser has neither. */
const desktopCommands = [
  'chatapp.push',
  'chatapp.pushAll',
  'chatapp.pull',
  'chatapp.pullDocuments',
  'chatapp.pullListed',
  'chatapp.openListed',
  'chatapp.refreshRemote',
  'chatapp.compareAll',
  'chatapp.showReviewState',
  'chatapp.compare',
  'chatapp.publishFlow',
  'chatapp.deprecateFlow',
  'chatapp.openFlowPreview',
  'chatapp.showPushRequest',
  'chatapp.selectTarget',
  'chatapp.setCredentials',
  'chatapp.clearCredentials',
  'chatapp.startSandbox',
  'chatapp.openSandbox',
  'chatapp.stopSandbox',
] as const;

/** The palette offers these commands in a browser too: there they say why they cannot run. */
export function registerDesktopOnly(context: ExtensionContext): void {
  // The views of targets have nothing to show there.
  void commands.executeCommand('setContext', 'chatapp.isInBrowser', true);
  const explain = () =>
    void showInformationMessage(
      l10n.t('Pushing and pulling need VS Code on the desktop. In a browser you can edit and check documents.'),
    );
  context.subscriptions.push(...desktopCommands.map((command) => commands.registerCommand(command, explain)));
}
