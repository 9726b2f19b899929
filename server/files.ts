import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ConfigError, configFile } from '../core/config.ts';
import limits from '../core/limits.json' with { type: 'json' };
import type { RuleSettings } from '../core/rules/settings.ts';
import { rulesOf } from '../kinds/index.ts';
import type { Files } from './documentStore.ts';

/** What is no place for documents of one's own. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The documents on the disk of this machine. */
export const localFiles: Files = {
  find: async (folders) => {
    const found: string[] = [];
    const search = async (folder: string): Promise<void> => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && !skippedFolders.has(entry.name)) await search(file);
        else if (entry.isFile() && entry.name.endsWith('.chatapp.json')) found.push(pathToFileURL(file).href);
      }
    };
    for (const folder of folders) if (folder.startsWith('file:')) await search(fileURLToPath(folder));
    return found.sort();
  },
  read: async (uri) => {
    try {
      const file = fileURLToPath(uri);
      const stats = await stat(file);
      // A pipe would never end, and a huge file takes minutes and gigabytes.
      if (!stats.isFile()) return undefined;
      if (stats.size > limits.document.fileBytes) return { bytes: stats.size };
      return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
    } catch {
      return undefined;
    }
  },
};

/** Tells of a folder what holds in it; undefined where nothing is said. */
export type SettingsIn = (folder: string) => RuleSettings | undefined;

/**
 * Makes a reader of the nearest `chatapp.config.json`, in a folder or above it, that says how severe rules are. Every
 * file is read once.
 *
 * @returns a function that throws ConfigError where a configuration cannot be read, is no JSON, or names what does not
 *   exist
 */
export const configuredRules = (): SettingsIn =>
  nearest((folder) => {
    const file = path.join(folder, configFile);
    const read = readSmallFile(file);
    if ('text' in read) return rulesOf(read.text, file);
    // What it turns off would be errors, and what it makes errors would pass.
    if (read.isOver) throw new ConfigError(`${file} cannot be used: ${read.problem}.`);
    if (existsSync(file)) throw new ConfigError(`${file} cannot be read. Check that you may read it.`);
    return undefined;
  });

/** Asks a folder, then the one above it, and so on, until one has an answer. Every folder is asked once. */
export function nearest(read: SettingsIn): SettingsIn {
  const known = new Map<string, RuleSettings | undefined>();
  const find: SettingsIn = (folder) => {
    if (!known.has(folder)) {
      const parent = path.dirname(folder);
      known.set(folder, read(folder) ?? (parent === folder ? undefined : find(parent)));
    }
    return known.get(folder);
  };
  return find;
}

/** The text of a file, or why there is none: `isOver` where the file is there and is not taken as it is. */
export type SmallFile = { text: string } | { problem: string; isOver: boolean };

/** Reads a configuration or a list of a folder. A pipe would never end, and a huge file takes minutes and gigabytes. */
export function readSmallFile(file: string): SmallFile {
  const { fileBytes } = limits.document;
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: 'it is not a regular file', isOver: !stats.isDirectory() };
    if (stats.size > fileBytes) {
      return { problem: `it is too large (${stats.size} bytes; at most ${fileBytes})`, isOver: true };
    }
    return { text: readFileSync(file, 'utf8') };
  } catch {
    return { problem: 'check that you may read it', isOver: false };
  }
}
