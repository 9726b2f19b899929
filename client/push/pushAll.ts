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
import type { PushOutcome, PushPort, Question } from '../../push/workflow/port.ts';
import type { Answer } from '../../push/workflow/remark.ts';
import { uriOf } from '../language/inspection.ts';
import type { CurrentTarget, Destination } from '../targets/destination.ts';
import { tellProblem } from '../window/problems.ts';
import { showInformationMessage, showQuickPick, showWarningMessage, withProgress } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { documentPort, type PushDependencies } from './pushPort.ts';
import { createPushTables, outcomeWords, type Planned, toRow } from './pushTables.ts';

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
        await tables.showPlan(current.name, changed);
        const chosen = await choose(waiting, current.name);
        if (chosen.length === 0 || !(await confirmProduction(chosen.length, current))) return;
        await tables.showOutcomes(current.name, await pushEach(chosen, current.name, dependencies));
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
): Thenable<Planned[] | undefined> {
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
      const changed: Planned[] = [];
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
        if (outcome.outcome === 'blocked' && isCredentialProblem(outcome.code)) {
          tellProblem(outcome);
          return undefined;
        }
        if (outcome.outcome === 'blocked') changed.push({ path, blocked: outcome });
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
  return { path, question: first, document, version, ended, answer: (given) => answer(given) };
}

/** Lets a person take documents out; those that are blocked cannot be taken in. */
async function choose(waiting: readonly Waiting[], target: string): Promise<readonly Waiting[]> {
  const items = waiting.map((one) => {
    const [path = '', , state = '', notes = ''] = toRow(one);
    return { label: path, description: state, detail: notes, picked: one.question?.plan.change !== 'create', one };
  });
  if (items.length === 0) {
    void showWarningMessage(l10n.t('Nothing was sent: every document that differs is blocked.'));
    return [];
  }
  const title = l10n.t('Choose documents to push to {0}', target);
  const picked = await showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return picked?.map(({ one }) => one) ?? [];
}

/** A target in production asks every time. */
async function confirmProduction(count: number, { name, isProduction }: CurrentTarget): Promise<boolean> {
  if (!isProduction) return true;
  const push = l10n.t('Push to {0}', name);
  const title =
    count === 1 ? l10n.t('Push 1 document to {0}?', name) : l10n.t('Push {0} documents to {1}?', count, name);
  const detail = l10n.t('This target is marked as production.');
  return (await showWarningMessage(title, { modal: true, detail }, push)) === push;
}

function pushEach(chosen: readonly Waiting[], target: string, dependencies: Dependencies): Thenable<string[][]> {
  const title = l10n.t('Pushing to {0}', target);
  return withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const rows: string[][] = [];
      for (const [index, one] of chosen.entries()) {
        if (token.isCancellationRequested) {
          rows.push([one.path, l10n.t('not sent'), l10n.t('The push was canceled before this document.')]);
          continue;
        }
        progress.report(step(one.path, index, chosen.length));
        // What is under way is not cut off: only between two documents is it certain how each of them ended.
        const row = await pushOne(one, dependencies).catch((error) => [l10n.t('not sent'), String(error)]);
        rows.push([one.path, ...row]);
      }
      return rows;
    },
  );
}

/** How far a work on many documents has come. */
const step = (path: string, index: number, count: number) => ({
  message: l10n.t('{0} of {1}: {2}', index + 1, count, path),
  increment: 100 / count,
});

/** @returns how it ended, and what that means */
async function pushOne({ document, version, answer, ended }: Waiting, dependencies: Dependencies): Promise<string[]> {
  const { underWay, outcomes } = dependencies;
  const notSent = (why: string) => [l10n.t('not sent'), why];
  // The plan may have been read for an hour.
  if (document.version !== version) return notSent(l10n.t('The document changed in the meantime.'));
  const outcome = await underWay.once(document, () => {
    answer('push');
    return ended;
  });
  if (!outcome) return notSent(l10n.t('This document is being pushed already.'));
  switch (outcome.outcome) {
    case 'blocked':
      return notSent(sentences(outcome.message, outcome.next));
    case 'stopped':
    case 'dry-run':
    case 'unchanged':
      return notSent('');
    default:
      outcomes.tellAfter(document, outcome);
      return [outcomeWords()[outcome.outcome], outcome.message];
  }
}
