// Bundles what is shipped. Each file is CommonJS, because an extension host and `require('./dist/check.js')` want it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';
import { pageOf } from './scripts/readme.mjs';
import { languagesIn, translationsIn } from './scripts/translations.mjs';

const watching = process.argv.includes('--watch');

/** Of undici what push/http/send.ts uses: less than two thirds of it, which the first push loads in half the time. */
const undici = {
  resolveDir: import.meta.dirname,
  contents: `
exports.Agent = require('undici/lib/dispatcher/agent');
exports.Pool = require('undici/lib/dispatcher/pool');
exports.EnvHttpProxyAgent = require('undici/lib/dispatcher/env-http-proxy-agent');
exports.buildConnector = require('undici/lib/core/connect');
`,
};

/** undici has its parser twice, once for processors with SIMD: for answers of kilobytes one is enough. */
const oneParser = {
  name: 'one-parser',
  setup: ({ onResolve }) =>
    onResolve({ filter: /llhttp_simd-wasm/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, '..', 'llhttp', 'llhttp-wasm.js'),
    })),
};

/**
 * A file of dist.
 *
 * @param source the module that it is, or the text of one
 * @param loads the other files of dist that it loads; everything else it needs is in it
 */
const file = (name, source, { loads = [], ...options } = {}) => ({
  ...(typeof source === 'string' ? { entryPoints: [source] } : { stdin: source }),
  outfile: `dist/${name}`,
  bundle: true,
  platform: 'node',
  // The extension host of the oldest VS Code we support runs Node 22; everything else runs on Node 20 too.
  target: 'node20',
  format: 'cjs',
  // What is loaded later is CommonJS too: Node requires it sooner than it imports it.
  supported: { 'dynamic-import': false },
  minify: !watching,
  // Node and browsers read UTF-8; escaped, texts in other scripts are three times as long.
  charset: 'utf8',
  sourcemap: watching ? 'linked' : false,
  legalComments: 'none',
  logLevel: watching ? 'info' : 'warning',
  // jsonc-parser and vscode-languageserver-textdocument: their ES modules bundle smaller than their UMD builds.
  mainFields: ['module', 'main'],
  ...options,
  external: ['vscode', ...loads],
});

/** undici is a file of its own, which the first push loads and nothing before. */
const pushes = { loads: ['./undici.js'], alias: { undici: './undici.js' } };

/** In ASCII, Node keeps a source as one byte a character: half the memory, and a sooner start. */
const startsOften = { charset: 'ascii' };

/** tinyglobby's ES module does. */
const asksWhereItStands = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const bundles = [
  file('extension.js', 'client/extension.ts', { ...pushes, target: 'node22' }),
  file('server.js', 'server/main.ts'),
  file('browser.js', 'client/browser.ts', { platform: 'browser' }),
  file('preview.js', 'client/preview/webview/main.ts', { platform: 'browser', format: 'iife' }),
  file('worker.js', 'server/worker.ts', { platform: 'browser' }),
  file('undici.js', undici, { plugins: [oneParser] }),
  file('check.js', 'kinds/check.ts'),
  file('cli.js', 'cli/start.ts', { loads: ['./cli.main.js'], banner: { js: '#!/usr/bin/env node' } }),
  file('cli.main.js', 'cli/main.ts', { loads: ['./remote.js', './server.js'], ...asksWhereItStands, ...startsOften }),
  file('remote.js', 'cli/remote.ts', { ...pushes, ...asksWhereItStands }),
];

/** The texts of each language in one file, which the extension reads: those of the kinds are with them. */
function writeTexts() {
  mkdirSync('dist', { recursive: true });
  for (const language of languagesIn('.')) {
    writeFileSync(`dist/texts.${language}.json`, JSON.stringify(translationsIn('.', language)));
  }
}

if (watching) {
  writeTexts();
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((bundle) => bundle.rebuild()));
  // `.vscode/tasks.json` waits for this line.
  console.log('Everything is built. Waiting for changes.');
  for (const bundle of contexts) await bundle.watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  writeTexts();
  const metafiles = await Promise.all(
    bundles.map(async (options) => (await build({ ...options, metafile: true })).metafile),
  );
  writeFileSync('dist/README.md', pageOf(readFileSync('README.md', 'utf8')));
  writeFileSync('dist/THIRD_PARTY_NOTICES.txt', noticesOf(metafiles, import.meta.dirname));
}
