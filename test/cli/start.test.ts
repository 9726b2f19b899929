import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatapp, type Run } from './program.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-start-'));
const compileCache = path.join(folder, 'node-compile-cache');
let expected: Run;

/** Checks the examples with a temporary folder of its own, where Node would keep what it compiled. */
const checkWith = (temporary: string, env: NodeJS.ProcessEnv = {}) =>
  chatapp(['check', '--format', 'json', 'examples'], {
    env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, name))
    .filter((file) => statSync(file).isFile());

beforeAll(async () => {
  expected = await checkWith(folder, { NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(JSON.parse(expected.stdout)).not.toEqual([]);
  expect(existsSync(compileCache)).toBe(false);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a check keeps its compiled code where Node can, and its result is the same with it', async () => {
  expect(await checkWith(folder)).toEqual(expected);
  expect(existsSync(compileCache)).toBe('enableCompileCache' in module);
  expect(await checkWith(folder)).toEqual(expected);
});

test('a check does not need a cache that it can read', async () => {
  if (existsSync(compileCache)) for (const file of filesIn(compileCache)) writeFileSync(file, 'not made by Node');
  expect(await checkWith(folder)).toEqual(expected);
});

test('a check does not need a cache that it can write', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  expect(await checkWith(path.join(file, 'no-folder'))).toEqual(expected);
});
