import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type ChatDocument, isAddressed } from '../core/document/document.ts';
import { parse } from '../core/document/parse.ts';
import limits from '../core/limits.json' with { type: 'json' };
import { checkParsed } from '../kinds/index.ts';
import { withRemotes } from './remotes.ts';
import { isTarget, type TargetArguments } from './target.ts';
import { exitCodes, UsageError } from './usage.ts';

/** What documents are compared with. */
export interface Earlier {
  /** What it is called: the name of the target, or the revision. */
  name: string;
  /** The document as it is there, by absolute path; of a file that is not there, nothing. */
  documents: ReadonlyMap<string, ChatDocument>;
  /** 1 where something could not be read, which was said. */
  code: number;
}

/**
 * Reads what a target, or else a revision of git, has of files.
 *
 * @param against the name of a target, or a revision such as `HEAD` or `origin/main`
 * @throws UsageError where it is neither
 */
export async function readEarlier(
  against: string,
  files: readonly string[],
  options: TargetArguments,
): Promise<Earlier> {
  const cwd = process.cwd();
  return isTarget(against, cwd) ? atTarget(against, files, options) : inRevision(against, files, cwd);
}

async function atTarget(target: string, files: readonly string[], options: TargetArguments): Promise<Earlier> {
  const documents = new Map<string, ChatDocument>();
  const code = await withRemotes(
    files,
    { ...options, target },
    () =>
      ({ file, document, comparison: { remote } }) => {
        documents.set(file, { ...document, value: remote.value });
        return { became: 'read' };
      },
    { isOnlyShown: true },
  );
  return { name: target, documents, code };
}

function inRevision(revision: string, files: readonly string[], cwd: string): Earlier {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], cwd)?.trim();
  if (!commit) {
    throw new UsageError(`"${revision}" is neither a target nor a revision of git here. Check the name.`);
  }
  const documents = new Map<string, ChatDocument>();
  for (const file of files) {
    const text = git(['cat-file', 'blob', `${commit}:./${path.basename(file)}`], path.dirname(file));
    const { document } = text === undefined ? { document: null } : checkParsed(parse(text), { file });
    if (document && isAddressed(document)) documents.set(file, document);
  }
  return { name: revision, documents, code: exitCodes.fine };
}

/** What git prints; undefined where it has no such thing. */
function git(args: readonly string[], cwd: string): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: limits.document.fileBytes,
      // On Windows, a git.exe of the folder would be found first.
      env: { ...process.env, NoDefaultCurrentDirectoryInExePath: '1' },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UsageError(
        'git is needed to compare with a revision, and it was not found. Install it, or name a target.',
      );
    }
    return undefined;
  }
}
