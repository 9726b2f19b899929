// Bundles what is shipped. Each file is CommonJS, because an extension host and `require('./dist/check.js')` want it.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const watching = process.argv.includes('--watch');

/**
 * What stands in a file of its own: undici, loaded by the first push and never before, and the check, which the server
 * and the CLI share with other tools.
 */
const ownFiles = { undici: './undici.js' };

const separately = {
  name: 'separately',
  setup({ onResolve }) {
    for (const [module, file] of Object.entries(ownFiles)) {
      onResolve({ filter: new RegExp(`^${module}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: file, external: true },
      );
    }
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outdir: 'dist',
  minify: !watching,
  keepNames: false,
  sourcemap: watching ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'info',
  // jsonc-parser and vscode-languageserver-textdocument: their ES modules bundle smaller than their UMD builds.
  mainFields: ['module', 'main'],
  plugins: [separately],
};

const bundles = [
  // The extension host of the oldest VS Code we support runs Node 22; everything else runs on Node 20 too.
  { ...shared, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'], target: 'node22' },
  { ...shared, entryPoints: { server: 'server/main.ts', check: 'server/check.ts' }, target: 'node20' },
  {
    ...shared,
    entryPoints: { cli: 'cli/main.ts' },
    external: ['./server.js'],
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...shared, entryPoints: { undici: 'undici' }, target: 'node20' },
];

if (watching) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}
