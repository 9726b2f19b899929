import { type Event, extensions, type TextDocument, Uri } from 'vscode';

interface Repository {
  show(revision: string, path: string): Promise<string>;
}

/** What this needs of the editor's own git extension. */
interface Git {
  state: 'uninitialized' | 'initialized';
  onDidChangeState: Event<string>;
  getRepository(uri: Uri): Repository | null;
  openRepository(folder: Uri): Promise<Repository | null>;
}

interface GitExtension {
  getAPI(version: 1): Git;
}

/** The text of a file in the last commit; undefined where there is no git, or the file is not in it. */
export async function textInLastCommit({ uri }: TextDocument): Promise<string | undefined> {
  try {
    const git = (await extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
    if (!git) return undefined;
    await isReady(git);
    // One that the editor has not found by itself: it looks for them when it starts.
    const repository = git.getRepository(uri) ?? (await git.openRepository(Uri.joinPath(uri, '..')));
    return await repository?.show('HEAD', uri.fsPath);
  } catch {
    // It is off, or has no such file.
    return undefined;
  }
}

/** Milliseconds within which git has looked for repositories. */
const startsWithin = 5000;

const isReady = (git: Git) =>
  git.state === 'initialized' ||
  new Promise<void>((resolve) => {
    const end = () => {
      listening.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listening = git.onDidChangeState(end);
    const timer = setTimeout(end, startsWithin);
  });
