import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { chatapp, documents, folderWith } from './program.ts';

const isLinux = process.platform === 'linux';
const program = path.resolve('dist/cli.js');
const environment = { PATH: process.env.PATH ?? '', NO_COLOR: '1' };

/** Longer than the limits below, and with something to fix: `pt-br`. */
const long = JSON.stringify(
  {
    ...JSON.parse(documents.template),
    ...{ Language: 'pt-br', Components: [{ Type: 'BODY', Text: `Olá. ${'x'.repeat(900)}` }] },
    Example: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`name${i}`, `Ana Maria ${i}`])),
  },
  null,
  2,
);
const short = documents.template.replace('"en"', '"pt-br"');

/** Loaded before the program: the temporary file of a long document gets half of its text, and then... */
const hook = (then: string) => `
const fs = require('node:fs/promises');
const path = require('node:path');
const { open } = fs;
fs.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  const { writeFile } = handle;
  handle.writeFile = async (text, ...more) => {
    if (String(text).length < 5000 || path.dirname(String(file)) !== process.cwd()) return writeFile.call(handle, text, ...more);
    await handle.write(String(text).slice(0, 2000));
    ${then}
  };
  return handle;
};
require('node:module').syncBuiltinESMExports();
`;
const hooks = folderWith({
  'full.cjs': hook("throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });"),
  'hang.cjs': hook("process.stderr.write('HALF'); await new Promise(() => setInterval(() => {}, 1000));"),
});
const withHook = (name: string) => ({ NODE_OPTIONS: `--require ${JSON.stringify(path.join(hooks.path, name))}` });

let sandbox: Sandbox;
const removals: (() => void)[] = [];
const children: ChildProcess[] = [];
beforeAll(async () => {
  sandbox = await startSandbox({ qps: false });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const remove of removals.splice(0)) remove();
});
afterAll(async () => {
  await sandbox.stop();
  hooks.remove();
});

/** A folder with a short document on either side of the long one. */
function folder(): { path: string; read: (name: string) => string; write: (name: string, text: string) => void } {
  const { path: at, remove } = folderWith({
    'a.chatapp.json': short,
    'b.chatapp.json': long,
    'c.chatapp.json': short,
  });
  removals.push(remove);
  return {
    path: at,
    read: (name) => readFileSync(path.join(at, name), 'utf8'),
    write: (name, text) => writeFileSync(path.join(at, name), text),
  };
}
const names = ['a.chatapp.json', 'b.chatapp.json', 'c.chatapp.json'];

/** The two commands that write many documents, in a folder where each has something to write. */
async function prepared(command: 'fix' | 'pull') {
  const made = folder();
  let args = ['fix', '.'];
  if (command === 'pull') {
    const elsewhere = folder();
    for (const [i, name] of names.entries()) {
      const text = made.read(name).replace('pt-br', 'pt_BR').replace('8472929283883', `8472929283${i}`);
      made.write(name, text);
      elsewhere.write(name, text.replace('Your order', 'Your parcel').replace('Olá', 'Oi'));
    }
    const push = ['push', ...names, '--endpoint', sandbox.url, '--yes', '--overwrite'];
    expect((await chatapp(push, { cwd: elsewhere.path })).code).toBe(0);
    // A journal elsewhere: it is the documents that cannot be written.
    args = ['pull', '.', '--endpoint', sandbox.url, '--theirs', '--journal', path.join(elsewhere.path, 'of-pull.json')];
  }
  const before = names.map(made.read);
  return {
    ...made,
    args,
    isOld: (at = made.path) => names.map((name, i) => readFileSync(path.join(at, name), 'utf8') === before[i]),
  };
}
const leftovers = (at: string) => readdirSync(at).filter((name) => name.endsWith('.tmp') || name.endsWith('.part'));

/** How a program ended that is not `chatapp` alone. */
async function ended(name: string, args: readonly string[], cwd: string): Promise<{ stderr: string }> {
  const child = spawn(name, args, { cwd, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  children.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await once(child, 'close');
  return { stderr };
}

describe.each(['fix', 'pull'] as const)('chatapp %s', (command) => {
  test('on a disk that is full keeps the file, says so, and writes the others', async () => {
    const { path: cwd, args, isOld } = await prepared(command);
    const run = await chatapp(args, { cwd, env: withHook('full.cjs') });
    expect(run.stderr).toMatch(/b\.chatapp\.json.*cannot be written: ENOSPC/);
    expect(run.code).toBe(1);
    expect(isOld()).toEqual([false, true, false]);
    expect(leftovers(cwd)).toEqual([]);
  });

  test('that is killed in the middle of a write leaves the file as it was', async () => {
    const { path: cwd, args, isOld } = await prepared(command);
    const child = spawn(process.execPath, [program, ...args], {
      ...{ cwd, env: { ...environment, ...withHook('hang.cjs') }, stdio: ['ignore', 'ignore', 'pipe'] },
    });
    children.push(child);
    let told = '';
    child.stderr?.on('data', (text) => {
      told += text;
    });
    await expect.poll(() => told, { timeout: 20_000 }).toContain('HALF');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(isOld()).toEqual([false, true, true]);
  });

  test(`within a limit of file size keeps the file${isLinux ? '' : ' (not run here: Linux only)'}`, async () => {
    if (!isLinux) return;
    const { path: cwd, args, isOld } = await prepared(command);
    const limited = 'ulimit -f 8; exec "$@"';
    const run = await ended('bash', ['-c', limited, 'bash', process.execPath, program, ...args], cwd);
    expect(run.stderr).toMatch(/b\.chatapp\.json.*cannot be written: EFBIG/);
    expect(isOld()).toEqual([false, true, false]);
    expect(leftovers(cwd)).toEqual([]);
  });

  test('on a small disk that is really full', async () => {
    const disk = smallDisk();
    if (!disk) {
      console.log('Not run here: a small disk that is full, which only root on Linux may mount.');
      return;
    }
    const { path: from, args, isOld } = await prepared(command);
    for (const name of names) writeFileSync(path.join(disk, name), readFileSync(path.join(from, name)));
    fill(disk);
    const run = await chatapp(args, { cwd: disk });
    expect(run.stderr).toMatch(/b\.chatapp\.json.*cannot be written: ENOSPC/);
    expect(run.code).toBe(1);
    expect(isOld(disk)).toEqual([false, true, false]);
    expect(leftovers(disk)).toEqual([]);
  });
});

/** A disk of 256 KiB, if one may be mounted here. */
function smallDisk(): string | undefined {
  if (!isLinux) return undefined;
  const { path: at, remove } = folderWith({});
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at]);
  removals.push(() => {
    if (mounted.status === 0) spawnSync('umount', ['-l', at]);
    remove();
  });
  return mounted.status === 0 ? at : undefined;
}

/** Fills a disk but for two pages. */
function fill(disk: string): void {
  const page = Buffer.alloc(4096, 'x');
  const fillers: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const file = path.join(disk, `filler${i}`);
    try {
      writeFileSync(file, page);
      fillers.push(file);
    } catch {
      rmSync(file, { force: true });
      break;
    }
  }
  for (const file of fillers.splice(-2)) rmSync(file);
}

/** A push whose journal is locked by somebody. */
describe('a push behind a lock', () => {
  const push = (cwd: string) => {
    const child = spawn(process.execPath, [program, 'push', 'a.chatapp.json', '--endpoint', sandbox.url, '--yes'], {
      ...{ cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
    });
    children.push(child);
    let told = '';
    child.stdout.on('data', (text) => {
      told += text;
    });
    return { child, told: () => told };
  };
  const place = (code: string) => {
    const { path: cwd, remove } = folderWith({
      'a.chatapp.json': documents.template.replace('8472929283883', code),
    });
    removals.push(remove);
    return { cwd, lock: path.join(cwd, 'chatapp.journal.json.lock') };
  };

  test('says how it ended before it waits, and Ctrl+C ends the wait', async () => {
    const { cwd, lock } = place('21');
    writeFileSync(lock, 'somebody');
    // Whoever holds it is alive.
    const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 200);
    try {
      const { child, told } = push(cwd);
      await expect.poll(told, { timeout: 20_000 }).toMatch(/applied/);
      child.kill('SIGINT');
      const [code] = await once(child, 'close');
      expect(code).toBe(process.platform === 'win32' ? null : 0);
      if (process.platform !== 'win32') expect(told()).toMatch(/could not be written down.*canceled/);
      expect(readdirSync(cwd).sort()).toEqual(['a.chatapp.json', 'chatapp.journal.json.lock']);
    } finally {
      clearInterval(alive);
    }
  });

  test.each<[string, string, (lock: string) => void, boolean]>([
    ['a folder', '22', (lock) => mkdirSync(lock), false],
    ['a link to nothing', '23', (lock) => symlinkSync('nowhere', lock), true],
    [
      'one of the future',
      '24',
      (lock) => {
        writeFileSync(lock, '');
        utimesSync(lock, new Date(4e12), new Date(4e12));
      },
      true,
    ],
  ])('ends: %s', async (_what, code, leave, isNoted) => {
    if (process.platform === 'win32' && code === '23') return;
    const { cwd, lock } = place(code);
    leave(lock);
    const { child, told } = push(cwd);
    await once(child, 'close');
    expect([child.exitCode, told()]).toEqual([0, expect.stringMatching(/applied/)]);
    expect(readdirSync(cwd).includes('chatapp.journal.json')).toBe(isNoted);
    if (!isNoted) expect(told()).toMatch(/could not be written down.*is a folder/);
  });
});
