import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { globSync, isDynamicPattern } from 'tinyglobby';
import limits from '../schemas/limits.json' with { type: 'json' };
import { textOf } from '../server/files.ts';
import { UsageError } from './usage.ts';

/** What a folder is searched for. */
const documents = '**/*.chatapp.json';

/**
 * The files that paths and globs stand for, each once, in the order of the arguments. A path that exists is never a
 * glob; a folder means every `*.chatapp.json` below it but `node_modules` and what git ignores; links to folders are
 * not followed.
 *
 * @returns absolute paths
 * @throws UsageError for a path that does not exist, a folder that cannot be read and a glob that matches nothing
 */
export function findFiles(args: readonly string[], cwd: string): string[] {
  const found = new Set<string>();
  for (const arg of args) {
    const target = path.resolve(cwd, arg);
    const stats = existsSync(target) ? statSync(target) : undefined;
    if (stats?.isDirectory()) {
      mustBeReadable(target, arg);
      for (const file of filesBelow(target)) found.add(file);
    } else if (stats) found.add(target);
    else if (!isDynamicPattern(arg)) throw new UsageError(`There is no file or folder "${arg}". Check the path.`);
    else {
      const matches = search(arg.replaceAll('\\', '/'), cwd);
      if (matches.length === 0) throw new UsageError(`No file matches "${arg}". Check the pattern and the folder.`);
      for (const file of matches) found.add(file);
    }
  }
  return [...found];
}

/** A folder that is named has to be read: that nothing was found in it would be no answer. */
function mustBeReadable(folder: string, arg: string): void {
  try {
    readdirSync(folder);
  } catch (error) {
    throw new UsageError(`The folder "${arg}" cannot be read: ${reasonOf(error)}. Check that you may read it.`);
  }
}

function filesBelow(folder: string): string[] {
  const isIgnored = gitIgnore(folder);
  return search(documents, folder).filter((file) => !isIgnored(file));
}

function search(pattern: string, cwd: string): string[] {
  const ignored = ['**/node_modules/**', '**/.git/**'];
  const files = globSync(pattern, { cwd, absolute: true, dot: true, followSymbolicLinks: false, ignore: ignored });
  return files.map((file) => path.normalize(file)).sort();
}

/**
 * Answers whether git would ignore a file: by the `.gitignore` of its folder and of every folder above it, up to the
 * one that holds `.git` (or up to the searched one, where there is no repository).
 */
function gitIgnore(folder: string): (file: string) => boolean {
  const root = repositoryOf(folder) ?? folder;
  const known = new Map<string, readonly GitIgnore[]>();
  /** The lists that hold in a folder, the nearest first. */
  const listsIn = (directory: string): readonly GitIgnore[] => {
    let lists = known.get(directory);
    if (!lists) {
      const parent = path.dirname(directory);
      const above = directory === root || parent === directory ? [] : listsIn(parent);
      const text = textOf(path.join(directory, '.gitignore'));
      lists = text === undefined ? above : [{ directory, list: ignore().add(text) }, ...above];
      known.set(directory, lists);
    }
    return lists;
  };
  return (file) => {
    for (const { directory, list } of listsIn(path.dirname(file))) {
      const verdict = list.test(path.relative(directory, file).split(path.sep).join('/'));
      // The nearest list that says anything decides.
      if (verdict.ignored || verdict.unignored) return verdict.ignored;
    }
    return false;
  };
}

interface GitIgnore {
  directory: string;
  list: Ignore;
}

function repositoryOf(folder: string): string | undefined {
  for (let directory = folder; ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, '.git'))) return directory;
    if (directory === path.dirname(directory)) return undefined;
  }
}

/** A text, or why there is none. */
export type ReadText = { text: string } | { problem: string };

/** The text of a file, or why it cannot be read as text. */
export function readText(file: string): ReadText {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: 'it is not a regular file' };
    if (stats.size > limits.document.fileBytes) {
      return { problem: `it is too large (${stats.size} bytes; at most ${limits.document.fileBytes})` };
    }
    const text = readFileSync(file, 'utf8');
    // Node puts this sign where bytes are no UTF-8, and only a look at the bytes tells it from one that was written.
    return text.includes('\ufffd') ? decodeText(readFileSync(file)) : { text };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** What the system says, without the path that is named beside it. */
export const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/, .*$/, '') : String(error);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text that bytes are, or why they are none. */
export function decodeText(bytes: Buffer): ReadText {
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: 'it is not UTF-8 text' };
  }
}

/** A file's path as it is shown: relative to the working folder, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/') || file;
}
