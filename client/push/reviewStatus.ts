import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import type { Remote } from '../../push/providers/read.ts';
import { chosenDocument } from '../language/inspection.ts';
import { languageId, type Server } from '../language/languageClient.ts';
import type { Destination } from '../targets/destination.ts';
import { createLanguageStatus, showInformationMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { readOpen } from './reading.ts';
import type { RemoteStates, Seen } from './remoteStates.ts';
import { describe } from './reviewWords.ts';

/** Show Review State, and what was last seen of it beside the language of the active document. */
export function registerReviewStatus(
  context: ExtensionContext,
  { server, destination, states }: { server: Server; destination: Destination; states: RemoteStates },
): void {
  const item = createLanguageStatus('chatapp.review', l10n.t('ChatApp review state'), languageId);
  const draw = () => {
    const uri = window.activeTextEditor?.document.uri;
    const seen = uri && states.of(uri);
    const state = seen?.remote?.state;
    if (!uri || !seen || !state) {
      item.hide();
      return;
    }
    const detail = sentences(
      l10n.t('Seen at {0} at {1}.', seen.at.toLocaleTimeString(), seen.target.name),
      reasonOf(seen),
    );
    const command = { title: l10n.t('Refresh'), command: 'chatapp.showReviewState', arguments: [uri] };
    item.show({
      text: describe(state).words,
      detail,
      severity: state === 'fail' ? 'error' : 'info',
      command,
    });
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(draw),
    states.onChange(draw),
    commands.registerCommand('chatapp.showReviewState', async (about?: unknown) => {
      if (!(await mayReachTargets())) return;
      const document = await chosenDocument(about);
      const read =
        document &&
        (await readOpen(
          document,
          { server, destination, states },
          { command: 'chatapp.showReviewState', refusal: (why) => l10n.t('There is no state to show: {0}', why) },
        ));
      if (!document || !read) return;
      const { target } = read.reached;
      const { remote } = read.comparison;
      const words = remote.state === null ? l10n.t('no state') : describe(remote.state).words;
      void showInformationMessage(
        sentences(
          l10n.t('{0}: {1}.', target.name, words),
          reasonOf({ remote, target, at: new Date() }),
          healthOf(remote),
        ),
      );
    }),
  );
  draw();
}

/** Whether messages with it can be sent, and what is in the way. */
function healthOf({ health }: Remote): string {
  if (!health) return '';
  const words = {
    AVAILABLE: l10n.t('Messages with it can be sent.'),
    LIMITED: l10n.t('Messages with it can be sent, but not to everybody.'),
    BLOCKED: l10n.t('Messages with it cannot be sent.'),
  };
  return sentences(words[health.word as keyof typeof words] ?? health.word, ...health.problems.slice(0, 3));
}

const reasonOf = ({ remote }: Seen) => (remote?.reason ? l10n.t('The reason given: {0}.', remote.reason) : '');
