/** Runs the tests of this folder inside VS Code: the newest one, and the oldest that the manifest promises. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { profiles } from '../host/profiles.ts';
import { selectEditor } from '../host/select.ts';

const root = process.cwd();

async function main(): Promise<number> {
  // The extension host loads CommonJS.
  await build({
    entryPoints: ['test/extension/index.ts'],
    outfile: 'out/extension-tests/index.js',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  let worst = 0;
  for (const profile of [profiles.latest, profiles.floor]) {
    const { title, run } = selectEditor(profile);
    console.log(`\nIn ${title}`);
    // Tests edit documents: they work on a copy.
    const workspace = mkdtempSync(path.join(tmpdir(), 'chatapp-workspace-'));
    cpSync('test/extension/workspace', workspace, { recursive: true });
    try {
      worst ||= await runTests({
        ...run,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(root, 'out/extension-tests/index.js'),
        launchArgs: [workspace, '--disable-extensions'],
      });
    } catch (error) {
      console.error(`The tests in ${title} failed: ${error instanceof Error ? error.message : error}`);
      worst = 1;
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
    if (process.env.VSCODE_EXECUTABLE_PATH) break;
  }
  return worst;
}

void main().then((code) => {
  process.exitCode = code;
});
