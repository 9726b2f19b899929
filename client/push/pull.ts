import { commands, type ExtensionContext, l10n, type TextDocument } from 'vscode';
import { replaceText } from '../language/edits.ts';
import { chosenDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import type { Destination } from '../targets/destination.ts';
import { showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import type { Compare } from './compare.ts';
import type { JournalOf } from './journal.ts';
import { readOpen } from './reading.ts';
import type { RemoteStates } from './remoteStates.ts';

interface Rooms {
  server: Server;
  destination: Destination;
  journal: JournalOf;
  compare: Compare;
  states: RemoteStates;
}

/** Pull: what a target holds, into the file that is open. */
export function registerPull(context: ExtensionContext, rooms: Rooms): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.pull', async (about?: unknown) => {
      if (!(await mayReachTargets())) return;
      const document = await chosenDocument(about);
      if (document) await pull(document, rooms);
    }),
  );
}

async function pull(document: TextDocument, rooms: Rooms): Promise<void> {
  const { server, journal, compare } = rooms;
  const { version } = document;
  const refusal = (why: string) => l10n.t('It is not known what to pull: {0}', why);
  const read = await readOpen(document, rooms, { command: 'chatapp.pull', refusal });
  if (!read) return;
  // Written on while the remote was read: that must not be lost.
  if (document.version !== version) {
    await pull(document, rooms);
    return;
  }
  const { comparison, reached } = read;
  const { remote } = comparison;
  const { target } = reached;
  const store = await journal(document.uri, target);
  const { value, clashes } = await comparison.merge(store);
  let pulled = value;
  if (clashes.length > 0) {
    const [theirs, mine, show] = [l10n.t('Accept Remote'), l10n.t('Keep Local'), l10n.t('Compare')];
    const title = l10n.t('This document and the remote version at {0} differ', target.name);
    const detail = l10n.t(
      'They differ in {0} places that cannot be merged. Choose one version; you can undo this.',
      clashes.length,
    );
    const answer = await showWarningMessage(title, { modal: true, detail }, theirs, mine, show);
    if (answer === show) await compare.show(document, remote, target.name);
    if (answer !== theirs && answer !== mine) return;
    if (answer === theirs) pulled = (await comparison.merge(store, 'theirs')).value;
  }
  const text = await server.withValue(document, pulled);
  if (text === undefined) return;
  const isSame = text === document.getText();
  if (!(await replaceText(document, text, version))) return;
  await comparison.remember(store);
  void showInformationMessage(
    isSame
      ? l10n.t('There is nothing new at {0}.', target.name)
      : l10n.t('The document now has the remote version at {0}. Undo restores the previous text.', target.name),
  );
}
