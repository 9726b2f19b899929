import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from './ending.ts';

/** An installation that takes longer than this has died, on whatever machine it ran. */
const longestInstallation = 15 * 60_000;

/** The user's cache folder, where a second clone finds what the first one installed. */
const cacheFolder = () =>
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'chatapp-test-host');

/** The folder in the cache for something made of these pins: other pins are another folder. */
export function cachedFolder(name: string, pins: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(pins)).digest('hex').slice(0, 12);
  return path.join(cacheFolder(), `${name}-${hash}`);
}

/**
 * Fills a folder of the cache unless it is there, and says so. It gets its name at the very end, so an interrupted
 * installation is never taken for a whole one; a run that finds another at work waits for that one's result.
 *
 * @throws what `install` throws
 */
export async function installOnce(
  folder: string,
  title: string,
  install: (partial: string) => Promise<void>,
): Promise<string> {
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const unlock = await lock(`${folder}.lock`, title);
  try {
    if (fs.existsSync(folder)) return folder;
    removePartials(folder);
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    console.log(`Installing ${title} into ${folder} (once) …`);
    const ticking = setInterval(() => console.log(`  still installing ${title}: ${seconds()} s`), 10_000);
    const partial = fs.mkdtempSync(`${folder}.partial-`);
    const clear = () => fs.rmSync(partial, { recursive: true, force: true });
    const forget = atEnd(clear);
    try {
      await install(partial);
      fs.renameSync(partial, folder);
    } finally {
      clearInterval(ticking);
      clear();
      forget();
    }
    console.log(`Installed ${title} in ${seconds()} s.`);
    return folder;
  } finally {
    unlock();
  }
}

/** Whoever holds the lock is the only one at work, so every other beginning was left by a run that was killed. */
function removePartials(folder: string): void {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(folder)}.partial-`)) continue;
    fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

async function lock(file: string, title: string): Promise<() => void> {
  const mine = `${process.pid} ${os.hostname()}`;
  const giveUp = Date.now() + longestInstallation;
  for (let hasSaid = false; !(await take(file, mine)); ) {
    if (Date.now() > giveUp) throw new Error(`Another run holds ${file}. Remove it when there is none.`);
    if (!hasSaid) console.log(`Another run is installing ${title}: waiting for it …`);
    hasSaid = true;
    await sleep(500);
  }
  const unlock = () => fs.rmSync(file, { force: true });
  const forget = atEnd(unlock);
  return () => {
    forget();
    unlock();
  };
}

async function take(file: string, mine: string): Promise<boolean> {
  try {
    fs.writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isLeftBehind(file)) return false;
  // Several may take it over in the same moment: the last one to write has it, and the others see that.
  const next = `${file}-${process.pid}`;
  fs.writeFileSync(next, mine);
  fs.renameSync(next, file);
  await sleep(300);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === mine;
}

/** A lock of another machine (a cache on a shared disk) is told by its age only: its processes cannot be seen. */
function isLeftBehind(file: string): boolean {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > longestInstallation) return true;
    const [pid, host] = fs.readFileSync(file, 'utf8').split(' ');
    if (!pid || host !== os.hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // No such process. A file that has gone by now is not left behind, it is simply free.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
