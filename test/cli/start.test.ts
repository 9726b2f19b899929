import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeCacheOf, compiled } from '../../cli/compiled.ts';
import { version } from '../../package.json';

test('the code cache of the build is taken by the Node that made it', () => {
  expect(compiled(path.resolve('dist/cli.main.js')).cachedDataRejected).toBe(false);
});

test.each([
  ['without a code cache', undefined],
  ['with one that is none', 'not made by V8'],
])('%s the command line starts all the same', (_, cache) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-start-'));
  try {
    for (const file of ['cli.js', 'cli.main.js']) copyFileSync(path.join('dist', file), path.join(folder, file));
    if (cache !== undefined) writeFileSync(codeCacheOf(path.join(folder, 'cli.main.js')), cache);
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'cli.js'), '--version'], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: `${version}\n`, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
