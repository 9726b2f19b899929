import { commands, type ExtensionContext, l10n, ProgressLocation, type TextDocument, workspace } from 'vscode';
import { inMarkdown } from '../l10n/plain.ts';
import { sentences } from '../l10n/texts.ts';
import { isCredentialProblem } from '../push/credentials.ts';
import { errorsIn, isUpToDate, placeholderObstacle, planObstacle, warningsIn } from '../push/gate.ts';
import type { Plan } from '../push/plan.ts';
import type { PushResult } from '../push/push.ts';
import type { ChatDocument, Provider } from '../server/document/document.ts';
import { type Destination, proxySettings, type Reached } from './destination.ts';
import { toChatDocument } from './inspection.ts';
import type { RemoteJournal } from './journal.ts';
import type { Server } from './languageClient.ts';
import type { Outcomes } from './outcomes.ts';
import { tellProblem } from './problems.ts';
import { type Pushing, sendDocument } from './push.ts';
import { describe } from './remoteStates.ts';
import { showInformationMessage, showQuickPick, showWarningMessage, withProgress } from './shown.ts';
import { mayReachTargets } from './trust.ts';
import { createVirtualDocuments } from './virtualDocuments.ts';

interface Rooms extends Pushing {
  server: Server;
  destination: Destination;
  journal: RemoteJournal;
  outcomes: Outcomes;
}

/** One document of the workspace, and what a push of it would do. */
interface Planned {
  document: TextDocument;
  /** Of the document, as it was planned. */
  version: number;
  path: string;
  /** The warnings that the document has. */
  warnings: number;
  /** Why it is not pushed; undefined where it can be. */
  blocked?: string;
  chatDocument?: ChatDocument;
  reached?: Reached;
  plan?: Plan;
  /** Reads the remote once more. */
  look?: () => Promise<Plan>;
}

/** Push All Changed: the plan for all documents first, as a table; then what was chosen of it, one after the other. */
export function registerPushAll(context: ExtensionContext, rooms: Rooms): void {
  // Shown as rendered Markdown: the manifest says so.
  const tables = createVirtualDocuments(context, 'chatapp-plan');
  const show = async (title: string, rows: readonly (readonly string[])[]) => {
    const uri = tables.put('/plan.md', `# ${inMarkdown(title)}\n\n${toMarkdown(rows)}`);
    await commands.executeCommand('vscode.open', uri);
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.pushAll', async () => {
      if (!(await mayReachTargets())) return;
      const planned = await planAll(rooms);
      const changed = planned?.filter(({ plan, blocked }) => blocked !== undefined || !plan || !isUpToDate(plan)) ?? [];
      if (!planned) return;
      if (changed.length === 0) {
        void showInformationMessage(l10n.t('Nothing was sent: no document differs from what the target holds.'));
        return;
      }
      const heads = [l10n.t('Document'), l10n.t('Change'), l10n.t('Review'), l10n.t('What to know')];
      const { name } = rooms.destination.named();
      await show(l10n.t('What a push to {0} would do', name), [heads, ...changed.map(toRow)]);
      const chosen = await choose(changed, name);
      if (chosen.length === 0 || !(await confirmProduction(chosen, name))) return;
      const outcomes = await pushEach(chosen, rooms);
      const told = [l10n.t('Document'), l10n.t('Outcome'), l10n.t('What it means')];
      await show(l10n.t('What became of the push to {0}', name), [told, ...outcomes]);
    }),
  );
}

/** @returns undefined where it was cancelled, or no credentials were given */
function planAll(rooms: Rooms): Thenable<Planned[] | undefined> {
  const title = l10n.t('Reading what {0} holds', rooms.destination.named().name);
  return withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const uris = await workspace.findFiles('**/*.chatapp.json', '**/node_modules/**');
      const planned: Planned[] = [];
      // One target for all of them, also when another one is chosen meanwhile.
      const reached = new Map<Provider, Promise<Reached | undefined>>();
      const reach = (provider: Provider) => {
        const known = reached.get(provider) ?? rooms.destination.reach(provider);
        reached.set(provider, known);
        return known;
      };
      for (const uri of uris.sort((a, b) => (a.path < b.path ? -1 : 1))) {
        if (token.isCancellationRequested) return undefined;
        const path = workspace.asRelativePath(uri);
        progress.report({ message: path, increment: 100 / uris.length });
        const one = await planOne(await workspace.openTextDocument(uri), path, reach, rooms);
        if (one === 'no credentials') return undefined;
        planned.push(one);
      }
      return planned;
    },
  );
}

async function planOne(
  document: TextDocument,
  path: string,
  reach: Destination['reach'],
  { server, destination, journal }: Rooms,
): Promise<Planned | 'no credentials'> {
  const { version } = document;
  const result = await server.inspect(document);
  const findings = result?.findings ?? [];
  const base = { document, version, path, warnings: warningsIn(findings).length };
  const chatDocument = result && toChatDocument(result);
  const errors = errorsIn(findings).length;
  if (errors > 0) return { ...base, blocked: l10n.t('It has errors: {0}.', errors) };
  if (!chatDocument) return { ...base, blocked: l10n.t('It is no template, flow or automation yet.') };
  const problem = destination.problemWith(chatDocument);
  if (problem) return { ...base, blocked: problem.message };
  const named = destination.named();
  const placeholders = named.kind === 'provider' && placeholderObstacle(findings, named.target);
  if (placeholders) return { ...base, blocked: sentences(placeholders.message, placeholders.next) };
  const reached = await reach(chatDocument.provider);
  if (!reached) return 'no credentials';
  const { target, credentials } = reached;
  const { planPush } = await import('../push/plan.ts');
  const look = async () => {
    const memory = await journal.memory(document.uri, target, chatDocument);
    return planPush(chatDocument, target, credentials, { memory, now: new Date(), proxy: proxySettings() });
  };
  const plan = await look();
  // Every other document would be refused for the same.
  if (plan.unread && isCredentialProblem(plan.unread.code)) {
    tellProblem(plan.unread);
    return 'no credentials';
  }
  // What is to be created is chosen in the list; everything else that has to be chosen is asked by a push of its own.
  const obstacle =
    planObstacle(plan) ?? plan.remarks.find(({ id, weight }) => weight === 'decide' && id !== 'push/create');
  const warnings = warningsIn(findings, plan.change).length;
  const blocked = obstacle && { blocked: sentences(obstacle.message, obstacle.next) };
  return { ...base, warnings, chatDocument, reached, plan, look, ...blocked };
}

function toRow({ path, plan, blocked, warnings }: Planned): string[] {
  const state = plan?.remote?.state;
  const remarks = plan?.remarks.filter(({ weight }) => weight !== 'info').map(({ message }) => message) ?? [];
  const known = warnings > 0 ? [...remarks, l10n.t('It has warnings: {0}.', warnings)] : remarks;
  return [
    path,
    blocked !== undefined ? l10n.t('blocked') : plan?.change === 'create' ? l10n.t('new') : l10n.t('changed'),
    state ? describe(state).words : '',
    blocked ?? known.join(' '),
  ];
}

/** Lets a person take documents out; those that are blocked cannot be taken in. */
async function choose(planned: readonly Planned[], target: string): Promise<readonly Planned[]> {
  const items = planned
    .filter(({ blocked }) => blocked === undefined)
    .map((one) => {
      const [path = '', , state = '', known = ''] = toRow(one);
      return { label: path, description: state, detail: known, picked: one.plan?.change !== 'create', one };
    });
  if (items.length === 0) {
    void showWarningMessage(l10n.t('Nothing was sent: every document that differs is blocked.'));
    return [];
  }
  const title = l10n.t('Push which to {0}?', target);
  const picked = await showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return picked?.map(({ one }) => one) ?? [];
}

/** A target in production asks every time. */
async function confirmProduction(chosen: readonly Planned[], target: string): Promise<boolean> {
  if (!chosen.some(({ reached }) => reached?.target.production)) return true;
  const push = l10n.t('Push to {0}', target);
  const title =
    chosen.length === 1
      ? l10n.t('Push 1 document to {0}?', target)
      : l10n.t('Push {0} documents to {1}?', chosen.length, target);
  const detail = l10n.t('This target is marked as production.');
  return (await showWarningMessage(title, { modal: true, detail }, push)) === push;
}

function pushEach(chosen: readonly Planned[], rooms: Rooms): Thenable<string[][]> {
  const title = l10n.t('Pushing to {0}', rooms.destination.named().name);
  return withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const words = { applied: l10n.t('applied'), 'not-applied': l10n.t('not applied'), unknown: l10n.t('unknown') };
      const rows: string[][] = [];
      for (const one of chosen) {
        if (token.isCancellationRequested) {
          rows.push([one.path, l10n.t('not sent'), l10n.t('The push was cancelled before it.')]);
          continue;
        }
        progress.report({ message: one.path, increment: 100 / chosen.length });
        // What is under way is not cut off: only between two documents is it certain how each of them ended.
        const result = await pushOne(one, rooms).catch((error) => String(error));
        rows.push(
          typeof result === 'string'
            ? [one.path, l10n.t('not sent'), result]
            : [one.path, words[result.outcome], result.message],
        );
      }
      return rows;
    },
  );
}

/** @returns why nothing was sent, where nothing was */
async function pushOne(
  { document, version, chatDocument, reached, plan, look }: Planned,
  rooms: Rooms,
): Promise<PushResult | string> {
  if (!chatDocument || !reached || !plan || !look) return '';
  const { isStillSo } = await import('../push/plan.ts');
  const result = await rooms.underWay.once(document, async () => {
    // The plan may have been read for an hour.
    if (document.version !== version) return l10n.t('The document was changed meanwhile.');
    const now = await look();
    if (now.unread && !plan.unread) return sentences(now.unread.message, now.unread.next);
    return isStillSo(chatDocument, plan, now)
      ? sendDocument(document, chatDocument, plan, reached, rooms, {
          tell: (told) => void rooms.outcomes.mark(document, chatDocument, told),
        })
      : l10n.t('What {0} holds has changed meanwhile', reached.target.name);
  });
  return result ?? l10n.t('This document is being pushed already.');
}

function toMarkdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => inMarkdown(cell)).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  return [line(heads), line(heads.map(() => '---')).replaceAll('\\', ''), ...others.map(line), ''].join('\n');
}
