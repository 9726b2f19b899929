import { commands, type ExtensionContext, env, l10n, type TextDocument, Uri } from 'vscode';
import { sentences } from '../../l10n/texts.ts';
import type { StateChange } from '../../push/remote-kind.ts';
import type { StateOutcome, StatePort } from '../../push/workflow/changeState.ts';
import { chosenDocument, inspect, whyNotSent } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import { type CurrentTarget, type Destination, proxySettings } from '../targets/destination.ts';
import { openSandbox } from '../targets/sandbox.ts';
import type { StatusBar } from '../targets/statusBar.ts';
import { type Log, showError } from '../window/log.ts';
import { unlessStopped, withNotice } from '../window/notice.ts';
import { tellProblem } from '../window/problems.ts';
import { showErrorMessage, showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { addressedText, sourceOf } from './addressing.ts';
import { tellFindings } from './blocked.ts';
import type { RemoteStates } from './remoteStates.ts';
import type { UnderWay } from './underWay.ts';

interface Dependencies {
  server: Server;
  destination: Destination;
  states: RemoteStates;
  statusBar: StatusBar;
  underWay: UnderWay;
  log: Log;
}

/** Publish Flow, Deprecate Flow, and Open Flow Preview: what becomes of a flow apart from what its documents say. */
export function registerStateChanges(context: ExtensionContext, dependencies: Dependencies): void {
  const withDocument = async (about: unknown, run: (document: TextDocument) => Promise<unknown>) => {
    if (!(await mayReachTargets())) return undefined;
    const document = await chosenDocument(about);
    return document && run(document);
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.publishFlow', (about?: unknown) =>
      withDocument(about, (document) => begin('publish', document, dependencies)),
    ),
    commands.registerCommand('chatapp.deprecateFlow', (about?: unknown) =>
      withDocument(about, (document) => begin('deprecate', document, dependencies)),
    ),
    commands.registerCommand('chatapp.openFlowPreview', (about?: unknown) =>
      withDocument(about, (document) => openPreview(document, dependencies)),
    ),
  );
}

async function begin(
  change: StateChange,
  document: TextDocument,
  dependencies: Dependencies,
): Promise<StateOutcome | undefined> {
  const { destination, underWay, log } = dependencies;
  const current = destination.current();
  try {
    // Loaded now and not before: what it takes to reach a provider is the largest part of the extension.
    const { changeState } = await import('../../push/workflow/changeState.ts');
    const outcome = await underWay.once(document, () =>
      changeState(change, personPort(document, current, dependencies)),
    );
    if (outcome) tell(outcome, document, current, dependencies);
    return outcome;
  } catch (error) {
    void showError(l10n.t('The push failed before anything was sent: {0}', String(error)), log);
    return undefined;
  }
}

function personPort(
  document: TextDocument,
  current: CurrentTarget,
  { server, states, statusBar }: Dependencies,
): StatePort {
  return {
    check: async () => {
      const result = await inspect(server, document);
      return result && { ...result, source: sourceOf(document, server) };
    },
    target: current.target,
    credentials: current.credentials,
    proxy: proxySettings,
    seen: (remote, target) => {
      if (remote !== undefined) states.set(document.uri, target, remote);
    },
    ask: async ({ title, detail, button }) =>
      (await showWarningMessage(title, { modal: true, detail }, button)) === button,
    reading: (_target, read) => unlessStopped(l10n.t('Reading from {0}', current.name), read),
    sending: (_target, send) => {
      statusBar.flash('sync~spin', l10n.t('pushing'));
      return withNotice(l10n.t('Pushing to {0}', current.name), send).finally(() => statusBar.clear());
    },
  };
}

function tell(
  outcome: StateOutcome,
  document: TextDocument,
  { name, isSandbox }: CurrentTarget,
  { log }: Dependencies,
): void {
  switch (outcome.outcome) {
    case 'stopped':
    case 'dry-run':
      return;
    case 'unchanged':
      void showInformationMessage(sentences(l10n.t('Nothing was sent.'), outcome.message));
      return;
    case 'blocked':
      if (outcome.code === 'declined') return;
      if (outcome.code === 'findings') tellFindings(outcome.errors, document.uri);
      else tellProblem({ ...outcome, message: sentences(l10n.t('Nothing was sent.'), outcome.message) });
      return;
    default: {
      const { operation, code, message, next, requestId } = outcome;
      log.info(`${operation} to ${name}: ${outcome.outcome}${code ? ` (${code})` : ''}.`);
      const text = sentences(
        message,
        next,
        isSandbox ? l10n.t('The sandbox is on this machine: nothing has left it.') : '',
      );
      const actions = [
        ...(isSandbox && outcome.outcome !== 'not-applied' ? [openSandbox()] : []),
        ...(requestId ? [{ title: l10n.t('Copy Request ID'), run: () => env.clipboard.writeText(requestId) }] : []),
        { title: l10n.t('Show Log'), run: log.show },
      ];
      const show = {
        applied: showInformationMessage,
        unknown: showWarningMessage,
        'not-applied': showErrorMessage,
      }[outcome.outcome];
      void show(text, ...actions).then((chosen) => chosen?.run());
    }
  }
}

/** Asks the provider for the link under which it shows the flow, and opens it. */
async function openPreview(document: TextDocument, { server, destination }: Dependencies): Promise<void> {
  const result = await inspect(server, document);
  if (!result) return;
  const current = destination.current();
  const target = await current.target();
  if (!target.ok) {
    tellProblem(target.problem);
    return;
  }
  const whole = await addressedText(document, result, target.value, server);
  if (!whole) {
    void showWarningMessage(l10n.t('There is no preview to open: {0}', whyNotSent()));
    return;
  }
  if (!whole.ok) {
    tellProblem(whole.problem);
    return;
  }
  const credentials = await current.credentials(target.value, whole.value.provider);
  if (!credentials) return;
  const { previewLink } = await import('../../push/workflow/previewLink.ts');
  const link = credentials.ok
    ? await unlessStopped(l10n.t('Reading from {0}', current.name), (signal) =>
        previewLink(whole.value, target.value, credentials.value, { signal, proxy: proxySettings() }),
      )
    : credentials;
  if (!link) return;
  if (link.ok) await env.openExternal(Uri.parse(link.value.url, true));
  else tellProblem(link.problem);
}
