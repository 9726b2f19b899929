import { readFile, stat } from 'node:fs/promises';

/**
 * Reads a text file that has no reason to be large. A pipe would never end, and a huge file takes minutes and
 * gigabytes.
 *
 * @throws what the system says, such as ENOENT, and an error where it is no regular file or has more bytes than that
 */
export async function readLimitedFile(file: string, mostBytes: number): Promise<string> {
  const stats = await stat(file);
  if (!stats.isFile()) throw new Error('it is not a regular file');
  if (stats.size > mostBytes) throw new Error(`it is too large (${stats.size} bytes; at most ${mostBytes})`);
  return readFile(file, 'utf8');
}
