import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path, { sep } from 'node:path';
import limits from '../core/limits.json' with { type: 'json' };
import { readSmallFile, skippedFolders } from '../server/files.ts';
import { type GitVerdict, gitIgnoreList } from './gitignore.ts';
import { UsageError } from './usage.ts';

/** A folder or a glob without documents: a pipeline in the wrong folder must not be green. */
export class NoDocuments extends UsageError {}

const emptyHint = 'Check the path and the current folder, or allow this with --allow-empty.';

/**
 * The files that paths and globs stand for, each once, in the order of the arguments. A path that exists is never a
 * glob; a folder means every `*.chatapp.json` below it but `node_modules` and what git ignores; links to folders are
 * not followed.
 *
 * @returns absolute paths
 * @throws UsageError for a path that does not exist and a folder that cannot be read
 * @throws NoDocuments for a folder without documents and a glob that matches nothing, unless `allowEmpty`
 */
export async function findFiles(
  args: readonly string[],
  cwd: string,
  { allowEmpty = false }: { allowEmpty?: boolean } = {},
): Promise<string[]> {
  const found = new Set<string>();
  for (const arg of args) {
    const target = path.resolve(cwd, arg);
    const stats = existsSync(target) ? statSync(target) : undefined;
    if (stats?.isDirectory()) {
      const files = filesBelow(target, arg);
      if (files.length === 0 && !allowEmpty) {
        throw new NoDocuments(`The folder "${arg}" has no *.chatapp.json files. ${emptyHint}`);
      }
      for (const file of files) found.add(file);
    } else if (stats) found.add(target);
    else {
      const matches = await matchesOf(arg, cwd);
      if (matches.length === 0 && !allowEmpty) throw new NoDocuments(`No file matches "${arg}". ${emptyHint}`);
      for (const file of matches) found.add(file);
    }
  }
  return [...found];
}

/**
 * The documents in a folder and below it, sorted. Links to files are files, and links to folders are not followed.
 *
 * @param arg as the folder was named: it has to be read, since that nothing was found in it would be no answer
 */
function filesBelow(folder: string, arg: string): string[] {
  const found: string[] = [];
  const isIgnored = gitIgnore(folder);
  const search = (directory: string): void => {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      if (directory !== folder) return;
      throw new UsageError(`The folder "${arg}" cannot be read: ${reasonOf(error)}. Check that you may read it.`);
    }
    const start = directory.endsWith(sep) ? directory : directory + sep;
    for (const entry of entries) {
      const file = start + entry.name;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) search(file);
      } else if (entry.name.endsWith('.chatapp.json') && (entry.isFile() || entry.isSymbolicLink())) {
        if (!isIgnored(directory, file)) found.push(file);
      }
    }
  };
  search(folder);
  return found.sort();
}

/** The files that a glob stands for, sorted. Most runs have none, so what reads them is loaded when it is needed. */
async function matchesOf(arg: string, cwd: string): Promise<string[]> {
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(arg)) throw new UsageError(`There is no file or folder "${arg}". Check the path.`);
  const pattern = arg.replaceAll('\\', '/');
  const ignore = Array.from(skippedFolders, (name) => `**/${name}/**`);
  const files = globSync(pattern, { cwd, absolute: true, dot: true, followSymbolicLinks: false, ignore });
  return files.map((file) => path.normalize(file)).sort();
}

/**
 * Answers whether git would ignore a file: by the `.gitignore` of its folder and of every folder above it, up to the
 * one that holds `.git` (or up to the searched one, where there is no repository).
 */
function gitIgnore(folder: string): (directory: string, file: string) => boolean {
  const root = repositoryOf(folder) ?? folder;
  const known = new Map<string, readonly GitIgnore[]>();
  /** The lists that hold in a folder, the nearest first. */
  const listsIn = (directory: string): readonly GitIgnore[] => {
    let lists = known.get(directory);
    if (!lists) {
      const parent = path.dirname(directory);
      const above = directory === root || parent === directory ? [] : listsIn(parent);
      const file = path.join(directory, '.gitignore');
      const read = readSmallFile(file);
      if ('problem' in read && read.isOver) throw new UsageError(`${file} cannot be used: ${read.problem}.`);
      lists = 'text' in read ? [{ directory, verdict: gitIgnoreList(read.text) }, ...above] : above;
      known.set(directory, lists);
    }
    return lists;
  };
  return (directory, file) => {
    for (const { directory: above, verdict } of listsIn(directory)) {
      const said = verdict(path.relative(above, file).split(path.sep));
      // The nearest list that says anything decides.
      if (said) return said === 'ignored';
    }
    return false;
  };
}

interface GitIgnore {
  directory: string;
  verdict: (parts: readonly string[]) => GitVerdict;
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
  const small = file.endsWith('.chatapp.json') ? readSmallDocument(file) : undefined;
  // Node puts this sign where bytes are no UTF-8, and only a look at the bytes tells it from one that was written.
  if (small !== undefined && !small.includes('\ufffd')) return { text: small };
  try {
    let stats = lstatSync(file);
    if (stats.isSymbolicLink() || !file.endsWith('.chatapp.json')) {
      if (leadsElsewhere(file)) return { problem: linkProblem };
      stats = statSync(file);
    }
    if (!stats.isFile()) return { problem: 'it is not a regular file' };
    if (stats.size > limits.document.fileBytes) {
      return { problem: `it is too large (${stats.size} bytes; at most ${limits.document.fileBytes})` };
    }
    const text = readFileSync(file, 'utf8');
    return text.includes('\ufffd') ? decodeText(readFileSync(file)) : { text };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** What a document of a usual size is read into. */
const buffer = Buffer.allocUnsafe(1 << 16);

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;

/**
 * The text of a document, as most are: a file of some kilobytes, and no link, pipe or device. Undefined where it may be
 * anything else, which is looked into then. Nothing is asked of the file before it is read: of thousands of files, that
 * takes as long as parsing them.
 */
function readSmallDocument(file: string): string | undefined {
  // Windows opens links and pipes as what they lead to.
  if (!O_NOFOLLOW || !O_NONBLOCK) return undefined;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    // From a place: a pipe has none.
    const length = readSync(descriptor, buffer, 0, buffer.length, 0);
    return length > 0 && length < buffer.length ? buffer.toString('utf8', 0, length) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const linkProblem = 'it is a link to a file elsewhere whose name does not end in .chatapp.json';

/**
 * Whether a path leads through a symbolic link to a file outside of the current folder that is no document by its name.
 * A shell's glob and a folder find such a link as they find a document, and a finding would print a line of the file.
 */
function leadsElsewhere(file: string): boolean {
  const real = realpathSync(file);
  if (real.endsWith('.chatapp.json')) return false;
  const cwd = process.cwd();
  const isBelow = (folder: string, path: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  if (isBelow(realpathSync(cwd), real)) return false;
  // Outside of the current folder a path is named by hand as far as its folder.
  const isHere = isBelow(cwd, path.resolve(file));
  return isHere || real !== path.join(realpathSync(path.dirname(file)), path.basename(file));
}

/** What the system says, without the path that is named beside it. */
export const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/, .*$/, '') : String(error);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text that bytes are, or why they are none. */
export function decodeText(bytes: Buffer): ReadText {
  if (bytes.length > limits.document.fileBytes) {
    return { problem: `it is too large (more than ${limits.document.fileBytes} bytes)` };
  }
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: 'it is not UTF-8 text' };
  }
}

/** A file's path as it is shown: relative to the working folder, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const shown = path.relative(cwd, file) || file;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}
