import { type ExtensionContext, type Uri, workspace } from 'vscode';
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
export type JournalOf = (uri: Uri, target: Target) => Promise<JournalStore>;

const key = 'chatapp.journal';

export function createJournal({ workspaceState }: ExtensionContext, sandbox: EmbeddedSandbox): JournalOf {
  const ofSandbox = emptySlot();
  sandbox.onStop(() => ofSandbox.clear());
  const ofWorkspace: Slot = {
    get: () => workspaceState.get(key),
    set: (journal) => workspaceState.update(key, journal),
  };
  return async (uri, target) => {
    if (target.name === 'sandbox') return journalInSlot(ofSandbox, fileOf(uri));
    const own = journalInSlot(ofWorkspace, fileOf(uri));
    // A document that is on no disk has no journal beside it.
    const file = uri.scheme === 'file' ? await nearestJournal(uri.fsPath) : undefined;
    if (file === undefined) return own;
    const shared = journalInFile(file, uri.fsPath);
    // What was pushed from here before there was a file is not forgotten.
    return { ...shared, read: async () => [...(await shared.read()), ...(await own.read())] };
  };
}

/** A file by its path in the workspace, so that a workspace that is moved keeps its memory. */
const fileOf = (uri: Uri) => workspace.asRelativePath(uri, true);
