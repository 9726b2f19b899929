import { type Event, EventEmitter, type ExtensionContext, type Uri, workspace } from 'vscode';
import { nearestJournal } from '../../push/journal/file.ts';
import type { Target } from '../../push/target.ts';
import {
  emptySlot,
  type JournalStore,
  journalInFile,
  journalInSlot,
  type Slot,
} from '../../push/workflow/journal-store.ts';
import type { EmbeddedSandbox } from '../targets/sandbox.ts';

/**
 * Where what is known of the remotes is kept: of the sandbox as long as it runs; of all others in the
 * `chatapp.journal.json` above the document, which the terminal keeps too, and where there is none in the workspace's
 * storage.
 */
export interface JournalOf {
  (uri: Uri, target: Target): Promise<JournalStore>;
  /** Fires with the document of which something was written down. */
  onUpdate: Event<Uri>;
}

const key = 'chatapp.journal';

export function createJournal(
  { workspaceState, subscriptions }: ExtensionContext,
  sandbox: EmbeddedSandbox,
): JournalOf {
  const updated = new EventEmitter<Uri>();
  subscriptions.push(updated);
  const ofSandbox = emptySlot();
  sandbox.onStop(() => ofSandbox.clear());
  const ofWorkspace: Slot = {
    get: () => workspaceState.get(key),
    set: (journal) => workspaceState.update(key, journal),
  };
  const storeOf = async (uri: Uri, target: Target): Promise<JournalStore> => {
    if (target.name === 'sandbox') return journalInSlot(ofSandbox, fileOf(uri));
    const own = journalInSlot(ofWorkspace, fileOf(uri));
    // A document that is on no disk has no journal beside it.
    const file = uri.scheme === 'file' ? await nearestJournal(uri.fsPath) : undefined;
    if (file === undefined) return own;
    const shared = journalInFile(file, uri.fsPath);
    // What was pushed from here before there was a file is not forgotten.
    return { ...shared, read: async () => [...(await shared.read()), ...(await own.read())] };
  };
  const journalOf = async (uri: Uri, target: Target): Promise<JournalStore> => {
    const store = await storeOf(uri, target);
    const update: JournalStore['update'] = async (change) => {
      await store.update(change);
      updated.fire(uri);
    };
    return { ...store, update };
  };
  return Object.assign(journalOf, { onUpdate: updated.event });
}

/** A file by its path in the workspace, so that a workspace that is moved keeps its memory. */
const fileOf = (uri: Uri) => workspace.asRelativePath(uri, true);
