import {
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../files/lock.ts';

let folder: string;
let file: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatapp-lock-'));
  file = path.join(folder, 'a.json');
  lock = `${file}.lock`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isWindows = process.platform === 'win32';
if (isWindows) console.log('Not run here: locks that are links, which Windows makes for administrators only.');

const seconds = (from: number) => Date.now() / 1000 + from;
const dangling = (age: number) => {
  symlinkSync('nowhere', lock);
  lutimesSync(lock, seconds(-age), seconds(-age));
};

describe('a lock that was left behind is taken', () => {
  test.each<[string, () => void, boolean?]>([
    [
      'an old one',
      () => {
        writeFileSync(lock, '');
        utimesSync(lock, seconds(-60), seconds(-60));
      },
    ],
    [
      'one of the future',
      () => {
        writeFileSync(lock, '');
        utimesSync(lock, seconds(3600), seconds(3600));
      },
    ],
    ['a link to nothing', () => dangling(60), true],
    [
      'an old link to a file that is new',
      () => {
        writeFileSync(path.join(folder, 'nowhere'), 'theirs');
        dangling(60);
      },
      true,
    ],
    [
      'one beside which somebody was about to take it away, and died',
      () => {
        writeFileSync(lock, '');
        utimesSync(lock, seconds(-60), seconds(-60));
        mkdirSync(`${lock}.stale`);
        utimesSync(`${lock}.stale`, seconds(-60), seconds(-60));
      },
    ],
  ])('%s', async (_what, leave, needsLinks = false) => {
    if (needsLinks && isWindows) return;
    leave();
    expect(await withLock(file, async () => 'done', { waitMs: 20_000 })).toBe('done');
    expect(readdirSync(folder).filter((name) => name !== 'nowhere')).toEqual([]);
    if (readdirSync(folder).includes('nowhere')) {
      expect(readFileSync(path.join(folder, 'nowhere'), 'utf8')).toBe('theirs');
    }
  });

  test.skipIf(isWindows)('a fresh link to nothing too, when its time has come', async () => {
    dangling(0);
    expect(await withLock(file, async () => 'done', { staleMs: 100, waitMs: 20_000 })).toBe('done');
  });
});

describe('the wait for a lock', () => {
  test('has an end, and blocks nothing until then', async () => {
    writeFileSync(lock, 'somebody');
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    const keeping = setInterval(() => utimesSync(lock, seconds(0), seconds(0)), 50);
    try {
      await expect(withLock(file, async () => 'done', { waitMs: 400 })).rejects.toThrow(
        /another run has kept it locked/,
      );
    } finally {
      clearInterval(turning);
      clearInterval(keeping);
    }
    expect(turns).toBeGreaterThan(3);
    expect(readFileSync(lock, 'utf8')).toBe('somebody');
  });

  test('ends when it is cancelled', async () => {
    writeFileSync(lock, 'somebody');
    const abort = new AbortController();
    const waiting = withLock(file, async () => 'done', { signal: abort.signal, staleMs: 60_000 });
    abort.abort();
    await expect(waiting).rejects.toThrow(/canceled/);
  });

  test('a lock that is free is had all the same', async () => {
    expect(await withLock(file, async () => 'done', { signal: AbortSignal.abort() })).toBe('done');
  });

  test('a folder is no lock, and nobody waits for it', async () => {
    mkdirSync(lock);
    await expect(withLock(file, async () => 'done')).rejects.toThrow(/is a folder, where a lock file is expected/);
  });

  test('no lock can be where there is no folder', async () => {
    await expect(withLock(path.join(folder, 'no', 'a.json'), async () => 'done')).rejects.toThrow(/ENOENT/);
  });
});

test('who lost the lock in between does the work again, and takes nobody else’s away', async () => {
  let rounds = 0;
  await withLock(
    file,
    async (mustBeMine) => {
      if (rounds++ === 0) {
        // Somebody took it for left behind, and has one of their own.
        rmSync(lock);
        writeFileSync(lock, 'somebody else');
        utimesSync(lock, seconds(-60), seconds(-60));
      }
      await mustBeMine();
    },
    { waitMs: 20_000 },
  );
  expect(rounds).toBe(2);
  expect(() => lstatSync(lock)).toThrow();
});

test('what the work fails with is what is said, and the lock is free again', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(readdirSync(folder)).toEqual([]);
});
