import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import { memoryOf, parseJournal } from '../../push/journal/journal.ts';
import { sandboxTarget, type Target } from '../../push/target.ts';
import { recall, remember } from '../../push/workflow/memory.ts';
import { cams } from '../push/documents.ts';

vi.mock('vscode', () => ({
  EventEmitter: class {
    private readonly listeners: ((event: unknown) => void)[] = [];
    readonly event = (listener: (event: unknown) => void) => this.listeners.push(listener);
    readonly fire = (event: unknown) => this.listeners.forEach((listener) => void listener(event));
  },
  workspace: { asRelativePath: ({ fsPath }: { fsPath: string }) => path.basename(fsPath) },
}));
const { createJournal } = await import('../../client/push/journal.ts');

const document = cams('template', { CustSpaceId: 'S', TemplateCode: '1', Language: 'en', Category: 'UTILITY' });
const target: Target = { ...sandboxTarget('https://cams.example.com'), name: 'ours' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatapp-editor-'));
  for (const name of ['one/deep', 'two']) mkdirSync(path.join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const uri = (...names: string[]) => ({ scheme: 'file', fsPath: at(...names) }) as never;

/** The editor's journal over this storage, and what stops its sandbox. */
function editor(stored: { [key: string]: unknown } = {}) {
  const stops: (() => void)[] = [];
  const workspaceState = {
    get: (key: string) => stored[key],
    update: async (key: string, value: unknown) => {
      stored[key] = value;
    },
  };
  const sandbox = { onStop: (listener: () => void) => stops.push(listener) };
  const journalOf = createJournal({ workspaceState, subscriptions: [] } as never, sandbox as never);
  const updates: { fsPath: string }[] = [];
  journalOf.onUpdate((updated) => updates.push(updated));
  const journal = {
    memory: async (at: never, to: Target) => recall(await journalOf(at, to), to, document),
    remember: async (at: never, to: Target, held: readonly JsonObject[], how = {}) =>
      remember(await journalOf(at, to), { target: to, document }, held, how),
  };
  return { journal, stored, updates, stopSandbox: () => stops.forEach((stop) => void stop()) };
}

describe('the editor and the terminal keep one journal', () => {
  const file = () => at('one', 'chatapp.journal.json');
  beforeEach(() => writeFileSync(file(), '{"version": 2, "remotes": {}}'));

  test('where there is a file, the editor writes it', async () => {
    const { journal, stored, updates } = editor();
    await journal.remember(uri('one', 'deep', 'a.json'), target, [document.value], { isPush: true });
    expect(updates.map(({ fsPath }) => path.basename(fsPath))).toEqual(['a.json']);
    const written = parseJournal(readFileSync(file(), 'utf8'));
    expect(written.ok && memoryOf(written.value, 'renamed.json', target, document).held).toHaveLength(1);
    expect(readFileSync(file(), 'utf8')).toContain('"file": "deep/a.json"');
    expect(stored).toEqual({});
  });

  test('and reads what the terminal has written since', async () => {
    const { journal } = editor();
    const known = async () => (await journal.memory(uri('one', 'a.json'), target)).held.length;
    expect(await known()).toBe(0);
    await editor().journal.remember(uri('one', 'b.json'), target, [document.value]);
    expect(await known()).toBe(1);
  });

  test('another folder of the workspace, which has none, keeps its own storage', async () => {
    const { journal, stored } = editor();
    await journal.remember(uri('two', 'a.json'), target, [document.value]);
    expect(Object.keys(stored)).toEqual(['chatapp.journal']);
    expect(existsSync(at('two', 'chatapp.journal.json'))).toBe(false);
    // And what is known there is not forgotten when a file comes to be.
    writeFileSync(at('two', 'chatapp.journal.json'), '{"version": 2, "remotes": {}}');
    expect((await journal.memory(uri('two', 'a.json'), target)).held).toHaveLength(1);
  });

  test('one that cannot be read stops the push, and is not written over', async () => {
    writeFileSync(file(), '<<<<<<< ours');
    const { journal } = editor();
    await expect(journal.memory(uri('one', 'a.json'), target)).rejects.toThrow(/cannot be read/);
    await expect(journal.remember(uri('one', 'a.json'), target, [])).rejects.toThrow(/cannot be read/);
    expect(readFileSync(file(), 'utf8')).toBe('<<<<<<< ours');
  });
});

test('the storage of an earlier version is read, and written as one of this version', async () => {
  const { journal, stored } = editor({
    'chatapp.journal': {
      version: 1,
      files: {
        'old.json': {
          'ours https://cams.example.com': {
            ...{ remote: 'template S 1 en', at: '2026-11-01T00:00:00.000Z', held: [{ Category: 'UTILITY' }] },
          },
        },
      },
      edits: {},
    },
  });
  const found = await journal.memory(uri('two', 'renamed.json'), target);
  expect(found.held).toEqual([{ Category: 'UTILITY' }]);
  await journal.remember(uri('two', 'renamed.json'), target, [document.value]);
  expect(stored['chatapp.journal']).toMatchObject({ version: 2 });
});

test('what is known of the sandbox ends with what it has', async () => {
  writeFileSync(at('chatapp.journal.json'), '{"version": 2, "remotes": {}}');
  const { journal, stored, stopSandbox } = editor();
  const sandbox = sandboxTarget('http://127.0.0.1:4000');
  const known = async () => (await journal.memory(uri('two', 'a.json'), sandbox)).held.length;
  await journal.remember(uri('two', 'a.json'), sandbox, [document.value]);
  expect(await known()).toBe(1);
  stopSandbox();
  expect(await known()).toBe(0);
  expect(stored).toEqual({});
  expect(readFileSync(at('chatapp.journal.json'), 'utf8')).not.toContain('127.0.0.1');
});
