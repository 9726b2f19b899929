import {
  commands,
  type ExtensionContext,
  env,
  l10n,
  ProgressLocation,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type Credentials, SANDBOX_CREDENTIALS } from '../push/credentials.ts';
import type { Problem } from '../push/problem.ts';
import type { PushResult } from '../push/push.ts';
import { buildRequest } from '../push/request.ts';
import type { ProxySettings } from '../push/send.ts';
import type { Target } from '../push/target.ts';
import type { Finding } from '../server/check.ts';
import type { ChatDocument, Provider } from '../server/document/document.ts';
import type { CredentialStore } from './credentials.ts';
import { chosenDocument, inspect, noKind, toChatDocument } from './inspection.ts';
import type { Server } from './languageClient.ts';
import { type Log, showError } from './log.ts';
import type { EmbeddedSandbox } from './sandbox.ts';
import type { StatusBar } from './statusBar.ts';
import type { NamedTarget, Targets } from './targets.ts';

interface Rooms {
  server: Server;
  sandbox: EmbeddedSandbox;
  targets: Targets;
  credentials: CredentialStore;
  statusBar: StatusBar;
  log: Log;
}

/** Where documents go, and come from. */
export interface Destination {
  /** The active target with its credentials, which are asked for where there are none; undefined if none are given. */
  reach(provider: Provider): Promise<{ target: Target; credentials: Credentials } | undefined>;
}

/** Push: check what stands in the editor, confirm, send once, and say how it ended. */
export function registerPush(context: ExtensionContext, rooms: Rooms): Destination {
  // A document is pushed once at a time: a second push would race the first one for the same template.
  const underWay = new Set<string>();
  context.subscriptions.push(
    commands.registerCommand('chatapp.push', async (uri?: Uri): Promise<PushResult | undefined> => {
      if (!workspace.isTrusted) {
        void window.showWarningMessage(
          l10n.t('Pushing is off in a workspace that you have not trusted. Editing works.'),
        );
        return undefined;
      }
      const document = await chosenDocument(uri);
      if (!document) return undefined;
      const key = document.uri.toString();
      if (underWay.has(key)) {
        void window.showInformationMessage(l10n.t('This document is being pushed already.'));
        return undefined;
      }
      underWay.add(key);
      try {
        return await pushDocument(document, rooms);
      } catch (error) {
        void showError(l10n.t('The push failed before anything was sent: {0}', String(error)), rooms.log);
        return undefined;
      } finally {
        underWay.delete(key);
      }
    }),
  );
  return { reach: (provider) => reach(rooms.targets.active(), provider, rooms) };
}

async function pushDocument(document: TextDocument, rooms: Rooms): Promise<PushResult | undefined> {
  const result = await inspect(rooms.server, document);
  if (!result) return undefined;
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    refuse(errors);
    return undefined;
  }
  const chatDocument = toChatDocument(result);
  if (!chatDocument) {
    void window.showErrorMessage(l10n.t('Nothing was sent: {0}', noKind()));
    return undefined;
  }
  // Before anything is asked: whether this target takes the document at all.
  const named = rooms.targets.active();
  const problem = problemWith(chatDocument, named, rooms);
  if (problem) {
    void window.showErrorMessage(`${problem.message} ${problem.next}`);
    return undefined;
  }
  const warnings = result.findings.filter(({ severity }) => severity === 'warning');
  if (!(await confirm(warnings, named))) return undefined;
  const reached = await reach(named, chatDocument.provider, rooms);
  if (!reached) return undefined;
  const outcome = await send(chatDocument, reached.target, reached.credentials, rooms);
  void tell(outcome, named, rooms);
  return outcome;
}

/** Errors stop a push: the provider would refuse the document. */
function refuse(errors: readonly Finding[]): void {
  void commands.executeCommand('workbench.actions.view.problems');
  const count = errors.length === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors.length);
  void window.showErrorMessage(l10n.t('Nothing was sent: the document has {0}. See the Problems view.', count));
}

async function confirm(warnings: readonly Finding[], target: NamedTarget): Promise<boolean> {
  const isProduction = target.kind === 'provider' && target.target.production;
  if (warnings.length === 0 && !isProduction) return true;
  const push = isProduction ? l10n.t('Push to {0}', target.name) : l10n.t('Push Anyway');
  const title =
    warnings.length === 0
      ? l10n.t('Push to {0}?', target.name)
      : warnings.length === 1
        ? l10n.t('Push to {0} with 1 warning?', target.name)
        : l10n.t('Push to {0} with {1} warnings?', target.name, warnings.length);
  const listed = warnings
    .slice(0, 10)
    .map(({ message, range }) => `• ${l10n.t('Line {0}', range.start.line + 1)}: ${message}`);
  if (warnings.length > 10) listed.push(l10n.t('… and {0} more.', warnings.length - 10));
  const detail = [...listed, ...(isProduction ? [l10n.t('This target is marked as production.')] : [])].join('\n');
  return (await window.showWarningMessage(title, { modal: true, detail }, push)) === push;
}

/** Why this document cannot go to this target; the sandbox takes every document that a request can be made of. */
function problemWith(document: ChatDocument, named: NamedTarget, { sandbox }: Rooms): Problem | undefined {
  if (named.kind === 'broken') return named.problem;
  const built = buildRequest(document, named.kind === 'sandbox' ? sandbox.target() : named.target);
  return built.ok ? undefined : built.problem;
}

async function reach(
  named: NamedTarget,
  provider: Provider,
  rooms: Rooms,
): Promise<{ target: Target; credentials: Credentials } | undefined> {
  if (named.kind === 'broken') {
    void window.showErrorMessage(`${named.problem.message} ${named.problem.next}`);
    return undefined;
  }
  const target = named.kind === 'provider' ? named.target : await rooms.sandbox.start();
  const credentials = await credentialsFor(named, provider, rooms);
  return credentials && { target, credentials };
}

async function credentialsFor(
  named: NamedTarget,
  provider: Provider,
  { credentials }: Rooms,
): Promise<Credentials | undefined> {
  if (named.kind !== 'provider') return SANDBOX_CREDENTIALS[provider];
  return (await credentials.get(named.target, provider)) ?? (await credentials.ask(named.target, provider));
}

async function send(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { statusBar, log }: Rooms,
): Promise<PushResult> {
  statusBar.flash('sync~spin', l10n.t('pushing'));
  log.info(`Pushing a ${document.kind} to ${target.name}.`);
  // Loaded now and not before: undici is the largest part of the extension.
  const { push } = await import('../push/push.ts');
  const abort = new AbortController();
  const pushing = push(document, target, credentials, {
    signal: abort.signal,
    proxy: proxySettings(),
  });
  if (!(await isDoneWithin(pushing, quickly))) {
    const title = l10n.t('Pushing to {0}', target.name);
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => abort.abort());
      return pushing;
    });
  }
  return pushing;
}

/** The proxy of the editor's settings; where they name none, the environment's is used. */
export function proxySettings(): ProxySettings {
  const http = workspace.getConfiguration('http');
  const url = http.get<string>('proxy');
  const bypass = http.get<string[]>('noProxy', []);
  return { ...(url && { url }), ...(bypass.length > 0 && { bypass: bypass.join(',') }) };
}

/** Milliseconds after which a push says that it is under way. Sooner, the notice would only flash up. */
const quickly = 700;

async function isDoneWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}

const icons = { applied: 'check', 'not-applied': 'error', unknown: 'question' } as const;

async function tell(result: PushResult, named: NamedTarget, { statusBar, log }: Rooms): Promise<void> {
  const { outcome, operation, code, message, next, requestId } = result;
  const words = { applied: l10n.t('applied'), 'not-applied': l10n.t('not applied'), unknown: l10n.t('unknown') };
  statusBar.flash(icons[outcome], words[outcome]);
  log.info(
    `${operation} to ${result.target}: ${outcome}${code ? ` (${code})` : ''}${requestId ? `, request ${requestId}` : ''}.`,
  );
  const isSandbox = named.kind === 'sandbox' ? l10n.t('The sandbox is on this machine: nothing has left it.') : '';
  const text = [l10n.t('{0}: {1}.', operation, words[outcome]), message, next, isSandbox].filter(Boolean).join(' ');
  const copy = l10n.t('Copy Request ID');
  const show = l10n.t('Show Log');
  const actions = requestId ? [copy, show] : [show];
  const ask =
    outcome === 'applied'
      ? window.showInformationMessage
      : outcome === 'unknown'
        ? window.showWarningMessage
        : window.showErrorMessage;
  const chosen = await ask(text, ...actions);
  if (chosen === copy && requestId) await env.clipboard.writeText(requestId);
  else if (chosen === show) log.show();
}
