import {
  commands,
  type ExtensionContext,
  FileType,
  l10n,
  ProgressLocation,
  RelativePattern,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { Provider } from '../../core/document/document.ts';
import { sentences } from '../../l10n/texts.ts';
import { isCredentialProblem } from '../../push/providers/credentials.ts';
import { answerAmong } from '../../push/workflow/answers.ts';
import type { ListedRemotes } from '../../push/workflow/listed.ts';
import type { Blocked, PushOutcome, PushPort, Question } from '../../push/workflow/port.ts';
import type { Answer } from '../../push/workflow/remark.ts';
import { uriOf } from '../language/inspection.ts';
import type { CurrentTarget, Destination } from '../targets/destination.ts';
import { tellProblem } from '../window/problems.ts';
import { showInformationMessage, showWarningMessage, withProgress } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { choose, tellTotals } from './pushLists.ts';
import { documentPort, type PushDependencies } from './pushPort.ts';
import { createPushTables, describePlanned, type Ended, type Planned } from './pushTables.ts';

interface Dependencies extends PushDependencies {
  destination: Destination;
}

/** A push of one document, as far as it comes without a person: it waits for the answer to its last question. */
interface Waiting extends Planned {
  document: TextDocument;
  /** Of the document, as it was planned. */
  version: number;
  answer(answer: 'push' | 'stop'): void;
  ended: Promise<PushOutcome>;
}

/**
 * Push Whole Folder: the plan for all documents of the workspace, of a folder or of a selection first, as a table; then
 * what was chosen of it, one after the other.
 */
export function registerPushAll(context: ExtensionContext, dependencies: Dependencies): void {
  const tables = createPushTables(context);
  context.subscriptions.push(
    commands.registerCommand('chatapp.pushAll', async (about?: unknown, selected?: unknown) => {
      if (!(await mayReachTargets())) return;
      const chosenUris = Array.isArray(selected) && selected.length > 0 ? selected : [about];
      const places = chosenUris.flatMap((one) => uriOf(one) ?? []);
      const current = dependencies.destination.current();
      const waiting: Waiting[] = [];
      try {
        const changed = await planAll(await findDocuments(places), current, dependencies, waiting);
        if (!changed) return;
        if (changed.length === 0) {
          void showInformationMessage(l10n.t('Nothing was sent: no document differs from its remote version.'));
          return;
        }
        const chosen = await choose(changed, current.name);
        if (chosen.length === 0 || !(await confirmProduction(chosen.length, current))) return;
        const ended = await pushEach(chosen, current.name, dependencies);
        await tables.showOutcomes(current.name, ended);
        tellTotals(ended, current.name);
      } finally {
        // Nothing goes on waiting for an answer that nobody gives any more.
        for (const one of waiting) one.answer('stop');
      }
    }),
  );
}

/**
 * Plans a push of documents.
 *
 * @param waiting gets those that can be pushed
 * @returns those that differ, with why one cannot be pushed; undefined where it was cancelled, or none can be
 */
function planAll(
  uris: readonly Uri[],
  target: CurrentTarget,
  dependencies: Dependencies,
  waiting: Waiting[],
): Thenable<(Planned | Waiting)[] | undefined> {
  const title = l10n.t('Reading the remote version at {0}', target.name);
  // Asked for once, and not for each document.
  const known = new Map<Provider, ReturnType<CurrentTarget['credentials']>>();
  const credentials: CurrentTarget['credentials'] = (at, provider) => {
    const asked = known.get(provider) ?? target.credentials(at, provider);
    known.set(provider, asked);
    return asked;
  };
  return withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const changed: (Planned | Waiting)[] = [];
      const { listedRemotes } = await import('../../push/workflow/listed.ts');
      const listed = listedRemotes(uris.length);
      for (const [index, uri] of uris.entries()) {
        if (token.isCancellationRequested) return undefined;
        const path = workspace.asRelativePath(uri);
        progress.report(step(path, index, uris.length));
        const document = await workspace.openTextDocument(uri);
        const one = await begin(document, path, { ...target, credentials }, { ...dependencies, listed });
        if ('ended' in one) {
          waiting.push(one);
          changed.push(one);
          continue;
        }
        const { outcome } = one;
        if (outcome.outcome === 'stopped') return undefined;
        // Every other document would be refused for the same.
        if (outcome.outcome === 'blocked' && (isCredentialProblem(outcome.code) || isUnreachable(outcome))) {
          const again = () => commands.executeCommand('chatapp.pushAll', undefined, uris);
          tellProblem({ ...outcome, isUnreachable: isUnreachable(outcome) }, again);
          return undefined;
        }
        if (outcome.outcome === 'blocked') changed.push({ path, uri, blocked: outcome });
      }
      return changed;
    },
  );
}

/** The documents of files and folders, by their paths; of the whole workspace where none are given. */
async function findDocuments(places: readonly Uri[]): Promise<readonly Uri[]> {
  const pattern = '**/*.chatapp.json';
  const findIn = async (place: Uri) => {
    const { type } = await workspace.fs.stat(place);
    const isFolder = (type & FileType.Directory) !== 0;
    return isFolder ? workspace.findFiles(new RelativePattern(place, pattern), '**/node_modules/**') : [place];
  };
  const found = await (places.length > 0
    ? Promise.all(places.map(findIn))
    : [workspace.findFiles(pattern, '**/node_modules/**')]);
  const uris = (await Promise.all(found)).flat();
  const once = new Map(uris.map((uri) => [uri.toString(), uri]));
  return [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Begins a push, and goes on until it waits for its last question, or has ended without it. */
async function begin(
  document: TextDocument,
  path: string,
  current: CurrentTarget,
  dependencies: Dependencies & { listed: ListedRemotes },
): Promise<Waiting | { outcome: PushOutcome }> {
  const { version } = document;
  const { pushDocument } = await import('../../push/workflow/pushDocument.ts');
  let answer: Waiting['answer'] = () => {};
  let onAsked: (question: Question) => void = () => {};
  const asked = new Promise<Question>((resolve) => {
    onAsked = resolve;
  });
  const port: PushPort = {
    ...documentPort(document, current, dependencies),
    // What is created, and what has to be confirmed, is chosen in the list; all else is asked by a push of its own.
    ask: <A extends Answer>(question: Question<A>) => {
      const push = answerAmong(question, ['push']);
      if (push === undefined) return Promise.resolve(answerAmong(question, ['create']) ?? 'stop');
      onAsked(question);
      return new Promise<A | 'stop'>((resolve) => {
        answer = (given) => resolve(given === 'push' ? push : 'stop');
      });
    },
    isAttended: true,
    confirmsAlways: true,
    listed: dependencies.listed,
    reading: (_target, read) => read(new AbortController().signal),
    report: (result, chatDocument) => {
      if (result.outcome !== 'unchanged') void dependencies.outcomes.mark(document, chatDocument, result);
    },
  };
  const ended = pushDocument(port);
  const first = await Promise.race([asked, ended]);
  if ('outcome' in first) return { outcome: first };
  return { path, uri: document.uri, question: first, document, version, ended, answer: (given) => answer(given) };
}

const isUnreachable = ({ plan }: Blocked): boolean => plan?.unread?.isUnreachable === true;

/** A target in production asks every time. */
async function confirmProduction(count: number, { name, isProduction }: CurrentTarget): Promise<boolean> {
  if (!isProduction) return true;
  const push = l10n.t('Push to {0}', name);
  const title =
    count === 1 ? l10n.t('Push 1 document to {0}?', name) : l10n.t('Push {0} documents to {1}?', count, name);
  const detail = l10n.t('This target is marked as production.');
  return (await showWarningMessage(title, { modal: true, detail }, push)) === push;
}

function pushEach(chosen: readonly Planned[], target: string, dependencies: Dependencies): Thenable<readonly Ended[]> {
  const title = l10n.t('Pushing to {0}', target);
  return withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const ended: Ended[] = [];
      for (const [index, one] of chosen.entries()) {
        const { path, uri } = one;
        const notSent = (message: string): Ended => ({ path, uri, outcome: 'not-sent', message });
        if (token.isCancellationRequested) {
          ended.push(notSent(l10n.t('The push was canceled before this document.')));
          continue;
        }
        progress.report(step(path, index, chosen.length));
        // What is under way is not cut off: only between two documents is it certain how each of them ended.
        const pushed = await pushOne(one, dependencies).catch((error) => ({ message: String(error) }));
        ended.push({ ...notSent(''), ...pushed });
      }
      return ended;
    },
  );
}

/** How far a work on many documents has come. */
const step = (path: string, index: number, count: number) => ({
  message: l10n.t('{0} of {1}: {2}', index + 1, count, path),
  increment: 100 / count,
});

/** @returns how it ended, and what that means; without an outcome, nothing was sent */
async function pushOne(one: Planned | Waiting, dependencies: Dependencies): Promise<Partial<Ended>> {
  if (!('ended' in one)) return pushAsked(one);
  const { document, version, answer, ended } = one;
  const { underWay, outcomes } = dependencies;
  // The plan may have been read for an hour.
  if (document.version !== version) return { message: l10n.t('The document changed in the meantime.') };
  const outcome = await underWay.once(document, () => {
    answer('push');
    return ended;
  });
  if (!outcome) return { message: l10n.t('This document is being pushed already.') };
  switch (outcome.outcome) {
    case 'blocked':
      return { message: sentences(outcome.message, outcome.next) };
    case 'stopped':
    case 'dry-run':
    case 'unchanged':
      return {};
    default:
      outcomes.tellAfter(document, outcome);
      return { outcome: outcome.outcome, message: outcome.message };
  }
}

/** What only a person can decide is asked about by a push of its own; what is blocked stays so. */
async function pushAsked(one: Planned): Promise<Partial<Ended>> {
  const { state, notes } = describePlanned(one);
  if (state !== 'conflict') return { message: notes };
  const pushed = await commands.executeCommand<PushOutcome | undefined>('chatapp.push', one.uri);
  const isSent = pushed && pushed.outcome !== 'unchanged' && 'unrecorded' in pushed;
  return isSent ? { outcome: pushed.outcome, message: pushed.message } : {};
}
