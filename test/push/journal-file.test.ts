import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
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
import { nameInJournal, nearestJournal, readJournal, updateJournal } from '../../push/journal/file.ts';
import { emptyJournal, remembered } from '../../push/journal/journal.ts';
import { sandboxTarget } from '../../push/target.ts';
import { cams } from './documents.ts';

let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatapp-journal-'));
  journal = path.join(folder, 'chatapp.journal.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isWindows = process.platform === 'win32';
const document = cams('template', { CustSpaceId: '1', TemplateCode: '2', Language: 'en' });
const about = { file: 'a.json', target: sandboxTarget('https://cams.example.com'), document };
const note = () => updateJournal(journal, (before) => remembered(before, about, [document.value], new Date()));

test('the nearest journal above a document is its own', async () => {
  for (const name of ['a/deep/er', 'b']) mkdirSync(path.join(folder, name), { recursive: true });
  const document = (name: string) => path.join(folder, name, 'x.chatapp.json');
  expect(await nearestJournal(document('a/deep/er'))).toBeUndefined();
  for (const name of ['.', 'a']) writeFileSync(path.join(folder, name, 'chatapp.journal.json'), '{}');
  // What is called so and is a folder is none.
  mkdirSync(path.join(folder, 'b', 'chatapp.journal.json'));
  const of = async (name: string) => path.relative(folder, (await nearestJournal(document(name))) ?? '');
  expect(await of('a/deep/er')).toBe(path.join('a', 'chatapp.journal.json'));
  expect(await of('b')).toBe('chatapp.journal.json');
  expect(nameInJournal(journal, document('a/deep'))).toBe('a/deep/x.chatapp.json');
});

describe('a journal that cannot be used is told, and stays as it is', () => {
  test('one that is none', async () => {
    writeFileSync(journal, '<<<<<<< ours');
    for (const result of [await readJournal(journal), await note()]) {
      expect(result).toMatchObject({ ok: false, problem: { message: expect.stringContaining(journal) } });
    }
    expect(readFileSync(journal, 'utf8')).toBe('<<<<<<< ours');
  });

  test('one whose lock cannot be had', async () => {
    mkdirSync(`${journal}.lock`);
    expect(await note()).toMatchObject({
      ok: false,
      problem: { code: 'journal-unusable', message: expect.stringMatching(/lock is a folder.*delete it/) },
    });
  });
});

test('one that does not exist yet is empty', async () => {
  expect(await readJournal(journal)).toEqual({ ok: true, value: emptyJournal });
});

test.skipIf(isWindows)('a journal that is a link stays one, and both its names have one lock', async () => {
  const real = path.join(folder, 'shared.json');
  symlinkSync('shared.json', journal);
  await note();
  expect(JSON.parse(readFileSync(real, 'utf8')).version).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['chatapp.journal.json', 'shared.json']);
});

/** What somebody who is gone may have left behind. */
const left: { [what: string]: (lock: string) => void } = {
  'an old lock': (lock) => {
    writeFileSync(lock, '1 x');
    utimesSync(lock, 1, 1);
  },
  'a lock of the future': (lock) => {
    writeFileSync(lock, '1 x');
    const tomorrow = Date.now() / 1000 + 86_400;
    utimesSync(lock, tomorrow, tomorrow);
  },
  'a link to nothing': (lock) => {
    symlinkSync('nowhere', lock);
    lutimesSync(lock, 1, 1);
  },
};

/** Each takes a while: every process loads the code again. */
const patience = 120_000;

test.each(Object.keys(left))(
  'eight processes at one journal keep every entry: %s',
  { timeout: patience },
  async (what) => {
    if (isWindows && what.includes('link')) {
      console.log(`Not run here: ${what}. Windows makes links for administrators only.`);
      return;
    }
    left[what]?.(`${journal}.lock`);
    const script = path.resolve('test/push/journal-writer.ts');
    const codes = await Promise.all(
      [...'abcdefgh'].map(async (name) => {
        const child = spawn(process.execPath, ['--import', 'tsx', script, journal, name, '10'], { stdio: 'inherit' });
        const [code] = await once(child, 'close');
        return code;
      }),
    );
    expect(codes).toEqual(Array(8).fill(0));
    const { remotes } = JSON.parse(readFileSync(journal, 'utf8'));
    expect(Object.values<object>(remotes).flatMap((things) => Object.keys(things))).toHaveLength(80);
    expect(readdirSync(folder)).toEqual(['chatapp.journal.json']);
  },
);
