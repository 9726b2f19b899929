import { commands, type ExtensionContext, l10n, type TextDocument } from 'vscode';
import type { Editing, PushOutcome, PushPort } from '../../push/workflow/port.ts';
import { chosenDocument } from '../language/inspection.ts';
import type { CurrentTarget, Destination } from '../targets/destination.ts';
import { openSandbox } from '../targets/sandbox.ts';
import type { StatusBar } from '../targets/statusBar.ts';
import { showError } from '../window/log.ts';
import { unlessStopped, withNotice } from '../window/notice.ts';
import { showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { tellBlocked } from './blocked.ts';
import type { Compare } from './compare.ts';
import { codeOf } from './outcomes.ts';
import { documentPort, type PushDependencies } from './pushPort.ts';

interface Dependencies extends PushDependencies {
  destination: Destination;
  compare: Compare;
  statusBar: StatusBar;
}

/** How a push ended that was not stopped before. */
type Pushed = Exclude<PushOutcome, { outcome: 'stopped' | 'blocked' }>;

/** Push: check the document as it is in the editor, plan, ask, send once, and say how it ended. */
export function registerPush(context: ExtensionContext, dependencies: Dependencies): void {
  context.subscriptions.push(
    commands.registerCommand(
      'chatapp.push',
      async (about?: unknown, selected?: unknown): Promise<Pushed | undefined> => {
        if (Array.isArray(selected) && selected.length > 1) {
          await commands.executeCommand('chatapp.pushAll', about, selected);
          return undefined;
        }
        if (!(await mayReachTargets())) return undefined;
        const document = await chosenDocument(about);
        if (!document) return undefined;
        try {
          return await dependencies.underWay.once(document, () => push(document, dependencies));
        } catch (error) {
          tellFailed(error, dependencies);
          return undefined;
        }
      },
    ),
  );
}

async function push(document: TextDocument, dependencies: Dependencies): Promise<Pushed | undefined> {
  const current = dependencies.destination.current();
  const port = personPort(document, current, dependencies);
  // Loaded now and not before: what it takes to reach a provider is the largest part of the extension.
  const { pushDocument } = await import('../../push/workflow/pushDocument.ts');
  const outcome = await pushDocument(port);
  switch (outcome.outcome) {
    case 'stopped':
      return undefined;
    case 'blocked':
      tellBlocked(outcome, document.uri, current.name, port.editing);
      return undefined;
    case 'unchanged':
      if (outcome.unrecorded) tellFailed(outcome.unrecorded, dependencies);
      return outcome;
    case 'dry-run':
      return outcome;
    default:
      dependencies.outcomes.tellAfter(document, outcome);
      return outcome;
  }
}

const tellFailed = (error: unknown, { log }: Dependencies) =>
  void showError(l10n.t('The push failed before anything was sent: {0}', String(error)), log);

/** A push that asks the person in front of the editor. */
function personPort(
  document: TextDocument,
  current: CurrentTarget,
  dependencies: Dependencies,
): PushPort & { editing: Editing } {
  const { compare, statusBar, outcomes } = dependencies;
  const { name, isSandbox } = current;
  const base = documentPort(document, current, dependencies);
  const show: Editing['show'] = async (remote) => void (await compare.show(document, remote, name));
  return {
    ...base,
    ask: async ({ title, detail, choices, showsRemote, plan: { remote } }) => {
      if (showsRemote && remote) await show(remote);
      const buttons = choices.map((choice) => choice.title);
      const chosen = await showWarningMessage(title, { modal: true, detail }, ...buttons);
      return choices.find((choice) => choice.title === chosen)?.answer ?? 'stop';
    },
    isAttended: true,
    confirmsAlways: false,
    confirmsAtOnce: true,
    reading: async (_target, read) => {
      statusBar.flash('sync~spin', l10n.t('reading'));
      const answer = await unlessStopped(l10n.t('Reading from {0}', name), read).finally(() => statusBar.clear());
      if (answer === undefined) statusBar.flash('error', l10n.t('not sent'));
      return answer;
    },
    sending: (target, send) => {
      statusBar.flash('sync~spin', l10n.t('pushing'));
      return withNotice(l10n.t('Pushing to {0}', name), (signal) => base.sending(target, () => send(signal)));
    },
    report: (result, chatDocument) => {
      if (result.outcome !== 'unchanged') {
        outcomes.tell(document, chatDocument, result, isSandbox);
        return;
      }
      statusBar.flash('check', l10n.t('unchanged'));
      void showInformationMessage(
        l10n.t('Nothing was sent: the remote version at {0} is the same as this document.', name),
        ...(current.isSandbox ? [openSandbox(codeOf(chatDocument))] : []),
      ).then((chosen) => chosen?.run());
    },
    editing: {
      write: base.write,
      show,
      pull: async () => void (await commands.executeCommand('chatapp.pull', document.uri)),
    },
  };
}
