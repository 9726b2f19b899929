import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What no clone of the repository has: what is installed, built, or written by a run. */
const notTracked = /^(node_modules|dist|out|\.git|\.vscode-test.*|.*\.(vsix|tgz))$/;

/** Copies the repository into a folder of its own, with the same packages. @returns the folder */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'chatapp-new-kind-')));
  for (const name of readdirSync('.')) {
    if (!notTracked.test(name)) cpSync(name, path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Every file of a copy with what is in it, as a hash. */
export function filesIn(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    notTracked.test(entry.name)
      ? []
      : entry.isDirectory()
        ? readdirSync(path.join(root, entry.name), { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) => path.join(inner.parentPath, inner.name))
        : [path.join(root, entry.name)],
  );
  return new Map(
    files.map((file) => [
      path.relative(root, file).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** How a program ended, and what it said. */
export interface Ended {
  status: number | null;
  output: string;
}

/** Runs a script of a package in a copy: `tsx/dist/cli.mjs`. */
export function run(copy: string, script: string, ...args: string[]): Promise<Ended> {
  // A run of Vitest inside of another is no worker of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const child = spawn(process.execPath, [path.join(copy, 'node_modules', script), ...args], { cwd: copy, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    // Vitest takes a line of another program's stack for one of its own.
    child
      .once('error', reject)
      .once('close', (status) => resolve({ status, output: output.replaceAll(/^ +at /gm, '  in ') }));
  });
}
