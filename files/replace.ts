import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ReplaceOptions {
  /** Asked right before the new text takes its place. Where it throws, the file stays as it is. */
  confirm?: () => Promise<void>;
}

/**
 * Writes a file so that it has either its old text or the whole new one, whatever happens on the way: the new text goes
 * into a file of a random name beside it, to the disk, and then into its place. A symbolic link stays one, and its
 * target is written. The mode of the file is kept, and its owner where that is allowed.
 *
 * @throws what the system says, such as ENOSPC; the file is as it was then, and nothing is left beside it
 */
export async function replaceFile(file: string, text: string, { confirm }: ReplaceOptions = {}): Promise<void> {
  const target = await targetOf(file);
  const before = await statsOf(target);
  // A rename would put a file in the place of a device, and replace a file that is read-only.
  if (before && !before.isFile()) throw new Error('it is not a regular file');
  if (before) await access(target, constants.W_OK);
  const beside = path.join(path.dirname(target), `.chatapp-${crypto.randomUUID()}.tmp`);
  // "wx" follows no link and opens nothing that is there.
  const handle = await open(beside, 'wx', before ? 0o600 : 0o666);
  try {
    try {
      await handle.writeFile(text);
      if (before) await takeOver(handle, before);
      await flush(handle);
    } finally {
      await handle.close();
    }
    await confirm?.();
    await moveInto(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  }
}

/** The file that a path leads to through symbolic links; it need not exist. */
export async function targetOf(file: string): Promise<string> {
  let target = path.resolve(file);
  // As many links as Linux follows.
  for (let links = 0; links < 40; links++) {
    const real = await realpath(target).catch(unlessAbsent);
    if (real !== undefined) return real;
    const link = await readlink(target).catch(() => undefined);
    if (link === undefined) return target;
    target = path.resolve(path.dirname(target), link);
  }
  throw new Error('too many symbolic links lead to it');
}

const statsOf = (file: string): Promise<Stats | undefined> => stat(file).catch(unlessAbsent);

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Gives a new file the owner and the mode of the one that it replaces. */
async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await handle.stat();
  // Only root may give a file away. The change of owner comes first, because it resets parts of the mode.
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {});
  await handle.chmod(mode & 0o777);
}

/** Some file systems know no flush; that they wrote is known all the same. */
async function flush(handle: FileHandle): Promise<void> {
  await handle.sync().catch((error: NodeJS.ErrnoException) => {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(error.code ?? '')) throw error;
  });
}

/** How long to wait before each further try, in ms. */
const PAUSES = [10, 20, 50, 100, 200, 300, 300];

/** On Windows a file that an editor, an indexer or a virus scanner reads cannot be replaced for a moment. */
async function moveInto(from: string, to: string): Promise<void> {
  for (const ms of PAUSES) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error;
    }
    await pause(ms);
  }
  await rename(from, to);
}
