import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { JsonObject } from '../../core/document/document.ts';
import { replaceFile } from '../../files/replace.ts';
import { translate } from '../../l10n/texts.ts';
import type { Listed } from '../../push/providers/list.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { remotes } from '../../push/remotes.ts';
import { replaceText } from '../language/edits.ts';
import { chosenDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import { type Destination, proxySettings, type Reached } from '../targets/destination.ts';
import { unlessStopped } from '../window/notice.ts';
import { tellProblem } from '../window/problems.ts';
import {
  showErrorMessage,
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
  withProgress,
} from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import type { Compare } from './compare.ts';
import type { JournalOf } from './journal.ts';
import { compareWith, readOpen } from './reading.ts';
import { describe, type RemoteStates } from './remoteStates.ts';

interface Rooms {
  server: Server;
  destination: Destination;
  journal: JournalOf;
  compare: Compare;
  states: RemoteStates;
}

/** Pull: what a target holds, into the file that is open, or into new ones that are picked from a list. */
export function registerPull(context: ExtensionContext, rooms: Rooms): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.pull', async (uri?: Uri) => {
      if (!(await mayReachTargets())) return;
      const document = await chosenDocument(uri);
      if (document) await pull(document, rooms);
    }),
    commands.registerCommand('chatapp.pullDocuments', async () => {
      if (await mayReachTargets()) await pullDocuments(rooms);
    }),
  );
}

async function pull(document: TextDocument, rooms: Rooms): Promise<void> {
  const { server, journal, compare, states } = rooms;
  const { version } = document;
  const read = await readOpen(document, rooms, (why) => l10n.t('It is not known what to pull: {0}', why));
  if (!read) return;
  // Written on while the remote was read: that must not be lost.
  if (document.version !== version) {
    await pull(document, rooms);
    return;
  }
  const { comparison, reached } = read;
  const { remote } = comparison;
  const { target } = reached;
  states.set(document, target.name, remote);
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

async function pullDocuments({ destination, journal }: Rooms): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void showInformationMessage(l10n.t('Open a folder first: documents are pulled into its files.'));
    return;
  }
  const remote = await pickKind(destination.named().name);
  const reached = remote && (await destination.reach(remote.provider));
  const space = reached && (await askSpace());
  if (!remote || !reached || space === undefined) return;
  const { target, credentials } = reached;
  const { listRemotes } = await import('../../push/providers/list.ts');
  const listed = await unlessStopped(l10n.t('Reading from {0}', target.name), (signal) =>
    listRemotes(remote, { CustSpaceId: space }, target, credentials, { proxy: proxySettings(), signal }),
  );
  if (!listed) return;
  if (!listed.ok) {
    tellProblem(listed.problem);
    return;
  }
  const picked = await pick(listed.value, target.name);
  if (picked.length === 0) return;
  await withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Pulling from {0}', target.name), cancellable: true },
    async (progress, token) => {
      const written: Uri[] = [];
      for (const entry of picked) {
        if (token.isCancellationRequested) break;
        progress.report({ message: entry.name, increment: 100 / picked.length });
        const uri = await write(entry, valueFor(remote, entry, space), folder.uri, reached, journal, token);
        if (uri) written.push(uri);
      }
      const [first] = written;
      if (first) await window.showTextDocument(first);
      void showInformationMessage(l10n.t('{0} of {1} documents were pulled.', written.length, picked.length));
    },
  );
}

/** What can be listed at a provider. */
async function pickKind(target: string): Promise<RemoteKind | undefined> {
  const items = remotes.flatMap((remote): (QuickPickItem & { remote: RemoteKind })[] =>
    remote.list ? [{ label: translate(remote.list.title), remote }] : [],
  );
  return (await showQuickPick(items, { title: l10n.t('Choose what to pull from {0}', target) }))?.remote;
}

/** The space, as some document of the workspace has it. */
async function askSpace(): Promise<string | undefined> {
  const open = workspace.textDocuments.map((document) => /"CustSpaceId"\s*:\s*"([^"]+)"/.exec(document.getText())?.[1]);
  const space = await showInputBox({
    title: l10n.t('Which space?'),
    prompt: l10n.t('CustSpaceId, as the console shows it; for a direct customer the instance id.'),
    value: open.find((found) => found !== undefined) ?? '',
    validateInput: (text) => (text.trim() === '' ? l10n.t('Paste the value, or press Escape to go back.') : undefined),
  });
  return space?.trim();
}

async function pick(listed: readonly Listed[], target: string): Promise<readonly Listed[]> {
  if (listed.length === 0) {
    void showInformationMessage(l10n.t('{0} has none in this space.', target));
    return [];
  }
  const items = listed.map((entry) => ({
    label: entry.name,
    description: [entry.language, entry.state && describe(entry.state).words].filter(Boolean).join(', '),
    detail: [entry.category, entry.id].filter(Boolean).join(' · '),
    entry,
  }));
  const title = l10n.t('Choose documents to pull from {0}', target);
  const options = { title, canPickMany: true, matchOnDescription: true, matchOnDetail: true } as const;
  return (await showQuickPick(items, options))?.map(({ entry }) => entry) ?? [];
}

/** What a document begins with that is to have what a list names. */
function valueFor({ list }: RemoteKind, { id, name, language }: Listed, space: string): JsonObject {
  const { members } = list ?? {};
  if (!members) return {};
  return {
    CustSpaceId: space,
    [members.id]: id,
    [members.name]: name,
    ...(members.language !== undefined && { [members.language]: language }),
  };
}

/** Writes a new file; one that is there already is left as it is. */
async function write(
  { kind, provider, name, language }: Listed,
  value: JsonObject,
  folder: Uri,
  reached: Reached,
  journal: JournalOf,
  token: CancellationToken,
): Promise<Uri | undefined> {
  const words = [name, language]
    .filter(Boolean)
    .join('.')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');
  const uri = Uri.joinPath(folder, `${words}.chatapp.json`);
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) {
    void showWarningMessage(l10n.t('There is a file {0} already.', workspace.asRelativePath(uri)));
    return undefined;
  }
  const abort = new AbortController();
  const stopping = token.onCancellationRequested(() => abort.abort());
  const comparison = await compareWith({ kind, provider, value }, reached, abort.signal).finally(() =>
    stopping.dispose(),
  );
  if (!comparison || token.isCancellationRequested) return undefined;
  const text = `${JSON.stringify(comparison.remote.value, null, 2)}\n`;
  try {
    if (uri.scheme === 'file') await replaceFile(uri.fsPath, text);
    else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    // The others are pulled all the same.
    const [path, reason] = [workspace.asRelativePath(uri), error instanceof Error ? error.message : String(error)];
    void showErrorMessage(l10n.t('The file {0} could not be written: {1}.', path, reason));
    return undefined;
  }
  await comparison.remember(await journal(uri, reached.target));
  return uri;
}
