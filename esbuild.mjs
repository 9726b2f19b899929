// Bundles what is shipped. Each file is CommonJS, because an extension host and `require('./dist/check.js')` want it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { examplesWithoutMessages } from './scripts/examples.mjs';
import { noticesOf } from './scripts/notices.mjs';
import { unneeded } from './scripts/unneeded.mjs';

const watching = process.argv.includes('--watch');
const root = import.meta.dirname;

/**
 * What stands in a file of its own, by the path of the module in this repository: what the extension and the server,
 * the desktop and the browser all need is shipped once, and undici is loaded by the first push and never before.
 */
const ownFiles = [
  [/\/undici\/index\.js$/, './undici.js'],
  [
    /\/(vscode-jsonrpc|vscode-languageserver-(protocol|types))\/lib\/(common|umd|esm)\/(api|main)\.js$/,
    './protocol.js',
  ],
  [/\/vscode-languageclient\/lib\/common\/(api|client)\.js$/, './client.js'],
  [/\/vscode-languageserver\/lib\/common\/(api|server)\.js$/, './core.js'],
  [/^\/server\/(serve|config)\.ts$/, './core.js'],
];

const separately = {
  name: 'separately',
  setup(building) {
    const { onResolve, initialOptions } = building;
    const own = `./${path.basename(initialOptions.outfile ?? '')}`;
    onResolve({ filter: /./ }, async ({ path: asked, pluginData, ...how }) => {
      if (pluginData === separately || how.kind === 'entry-point') return undefined;
      const found = await building.resolve(asked, { ...how, pluginData: separately });
      if (found.external || found.errors.length > 0) return found;
      const module = found.path.replace(root, '').replaceAll('\\', '/');
      const file = ownFiles.find(([pattern]) => pattern.test(module))?.[1];
      // A file loads those that are listed before it, and holds what is its own.
      return file && file !== own && isListed(initialOptions, file) ? { path: file, external: true } : found;
    });
  },
};

const isListed = ({ external = [] }, file) => external.includes(file);

const plugins = [unneeded, separately];

/** Of undici what push/send.ts uses: its fetch, caches and web sockets are three quarters of it. */
const undici = `
exports.Agent = require('undici/lib/dispatcher/agent');
exports.Pool = require('undici/lib/dispatcher/pool');
exports.EnvHttpProxyAgent = require('undici/lib/dispatcher/env-http-proxy-agent');
exports.buildConnector = require('undici/lib/core/connect');
`;

/** The language server but for how it is connected, and where its configuration is. */
const core = `
export * from 'vscode-languageserver';
export * from './server/serve.ts';
export * from './server/config.ts';
`;

/**
 * A file of dist.
 *
 * @param source the module that it is, or the text of one
 * @param loads the other files of dist that it loads
 */
const file = (name, source, { loads = [], ...options } = {}) => ({
  ...(source.includes('\n')
    ? { stdin: { contents: source, resolveDir: root, sourcefile: name } }
    : { entryPoints: [source] }),
  outfile: `dist/${name}`,
  bundle: true,
  platform: 'node',
  // The extension host of the oldest VS Code we support runs Node 22; everything else runs on Node 20 too.
  target: 'node20',
  format: 'cjs',
  minify: !watching,
  sourcemap: watching ? 'linked' : false,
  legalComments: 'none',
  logLevel: watching ? 'info' : 'warning',
  // jsonc-parser and vscode-languageserver-textdocument: their ES modules bundle smaller than their UMD builds.
  mainFields: ['module', 'main'],
  plugins,
  ...options,
  external: ['vscode', ...loads, ...(options.external ?? [])],
});

/** tinyglobby's ES module does. */
const asksWhereItStands = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const bundles = [
  file('protocol.js', 'vscode-languageserver-protocol'),
  file('core.js', core, { loads: ['./protocol.js'], plugins: [examplesWithoutMessages, ...plugins] }),
  file('server.js', 'server/main.ts', { loads: ['./protocol.js', './core.js'] }),
  file('client.js', 'vscode-languageclient', { loads: ['./protocol.js'] }),
  file('extension.js', 'client/extension.ts', {
    loads: ['./protocol.js', './client.js', './undici.js'],
    target: 'node22',
  }),
  file('browser.js', 'client/browser.ts', { loads: ['./protocol.js', './client.js'], platform: 'browser' }),
  file('worker.js', 'server/worker.ts', { loads: ['./protocol.js', './core.js'], platform: 'browser' }),
  file('web.js', 'client/web.ts', { platform: 'browser' }),
  file('undici.js', undici),
  file('check.js', 'server/check.ts'),
  file('remote.js', 'cli/remote.ts', { loads: ['./undici.js'], ...asksWhereItStands }),
  file('cli.js', 'cli/start.ts', { banner: { js: '#!/usr/bin/env node' } }),
  file('cli.main.js', 'cli/main.ts', {
    loads: ['./remote.js', './server.js'],
    // What a Script runs cannot import: what it loads later, it requires.
    supported: { 'dynamic-import': false },
    ...asksWhereItStands,
  }),
];

/**
 * esbuild leaves tagged templates as they are, since a tag may read how they are written; ours (`say`) does not. One
 * sign beyond ASCII doubles what an engine has to read.
 */
function escapeTemplates(outfile) {
  const code = readFileSync(outfile, 'utf8');
  const escaped = code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (escaped !== code) writeFileSync(outfile, escaped);
}

if (watching) {
  // It would be taken for the code of another text of the same length.
  rmSync('dist/cli.main.js.cache', { force: true });
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((bundle) => bundle.rebuild()));
  // `.vscode/tasks.json` waits for this line.
  console.log('Everything is built. Waiting for changes.');
  for (const bundle of contexts) await bundle.watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  const metafiles = await Promise.all(
    bundles.map(async (options) => {
      const { metafile } = await build({ ...options, metafile: true });
      escapeTemplates(options.outfile);
      return metafile;
    }),
  );
  writeFileSync('dist/THIRD_PARTY_NOTICES.txt', noticesOf(metafiles, root));
}
