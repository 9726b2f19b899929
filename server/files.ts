import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './library.ts';

/** What is no place for documents of one's own. */
const skipped = new Set(['node_modules', '.git']);

/** The documents on the disk of this machine. */
export const localFiles: Files = {
  find: async (folders) => {
    const found: string[] = [];
    const search = async (folder: string): Promise<void> => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && !skipped.has(entry.name)) await search(file);
        else if (entry.isFile() && entry.name.endsWith('.chatapp.json')) found.push(pathToFileURL(file).href);
      }
    };
    for (const folder of folders) if (folder.startsWith('file:')) await search(fileURLToPath(folder));
    return found.sort();
  },
  read: async (uri) => {
    try {
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\ufeff/, '');
    } catch {
      return undefined;
    }
  },
};
