import type { Stats } from 'node:fs';
import { lstat, mkdir, open, readFile, rmdir, unlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

export interface LockOptions {
  /** Ends the waiting. A lock that is free is taken all the same. */
  signal?: AbortSignal | undefined;
  /** Milliseconds after which a lock was left by somebody who is gone: a holder is done in a few. */
  staleMs?: number;
  /** How long to wait for it, in ms. */
  waitMs?: number;
}

/** The lock was taken away while it was held: by somebody who took the holder for gone. */
class LostLock extends Error {}

/**
 * Does something while no other process does it to the same file. The lock is a file beside it, `<file>.lock`; one that
 * was left behind is removed. Waiting does not block the process.
 *
 * @param work is given a function to call right before what it does takes effect: that one throws where the lock was
 *   lost in between, and then the work is done once more
 * @throws when the lock cannot be had: after `waitMs`, when the signal is given, or when no file can be there
 */
export async function withLock<T>(
  file: string,
  work: (mustBeMine: () => Promise<void>) => Promise<T>,
  { signal, staleMs = 5000, waitMs = 30_000 }: LockOptions = {},
): Promise<T> {
  const lock = `${file}.lock`;
  const deadline = performance.now() + waitMs;
  for (;;) {
    const token = `${process.pid} ${crypto.randomUUID()}`;
    while (!(await take(lock, token))) {
      if (await removeStale(lock, staleMs)) continue;
      if (signal?.aborted) throw new Error(`the wait for another run was canceled (${lock})`);
      if (performance.now() > deadline) {
        throw new Error(`another run has kept it locked for ${Math.round(waitMs / 1000)} seconds (${lock})`);
      }
      // Not all at the same moment.
      await pause(10 + Math.random() * 30, undefined, signal ? { signal } : {}).catch(() => {});
    }
    const isMine = async () => (await readFile(lock, 'utf8').catch(() => '')) === token;
    try {
      return await work(async () => {
        if (!(await isMine())) throw new LostLock();
      });
    } catch (error) {
      if (!(error instanceof LostLock)) throw error;
    } finally {
      if (await isMine()) await unlink(lock).catch(() => {});
    }
  }
}

/** Takes the lock, if it is free. */
async function take(lock: string, token: string): Promise<boolean> {
  const handle = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
    // Windows answers so while somebody else is removing the file.
    const isBusy = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(error.code ?? '');
    if (error.code !== 'EEXIST' && !isBusy) throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(token);
    return true;
  } catch (error) {
    await unlink(lock).catch(() => {});
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Removes a lock that was left behind. The lock itself is looked at, not what a link leads to.
 *
 * @returns whether it is gone
 */
async function removeStale(lock: string, staleMs: number): Promise<boolean> {
  const seen = await statsOf(lock);
  if (seen?.isDirectory()) throw new Error(`${lock} is a folder, where a lock file is expected: delete it`);
  if (!seen || !isStale(seen, staleMs)) return false;
  // Only one process at a time removes a lock: a second one would remove the lock that the first has taken since.
  const guard = `${lock}.stale`;
  try {
    await mkdir(guard);
  } catch {
    const left = await statsOf(guard);
    if (left && isStale(left, staleMs)) await rmdir(guard).catch(() => {});
    return false;
  }
  try {
    const now = await statsOf(lock);
    if (now?.ino !== seen.ino || now.mtimeMs !== seen.mtimeMs) return false;
    await unlink(lock);
    return true;
  } catch {
    return false;
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

/** A time in the future was not set by a holder either: clocks of two machines differ by less. */
const isStale = ({ mtimeMs }: Stats, staleMs: number) => Math.abs(Date.now() - mtimeMs) > staleMs;

const statsOf = (file: string): Promise<Stats | undefined> => lstat(file).catch(() => undefined);
