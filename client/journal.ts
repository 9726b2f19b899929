import { type ExtensionContext, type Uri, workspace } from 'vscode';
import { emptyJournal, type Journal, type Memory, memoryOf, remembered } from '../push/journal.ts';
import type { Target } from '../push/target.ts';
import type { ChatDocument, JsonObject } from '../server/document/document.ts';

/** What is known of the remotes: of the sandbox as long as the window is open, of all others in the workspace's storage. */
export interface RemoteJournal {
  memory(uri: Uri, target: Target, document: ChatDocument): Memory;
  remember(
    uri: Uri,
    target: Target,
    document: ChatDocument,
    held: readonly JsonObject[],
    how?: { spendsEdit?: boolean; isPush?: boolean },
  ): Promise<void>;
}

const key = 'chatapp.journal';

export function createJournal({ workspaceState }: ExtensionContext): RemoteJournal {
  let ofSandbox = emptyJournal;
  const isSandbox = ({ name }: Target) => name === 'sandbox';
  const read = (target: Target) => (isSandbox(target) ? ofSandbox : workspaceState.get<Journal>(key, emptyJournal));
  return {
    memory: (uri, target, document) => memoryOf(read(target), fileOf(uri), target, document),
    remember: async (uri, target, document, held, how = {}) => {
      const about = { file: fileOf(uri), target, document };
      const next = remembered(read(target), about, held, new Date(), how);
      if (isSandbox(target)) ofSandbox = next;
      else await workspaceState.update(key, next);
    },
  };
}

/** A file by its path in the workspace, so that a workspace that is moved keeps its memory. */
const fileOf = (uri: Uri) => workspace.asRelativePath(uri, true);
