import { commands, type ExtensionContext, l10n, type TextDocument } from 'vscode';
import { inLabel } from '../../l10n/plain.ts';
import type { Remote } from '../../push/providers/read.ts';
import { chosenDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import type { Destination } from '../targets/destination.ts';
import { showInformationMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { createVirtualDocuments } from '../window/virtualDocuments.ts';
import { readOpen } from './reading.ts';
import type { RemoteStates } from './remoteStates.ts';
import { describe } from './reviewWords.ts';

/** Shows what a target holds beside what is in the editor. */
export interface Compare {
  /**
   * Opens the diff editor. The remote is shown as the document would be with the provider's values in it, so that
   * comments and layout are no difference.
   *
   * @returns whether there is any difference to show
   */
  show(document: TextDocument, remote: Remote, target: string): Promise<boolean>;
}

/** Compare with Remote. */
export function registerCompare(
  context: ExtensionContext,
  { server, destination, states }: { server: Server; destination: Destination; states: RemoteStates },
): Compare {
  const remotes = createVirtualDocuments(context, 'chatapp-remote');
  const show: Compare['show'] = async (document, remote, target) => {
    const text = await server.withValue(document, remote.value);
    if (text === undefined || text === document.getText()) return false;
    const uri = remotes.put(document.uri.path, text);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const state = remote.state === null ? target : `${target}, ${describe(remote.state).words}`;
    await commands.executeCommand('vscode.diff', uri, document.uri, inLabel(`${name} (${state}) ↔ ${name}`));
    return true;
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.compare', async (about?: unknown) => {
      if (!(await mayReachTargets())) return;
      const document = await chosenDocument(about);
      const read =
        document &&
        (await readOpen(
          document,
          { server, destination, states },
          { command: 'chatapp.compare', refusal: (why) => l10n.t('There is nothing to compare with: {0}', why) },
        ));
      if (!document || !read) return;
      const { name } = read.reached.target;
      if (await show(document, read.comparison.remote, name)) return;
      void showInformationMessage(l10n.t('The remote version at {0} is the same as this document.', name));
    }),
  );
  return { show };
}
