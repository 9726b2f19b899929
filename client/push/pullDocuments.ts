import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import { replaceFile } from '../../files/replace.ts';
import type { Listed } from '../../push/providers/list.ts';
import { documentOf, fileNameOf, fileNamesOf, type LocalDocuments } from '../../push/workflow/listedDocument.ts';
import type { Server } from '../language/languageClient.ts';
import type { Destination, Reached } from '../targets/destination.ts';
import {
  type PickItem,
  showErrorMessage,
  showInformationMessage,
  showQuickPick,
  showWarningMessage,
  withProgress,
} from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { createVirtualDocuments } from '../window/virtualDocuments.ts';
import type { JournalOf } from './journal.ts';
import type { Listing, Listings } from './listings.ts';
import { compareWith } from './reading.ts';
import type { RemoteStates } from './remoteStates.ts';
import { describe } from './reviewWords.ts';

interface Rooms {
  server: Server;
  destination: Destination;
  listings: Listings;
  journal: JournalOf;
  states: RemoteStates;
}

/** What a list names, in its space. */
interface Entry {
  listed: Listed;
  space: string;
}

interface Located extends Entry {
  /** The file that has it; undefined where it is only at the target. */
  file: Uri | undefined;
}

/**
 * Pull Documents: what a target has and no file here has yet, into new files. Also the same for entries of the side
 * bar, and a look at one of them without a file.
 *
 * @param entryOf the entry that a command's argument is about
 */
export function registerPullDocuments(
  context: ExtensionContext,
  rooms: Rooms,
  entryOf: (about: unknown) => Entry | undefined,
): void {
  const shown = createVirtualDocuments(context, 'chatapp-listed');
  context.subscriptions.push(
    commands.registerCommand('chatapp.pullDocuments', async () => {
      if (!hasFolder() || !(await mayReachTargets())) return;
      const listing = await rooms.listings.read();
      if (!listing) return;
      const picked = await pick(listing, await rooms.listings.local(), rooms.destination.named().name);
      if (picked.length > 0) await pullEntries(picked, listing, rooms);
    }),
    commands.registerCommand('chatapp.pullListed', async (about?: unknown, selected?: unknown) => {
      if (!hasFolder() || !(await mayReachTargets())) return;
      const listing = rooms.listings.current();
      const asked = (Array.isArray(selected) && selected.length > 0 ? selected : [about]).flatMap((one) => {
        const entry = entryOf(one);
        return entry ? [entry] : [];
      });
      if (!listing || asked.length === 0) {
        await commands.executeCommand('chatapp.pullDocuments');
        return;
      }
      const local = await rooms.listings.local();
      await pullEntries(
        asked.map(({ listed, space }) => ({ listed, space, file: local.find(listed, space) })),
        listing,
        rooms,
      );
    }),
    commands.registerCommand('chatapp.openListed', async (about?: unknown) => {
      if (!(await mayReachTargets())) return;
      const entry = entryOf(about);
      const reached = entry && rooms.listings.current()?.reached.get(entry.listed.provider);
      const comparison = reached && (await compareWith(documentOf(entry.listed, entry.space), reached));
      if (!comparison) return;
      // By its name alone it would be a document of the workspace, which is checked and pushed.
      const name = fileNameOf(entry.listed).replace(/\.chatapp\.json$/, '.json');
      const uri = shown.put(`/${reached.target.name}/${name}`, textOf(comparison.remote.value));
      await commands.executeCommand('vscode.open', uri);
    }),
  );
}

const textOf = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** Whether there is a folder to write into, which is said where there is none. */
function hasFolder(): boolean {
  if ((workspace.workspaceFolders ?? []).length > 0) return true;
  void showInformationMessage(l10n.t('Open a folder first: documents are pulled into its files.'));
  return false;
}

async function pick({ spaces }: Listing, local: LocalDocuments<Uri>, target: string): Promise<readonly Located[]> {
  const located = spaces.flatMap(({ space, entries }) =>
    entries.map((listed): Located => ({ listed, space, file: local.find(listed, space) })),
  );
  if (located.length === 0) {
    void showInformationMessage(l10n.t('{0} has no documents in this space.', target));
    return [];
  }
  const toItem = (entry: Located): PickItem & { entry?: Located } => {
    const { name, language, state, category, id } = entry.listed;
    return {
      label: name,
      description: [language, state && describe(state).words].filter(Boolean).join(', '),
      detail: [entry.file && l10n.t('In {0}', workspace.asRelativePath(entry.file)), category, id]
        .filter(Boolean)
        .join(' · '),
      entry,
    };
  };
  const heading = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  const [here, alone] = [located.filter(({ file }) => file), located.filter(({ file }) => !file)];
  const items = [
    ...(alone.length > 0 ? [heading(l10n.t('Only at {0}', target)), ...alone.map(toItem)] : []),
    ...(here.length > 0 ? [heading(l10n.t('Already in this workspace')), ...here.map(toItem)] : []),
  ];
  const title = l10n.t('Choose documents to pull from {0}', target);
  const options = { title, canPickMany: true, matchOnDescription: true, matchOnDetail: true } as const;
  const picked = await showQuickPick<PickItem & { entry?: Located }>(items, options);
  return (picked ?? []).flatMap(({ entry }) => (entry ? [entry] : []));
}

/** Pulls each into its file: what is here already into the one that has it, and all else into new ones. */
async function pullEntries(entries: readonly Located[], { reached }: Listing, rooms: Rooms): Promise<void> {
  const here = entries.flatMap(({ file }) => file ?? []);
  const alone = entries.filter(({ file }) => !file);
  const folder = alone.length > 0 ? await pickFolder(rooms.server) : undefined;
  if (alone.length > 0 && !folder) return;
  if (folder) {
    const target = rooms.destination.named().name;
    const title = l10n.t('Pulling from {0}', target);
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    const written = await withProgress(options, async (progress, token) => {
      const written: Uri[] = [];
      for (const entry of alone) {
        const at = reached.get(entry.listed.provider);
        if (token.isCancellationRequested) break;
        progress.report({ message: entry.listed.name, increment: 100 / alone.length });
        const uri = at && (await writeNew(entry, folder, at, rooms, token));
        if (uri) written.push(uri);
      }
      return written;
    });
    const [first] = written;
    if (first) await window.showTextDocument(first);
    const [only] = alone.length === 1 ? written : [];
    void showInformationMessage(
      only
        ? l10n.t('{0} was pulled from {1}.', workspace.asRelativePath(only), target)
        : l10n.t('{0} of {1} documents were pulled.', written.length, alone.length),
    );
  }
  for (const file of here) await commands.executeCommand('chatapp.pull', file);
}

/** The folder for new files: one that has documents, or another one; undefined when the person gave up. */
async function pickFolder(server: Server): Promise<Uri | undefined> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const documents = await server.workspaceDocuments();
  // Not those that are open and were never saved.
  const saved = documents.filter(({ uri }) => workspace.getWorkspaceFolder(uri));
  const used = saved.map(({ uri }) => Uri.joinPath(uri, '..'));
  const folders = new Map([...roots, ...used].map((uri) => [uri.toString(), uri]));
  const items = [...folders.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((uri): PickItem & { uri?: Uri } => {
      const root = roots.find((one) => one.toString() === uri.toString());
      return { label: root ? workspace.asRelativePath(uri, true) : workspace.asRelativePath(uri), icon: 'folder', uri };
    });
  const other = { label: l10n.t('Another Folder…'), icon: 'folder-opened' };
  const title = l10n.t('Choose the folder for the new files');
  const picked = await showQuickPick<PickItem & { uri?: Uri }>([...items, other], { title });
  if (picked !== other) return picked?.uri;
  const [root] = roots;
  const options = { canSelectFiles: false, canSelectFolders: true, canSelectMany: false };
  const [chosen] = (await window.showOpenDialog({ ...options, ...(root && { defaultUri: root }) })) ?? [];
  return chosen;
}

/** Writes a new file; one that is there already is left as it is. */
async function writeNew(
  { listed, space }: Entry,
  folder: Uri,
  reached: Reached,
  { journal, states }: Rooms,
  token: CancellationToken,
): Promise<Uri | undefined> {
  const names = fileNamesOf(listed);
  const uri = await firstFree(names.map((name) => Uri.joinPath(folder, name)));
  if (!uri) {
    void showWarningMessage(l10n.t('There is a file {0} already.', names[0]));
    return undefined;
  }
  const abort = new AbortController();
  const stopping = token.onCancellationRequested(() => abort.abort());
  const comparison = await compareWith(documentOf(listed, space), reached, { stop: abort.signal }).finally(() =>
    stopping.dispose(),
  );
  if (!comparison || token.isCancellationRequested) return undefined;
  const { remote } = comparison;
  const text = textOf(remote.value);
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
  states.set(uri, reached.target, remote);
  return uri;
}

async function firstFree(uris: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of uris) {
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
  return undefined;
}
