// Bundles what is shipped. Each file is CommonJS, because an extension host and `require('./dist/check.js')` want it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';

const watching = process.argv.includes('--watch');

/**
 * What stands in a file of its own: undici, loaded by the first push and never before, and the protocol, which the
 * extension and the server both need and load once from disk.
 */
const ownFiles = [
  [/^undici$/, './undici.js'],
  [/^vscode-languageserver-protocol(\/node)?$/, './protocol.js'],
];

const separately = {
  name: 'separately',
  setup({ onResolve }) {
    for (const [filter, file] of ownFiles) {
      onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: file, external: true }));
    }
    // undici ships its parser twice, and falls back on the plain one. A push parses one answer: one is enough.
    onResolve({ filter: /llhttp_simd-wasm/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
  },
};

/**
 * What the language client asks of libraries for cases that do not arise here: whether the editor is new enough (the
 * manifest demands it), and which files a pattern means (no server of ours registers one). A sixth of the extension.
 */
const unneeded = {
  name: 'unneeded',
  setup({ onResolve, onLoad }) {
    const namespace = 'unneeded';
    onResolve({ filter: /^(minimatch|semver\/functions\/(parse|satisfies))$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /^semver/, namespace }, () => ({ contents: 'module.exports = () => true;' }));
    onLoad({ filter: /^minimatch/, namespace }, () => ({
      contents: "exports.Minimatch = class { constructor() { throw new Error('Patterns are not supported.'); } };",
    }));
  },
};

/** Of undici what push/send.ts uses: its fetch, caches and web sockets are three quarters of it. */
const undici = `
exports.Agent = require('undici/lib/dispatcher/agent');
exports.Pool = require('undici/lib/dispatcher/pool');
exports.EnvHttpProxyAgent = require('undici/lib/dispatcher/env-http-proxy-agent');
exports.buildConnector = require('undici/lib/core/connect');
`;

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outdir: 'dist',
  minify: !watching,
  keepNames: false,
  sourcemap: watching ? 'linked' : false,
  legalComments: 'none',
  logLevel: watching ? 'info' : 'warning',
  // jsonc-parser and vscode-languageserver-textdocument: their ES modules bundle smaller than their UMD builds.
  mainFields: ['module', 'main'],
  plugins: [separately],
};

const bundles = [
  // The extension host of the oldest VS Code we support runs Node 22; everything else runs on Node 20 too.
  {
    ...shared,
    entryPoints: { extension: 'client/extension.ts' },
    external: ['vscode'],
    target: 'node22',
    plugins: [separately, unneeded],
  },
  { ...shared, entryPoints: { server: 'server/main.ts', check: 'server/check.ts' }, target: 'node20' },
  {
    ...shared,
    entryPoints: { cli: 'cli/main.ts' },
    external: ['./server.js'],
    target: 'node20',
    // tinyglobby's ES module asks where it stands.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
  { ...shared, entryPoints: { protocol: 'vscode-languageserver-protocol/node' }, target: 'node20' },
  {
    ...shared,
    stdin: { contents: undici, resolveDir: import.meta.dirname, sourcefile: 'undici.js' },
    outdir: undefined,
    outfile: 'dist/undici.js',
    target: 'node20',
  },
];

if (watching) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}
