import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { replaceFile, targetOf } from '../../files/replace.ts';

/** What the next calls of the system fail with. */
const failures: { write?: string; sync?: string; rename: string[] } = { rename: [] };
const fail = (code: string) => Object.assign(new Error(`${code}: played`), { code });
const opened: { file: string; flags: unknown }[] = [];

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (file, flags, mode) => {
    opened.push({ file: String(file), flags });
    const handle = await fs.open(file, flags, mode);
    const { write, sync } = failures;
    if (write) {
      handle.writeFile = async (text) => {
        await handle.write(String(text).slice(0, 3));
        throw fail(write);
      };
    }
    if (sync) handle.sync = () => Promise.reject(fail(sync));
    return handle;
  };
  const rename: typeof fs.rename = async (from, to) => {
    const code = failures.rename.shift();
    if (code !== undefined) throw fail(code);
    return fs.rename(from, to);
  };
  return { ...fs, open, rename };
});

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatapp-replace-'));
  writeFileSync(at('a.json'), 'old');
});
afterEach(() => {
  delete failures.write;
  delete failures.sync;
  failures.rename.length = 0;
  opened.length = 0;
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const isWindows = process.platform === 'win32';
if (isWindows) console.log('Not run here: modes and links of files, which Windows has in a way of its own.');

describe('a file is written whole', () => {
  test('over what is there, and where nothing is', async () => {
    await replaceFile(at('a.json'), 'new');
    await replaceFile(at('b.json'), 'new');
    expect([readFileSync(at('a.json'), 'utf8'), readFileSync(at('b.json'), 'utf8')]).toEqual(['new', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  test('into a file of another name each time, that only this process can have made', async () => {
    await replaceFile(at('a.json'), '1');
    await replaceFile(at('a.json'), '2');
    const names = opened.map(({ file }) => path.basename(file));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^\.chatapp-[0-9a-f-]{36}\.tmp$/);
    expect(opened.map(({ flags }) => flags)).toEqual(['wx', 'wx']);
  });

  test.skipIf(isWindows)('with the mode that it had', async () => {
    for (const mode of [0o644, 0o600, 0o755, 0o664]) {
      chmodSync(at('a.json'), mode);
      await replaceFile(at('a.json'), 'new');
      expect(statSync(at('a.json')).mode & 0o777).toBe(mode);
    }
  });

  test.skipIf(isWindows)('where a symbolic link leads, and the link stays', async () => {
    mkdirSync(at('shared'));
    writeFileSync(at('shared/real.json'), 'old');
    symlinkSync('shared/real.json', at('link.json'));
    symlinkSync('link.json', at('link2.json'));
    symlinkSync('shared/absent.json', at('dangling.json'));
    await replaceFile(at('link2.json'), 'new');
    await replaceFile(at('dangling.json'), 'made');
    expect(readlinkSync(at('link2.json'))).toBe('link.json');
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('shared/real.json'), 'utf8')).toBe('new');
    expect(readFileSync(at('shared/absent.json'), 'utf8')).toBe('made');
    expect(readdirSync(at('shared')).sort()).toEqual(['absent.json', 'real.json']);
  });

  test.skipIf(isWindows)('through no link that somebody has put beside it', async () => {
    writeFileSync(at('victim'), 'theirs');
    for (const name of ['a.json.part', `a.json.${process.pid}.part`, 'a.json.tmp']) symlinkSync('victim', at(name));
    await replaceFile(at('a.json'), 'new');
    expect(readFileSync(at('victim'), 'utf8')).toBe('theirs');
  });

  test.skipIf(isWindows)('without a word to a file of another name that shares its content', async () => {
    linkSync(at('a.json'), at('other.json'));
    await replaceFile(at('a.json'), 'new');
    expect(readFileSync(at('other.json'), 'utf8')).toBe('old');
  });

  test.skipIf(isWindows)('but links in a circle lead nowhere', async () => {
    symlinkSync('y', at('x'));
    symlinkSync('x', at('y'));
    await expect(targetOf(at('x'))).rejects.toThrow();
  });
});

describe('what fails leaves the old text, and nothing beside it', () => {
  const isAsBefore = () => {
    expect(readFileSync(at('a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  };

  test.each(['ENOSPC', 'EFBIG', 'EDQUOT', 'EIO'])('a write that ends with %s', async (code) => {
    failures.write = code;
    await expect(replaceFile(at('a.json'), 'a longer text')).rejects.toThrow(code);
    isAsBefore();
    await expect(replaceFile(at('new.json'), 'text')).rejects.toThrow(code);
    isAsBefore();
  });

  test.each(['ENOSPC', 'EIO'])('a flush that ends with %s', async (code) => {
    failures.sync = code;
    await expect(replaceFile(at('a.json'), 'new')).rejects.toThrow(code);
    isAsBefore();
  });

  test('a file system that knows no flush is none', async () => {
    failures.sync = 'EINVAL';
    await replaceFile(at('a.json'), 'new');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
  });

  test('a rename', async () => {
    failures.rename = ['EXDEV'];
    await expect(replaceFile(at('a.json'), 'new')).rejects.toThrow('EXDEV');
    isAsBefore();
  });

  test('somebody who does not confirm', async () => {
    await expect(replaceFile(at('a.json'), 'new', { confirm: () => Promise.reject(new Error('no')) })).rejects.toThrow(
      'no',
    );
    isAsBefore();
  });

  test('a folder in its place', async () => {
    mkdirSync(at('folder'));
    await expect(replaceFile(at('folder'), 'new')).rejects.toThrow(/not a regular file/);
  });
});

describe('on Windows', () => {
  test.each(['EPERM', 'EBUSY', 'EACCES'])('a rename that ends with %s is tried again', async (code) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    failures.rename = [code, code, code];
    await replaceFile(at('a.json'), 'new');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
    failures.rename = Array(20).fill(code);
    await expect(replaceFile(at('a.json'), 'newer')).rejects.toThrow(code);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});
