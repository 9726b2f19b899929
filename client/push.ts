import { commands, type ExtensionContext, l10n, type TextDocument, type Uri } from 'vscode';
import type { Finding } from '../core/check.ts';
import type { ChatDocument } from '../core/document/document.ts';
import { sentences } from '../l10n/texts.ts';
import { errorsIn, isUpToDate, placeholderObstacle, warningsIn } from '../push/gate.ts';
import type { Plan } from '../push/plan.ts';
import type { PushResult } from '../push/push.ts';
import type { Compare } from './compare.ts';
import { decide } from './decisions.ts';
import { type Destination, proxySettings, type Reached } from './destination.ts';
import { replaceText } from './edits.ts';
import { chosenDocument, inspect, noKind, toChatDocument } from './inspection.ts';
import type { RemoteJournal } from './journal.ts';
import type { Server } from './languageClient.ts';
import { type Log, showError } from './log.ts';
import { unlessStopped, withNotice } from './notice.ts';
import type { Outcomes } from './outcomes.ts';
import { tellProblem, tellUnread } from './problems.ts';
import type { RemoteStates } from './remoteStates.ts';
import { showErrorMessage, showInformationMessage, showWarningMessage } from './shown.ts';
import type { StatusBar } from './statusBar.ts';
import { mayReachTargets } from './trust.ts';
import type { UnderWay } from './underWay.ts';

/** What it takes to send a document and to tell how that ended. */
export interface Pushing {
  server: Server;
  journal: RemoteJournal;
  states: RemoteStates;
  underWay: UnderWay;
  log: Log;
}

interface Rooms extends Pushing {
  destination: Destination;
  compare: Compare;
  outcomes: Outcomes;
  statusBar: StatusBar;
}

/** How a push ended. `unchanged`: the target holds exactly this already, and nothing was sent. */
type Pushed = PushResult | { outcome: 'unchanged'; target: string };

/** Push: check what stands in the editor, see what it would change, confirm, send once, and say how it ended. */
export function registerPush(context: ExtensionContext, rooms: Rooms): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.push', async (uri?: Uri): Promise<Pushed | undefined> => {
      if (!(await mayReachTargets())) return undefined;
      const document = await chosenDocument(uri);
      if (!document) return undefined;
      try {
        return await rooms.underWay.once(document, () => pushDocument(document, rooms));
      } catch (error) {
        void showError(l10n.t('The push failed before anything was sent: {0}', String(error)), rooms.log);
        return undefined;
      }
    }),
  );
}

async function pushDocument(document: TextDocument, rooms: Rooms): Promise<Pushed | undefined> {
  const { server, destination, journal, compare, statusBar } = rooms;
  const { version } = document;
  const result = await inspect(server, document);
  if (!result) return undefined;
  const errors = errorsIn(result.findings);
  if (errors.length > 0) {
    refuse(errors);
    return undefined;
  }
  const chatDocument = toChatDocument(result);
  if (!chatDocument) {
    void showErrorMessage(l10n.t('Nothing was sent: {0}', noKind()));
    return undefined;
  }
  // Before anything is asked: whether this target takes the document at all.
  const problem = destination.problemWith(chatDocument);
  if (problem) {
    tellProblem(problem);
    return undefined;
  }
  const named = destination.named();
  const placeholders = named.kind === 'provider' && placeholderObstacle(result.findings, named.target);
  if (placeholders) {
    void commands.executeCommand('workbench.actions.view.problems');
    tellProblem({ ...placeholders, message: sentences(l10n.t('Nothing was sent.'), placeholders.message) });
    return undefined;
  }
  const reached = await destination.reach(chatDocument.provider);
  if (!reached) return undefined;
  const { target, credentials } = reached;

  // Loaded now and not before: undici is the largest part of the extension.
  const { isStillSo, planPush } = await import('../push/plan.ts');
  const memory = await journal.memory(document.uri, target, chatDocument);
  const look = () =>
    unlessStopped(l10n.t('Reading from {0}', target.name), (signal) =>
      planPush(chatDocument, target, credentials, { memory, now: new Date(), proxy: proxySettings(), signal }),
    );
  statusBar.flash('sync~spin', l10n.t('reading'));
  const plan = await look().finally(() => statusBar.clear());
  if (!plan) return stopped(statusBar);
  // Written on while the remote was read: what was planned is not what stands there.
  if (document.version !== version) return pushDocument(document, rooms);
  const seen = () => journal.remember(document.uri, target, chatDocument, plan.remote ? [plan.remote.value] : []);
  rooms.states.set(document, target.name, plan.remote);
  if (isUpToDate(plan)) {
    await seen();
    statusBar.flash('check', l10n.t('unchanged'));
    void showInformationMessage(l10n.t('Nothing was sent: {0} holds exactly what stands here.', target.name));
    return { outcome: 'unchanged', target: target.name };
  }
  const decision = await decide(
    {
      document,
      version,
      chatDocument,
      plan,
      memory,
      target: target.name,
      isProduction: named.kind === 'provider' && named.target.production,
      warnings: warningsIn(result.findings, plan.change),
    },
    { server, compare, seen },
  );
  if (decision === 'stop') return undefined;
  if (decision === 'again') return pushDocument(document, rooms);
  if (decision === 'asked') {
    const now = await look();
    if (!now) return stopped(statusBar);
    if (!isStillSo(chatDocument, plan, now)) {
      if (now.unread) tellUnread(target.name, now.unread);
      else {
        void showWarningMessage(
          l10n.t(
            'Nothing was sent: what {0} holds was changed while you were asked. Push again to see it.',
            target.name,
          ),
        );
      }
      return undefined;
    }
  }
  statusBar.flash('sync~spin', l10n.t('pushing'));
  return withNotice(l10n.t('Pushing to {0}', target.name), (signal) =>
    sendDocument(document, chatDocument, plan, reached, rooms, {
      signal,
      tell: (pushed) => rooms.outcomes.tell(document, chatDocument, pushed, named.kind === 'sandbox'),
    }),
  );
}

/** Reading was stopped by a person, who is told no more than that nothing was sent. */
function stopped(statusBar: StatusBar): undefined {
  statusBar.flash('error', l10n.t('not sent'));
}

function refuse(errors: readonly Finding[]): void {
  void commands.executeCommand('workbench.actions.view.problems');
  const count = errors.length === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors.length);
  void showErrorMessage(l10n.t('Nothing was sent: the document has {0}. See the Problems view.', count));
}

/** Sends what was planned, and keeps what is known of the remote then. */
export async function sendDocument(
  document: TextDocument,
  chatDocument: ChatDocument,
  { change, spendsEdit, remote }: Plan,
  { target, credentials }: Reached,
  { server, journal, states, log }: Pushing,
  { signal = new AbortController().signal, tell }: { signal?: AbortSignal; tell?: (result: PushResult) => void } = {},
): Promise<PushResult> {
  log.info(`Pushing a ${chatDocument.kind} to ${target.name}.`);
  const [{ push }, { lookAfter, withCode }] = await Promise.all([
    import('../push/push.ts'),
    import('../push/after.ts'),
  ]);
  const proxy = proxySettings();
  const isNew = change === 'create';
  const result = await push(chatDocument, target, credentials, { signal, proxy });
  tell?.(result);
  // Whatever fails from here on, it was sent, and how that ended was said.
  try {
    if (result.outcome === 'unknown' && remote) {
      // If it was applied after all, what is found there then is nobody else's.
      await journal.remember(document.uri, target, chatDocument, [remote.value, chatDocument.value]);
    }
    if (result.outcome !== 'applied') return result;
    const after = await lookAfter(chatDocument, result, target, credentials, { proxy });
    states.set(document, target.name, after.remote);
    if (isNew) await writeCode(document, withCode, result, server);
    await journal.remember(document.uri, target, after.document, after.held, { spendsEdit, isPush: true });
    if (after.isOther) tellOther(target.name, document);
  } catch (error) {
    void showError(l10n.t('It was sent, and what came of it could not be written down: {0}', String(error)), log);
  }
  return result;
}

/** Between a push and the look at it somebody else has pushed: that is not replaced without a question. */
function tellOther(target: string, { uri }: TextDocument): void {
  const compare = l10n.t('Compare');
  void showWarningMessage(
    l10n.t('By now {0} holds something else than what was pushed: somebody may have pushed too.', target),
    compare,
  ).then((chosen) => chosen && commands.executeCommand('chatapp.compare', uri));
}

/** Writes the code that the provider gave into the text as it is now: somebody may have gone on writing. */
async function writeCode(
  document: TextDocument,
  withCode: typeof import('../push/after.ts').withCode,
  result: PushResult,
  server: Server,
): Promise<void> {
  const { version } = document;
  const now = await server.inspect(document);
  const written = now && toChatDocument(now);
  const text = written && (await server.withValue(document, withCode(written, result).value));
  if (text !== undefined && (await replaceText(document, text, version))) return;
  const code = Object.entries(result.data ?? {}).map(([name, value]) => `"${name}": "${value}"`);
  void showWarningMessage(l10n.t('Add this to the document: {0}', code.join(', ')));
}
