import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bounds } from '../../sandbox/bounds.ts';
import { keep, keptBy, loadState, saveState, store } from '../../sandbox/state.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'chatapp-state-'));
const file = path.join(folder, 'sandbox.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('what a further kind keeps outlives the run, beside what the others keep', async () => {
  const state = await loadState(undefined);
  store(state, 'flows', '7', { id: '7', name: 'visit', categories: ['OTHER'], status: 'DRAFT' });
  expect(keep(state, 'greetings', 'welcome', { note: 'hello' })).toBe(true);
  await saveState(file, state);
  const again = await loadState(file);
  expect([...keptBy(again, 'greetings')]).toEqual([['welcome', { note: 'hello' }]]);
  expect([...again.flows.keys()]).toEqual(['7']);
  expect([...keptBy(again, 'flows')]).toEqual([]);
});

test('what a file has beside is no part of a kind', async () => {
  writeFileSync(file, '{"version": 1, "greetings": {"welcome": 7, "evening": {"note": "hello"}}}');
  const state = await loadState(file);
  expect([...state.more.keys()]).toEqual(['greetings']);
  expect([...keptBy(state, 'greetings').keys()]).toEqual(['evening']);
});

test('a further kind has as much room as the others, in all and of its own', async () => {
  const state = await loadState(undefined);
  for (let id = 0; id < bounds.stored; id++) expect(keep(state, 'greetings', String(id), {})).toBe(true);
  expect(keep(state, 'greetings', 'more', {})).toBe(false);
  expect(keep(state, 'greetings', '0', { note: 'changed' })).toBe(true);
  const large = { note: 'a'.repeat(bounds.storedCharacters / 2) };
  expect([keep(state, 'greetings', '0', large), keep(state, 'others', '0', large)]).toEqual([true, false]);
});
