import { commands, type ExtensionContext, l10n, type TextDocument, type Uri, window } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import type { Remote } from '../../push/providers/read.ts';
import { chosenDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import type { Destination } from '../targets/destination.ts';
import { createStatusItem, showInformationMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { readOpen } from './reading.ts';

/** The state of the review or publication of documents, as it was last seen: it is never asked for in silence. */
export interface RemoteStates {
  set(document: TextDocument, target: string, remote: Remote | null): void;
}

interface Seen {
  target: string;
  state: string;
  reason: string | null;
  at: Date;
}

export function createRemoteStates(
  context: ExtensionContext,
  { server, destination }: { server: Server; destination: Destination },
): RemoteStates {
  const seen = new Map<string, Seen>();
  const item = createStatusItem('chatapp.review', 89, l10n.t('ChatApp review state'), 'chatapp.showReviewState');
  const draw = () => {
    const known = seen.get(window.activeTextEditor?.document.uri.toString() ?? '');
    if (known?.target !== destination.named().name) {
      item.hide();
      return;
    }
    const { icon, words } = describe(known.state);
    const about = sentences(
      l10n.t('{0}, seen at {1} at {2}.', words, known.at.toLocaleTimeString(), known.target),
      known.reason === null ? '' : l10n.t('The reason given: {0}.', known.reason),
      l10n.t('Click to ask again.'),
    );
    item.show({ icon, text: words, tooltip: { lines: [about] } });
  };
  const set: RemoteStates['set'] = (document, target, remote) => {
    const key = document.uri.toString();
    if (remote?.state) seen.set(key, { target, state: remote.state, reason: remote.reason, at: new Date() });
    else seen.delete(key);
    draw();
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(draw),
    destination.onChange(draw),
    commands.registerCommand('chatapp.showReviewState', async (uri?: Uri) => {
      if (!(await mayReachTargets())) return;
      const document = await chosenDocument(uri);
      const read =
        document &&
        (await readOpen(document, { server, destination }, (why) => l10n.t('There is no state to show: {0}', why)));
      if (!document || !read) return;
      const { target } = read.reached;
      const { remote } = read.comparison;
      const { state, reason } = remote;
      set(document, target.name, remote);
      const words = state === null ? l10n.t('no state') : describe(state).words;
      void showInformationMessage(
        sentences(
          l10n.t('{0}: {1}.', target.name, words),
          reason === null ? '' : l10n.t('The reason given: {0}.', reason),
        ),
      );
    }),
  );
  return { set };
}

/** A provider's word for a state, for people. */
export function describe(state: string): { icon: string; words: string } {
  switch (state) {
    case 'auditing':
      return { icon: 'watch', words: l10n.t('under review') };
    case 'pass':
      return { icon: 'verified', words: l10n.t('approved') };
    case 'fail':
      return { icon: 'error', words: l10n.t('rejected') };
    case 'unaudit':
      return { icon: 'circle-outline', words: l10n.t('not reviewed') };
    default:
      return { icon: 'info', words: state.toLowerCase() };
  }
}
