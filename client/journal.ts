import { type ExtensionContext, type Uri, workspace } from 'vscode';
import type { ChatDocument, JsonObject } from '../core/document/document.ts';
import {
  bothMemories,
  emptyJournal,
  type Journal,
  type Memory,
  memoryOf,
  remembered,
  toJournal,
} from '../push/journal.ts';
import { nameInJournal, nearestJournal, readJournal, updateJournal } from '../push/journal-file.ts';
import type { Result } from '../push/problem.ts';
import type { Target } from '../push/target.ts';
import type { EmbeddedSandbox } from './sandbox.ts';

/**
 * What is known of the remotes: of the sandbox as long as it runs; of all others in the `chatapp.journal.json` above the
 * document, which the terminal keeps too, and where there is none in the workspace's storage.
 */
export interface RemoteJournal {
  /** @throws when the journal is there and cannot be read */
  memory(uri: Uri, target: Target, document: ChatDocument): Promise<Memory>;
  /** @throws when it cannot be written */
  remember(
    uri: Uri,
    target: Target,
    document: ChatDocument,
    held: readonly JsonObject[],
    how?: { spendsEdit?: boolean; isPush?: boolean },
  ): Promise<void>;
}

const key = 'chatapp.journal';

export function createJournal({ workspaceState }: ExtensionContext, sandbox: EmbeddedSandbox): RemoteJournal {
  let ofSandbox = emptyJournal;
  sandbox.onStop(() => {
    ofSandbox = emptyJournal;
  });
  const stored = (): Journal => {
    const read = toJournal(workspaceState.get(key, emptyJournal));
    return read.ok ? read.value : emptyJournal;
  };
  return {
    memory: async (uri, target, document) => {
      if (isSandbox(target)) return memoryOf(ofSandbox, fileOf(uri), target, document);
      const own = memoryOf(stored(), fileOf(uri), target, document);
      const file = await journalOf(uri);
      if (file === undefined) return own;
      // What was pushed from here before there was a file is not forgotten.
      const shared = valueFrom(await readJournal(file));
      return bothMemories(memoryOf(shared, nameInJournal(file, uri.fsPath), target, document), own);
    },
    remember: async (uri, target, document, held, how = {}) => {
      const change = (name: string) => (journal: Journal) =>
        remembered(journal, { file: name, target, document }, held, new Date(), how);
      if (isSandbox(target)) {
        ofSandbox = change(fileOf(uri))(ofSandbox);
        return;
      }
      const file = await journalOf(uri);
      if (file === undefined) await workspaceState.update(key, change(fileOf(uri))(stored()));
      else valueFrom(await updateJournal(file, change(nameInJournal(file, uri.fsPath))));
    },
  };
}

const isSandbox = ({ name }: Target) => name === 'sandbox';

/** A document that is on no disk has no journal beside it. */
const journalOf = async (uri: Uri) => (uri.scheme === 'file' ? nearestJournal(uri.fsPath) : undefined);

/** A file by its path in the workspace, so that a workspace that is moved keeps its memory. */
const fileOf = (uri: Uri) => workspace.asRelativePath(uri, true);

function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.next}`);
  return result.value;
}
