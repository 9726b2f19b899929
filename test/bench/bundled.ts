/** Modules as they are shipped: in one bundle, since tsx would measure the wrappers that it puts around every function. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** All that some modules export. @param files their paths from the root of the repository */
export function bundled<Exports>(files: readonly string[]): Exports {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  try {
    const outfile = path.join(folder, 'measured.cjs');
    buildSync({
      stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: process.cwd() },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile,
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
