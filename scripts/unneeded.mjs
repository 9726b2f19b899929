// What libraries carry for cases that do not arise here is left out of the package: a third of undici, and a third of
// the language client. Whatever stands in for it fails loudly, or is a feature that registers nothing.
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

const throwing = (what) => `() => { throw new Error('${what} is not part of this bundle.'); }`;

/** What the editor's client would register, and no server of ours has. */
const noFeature = `
class NoFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: () => NoFeature });
`;

/** The feature for notebooks, which that for diagnostics listens to. */
const noNotebooks = `
const never = () => ({ dispose() {} });
exports.NotebookDocumentSyncFeature = class {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  register() {}
  unregister() {}
  clear() {}
  handles() { return false; }
};
`;
const features =
  /^\.\/(callHierarchy|codeLens|colorProvider|declaration|executeCommand|fileOperations|implementation|inlineCompletion|inlineValue|linkedEditingRange|signatureHelp|textDocumentContent|typeDefinition|typeHierarchy)$/;

const mixins =
  /^\.\/(callHierarchy|fileOperations|inlineCompletion|inlineValue|linkedEditingRange|moniker|notebook|textDocumentContent|typeHierarchy)$/;

/** By who asks for it, and for what. */
const standIns = [
  // Whether the editor is new enough is said by the manifest; no server of ours registers patterns of files.
  [/vscode-languageclient/, /^semver/, () => 'module.exports = () => true;'],
  [
    /vscode-languageclient/,
    /^minimatch$/,
    () => `exports.Minimatch = class { constructor() { (${throwing('A pattern')})(); } };`,
  ],
  [/vscode-languageclient\/lib\/common\//, features, () => noFeature],
  [/vscode-languageclient\/lib\/common\//, /^\.\/notebook$/, () => noNotebooks],
  // The server's side of the same.
  [
    /vscode-languageserver\/lib\/common\//,
    mixins,
    () => 'module.exports = new Proxy({}, { get: () => (Base) => Base });',
  ],
  // No command of ours is another program, and the library for globs brings its matcher along: what Node loads for
  // these is a tenth of a start.
  [/\/commander\//, /^node:child_process$/, () => `exports.spawn = ${throwing('Another program')};`],
  [
    /\/fdir\//,
    /^module$/,
    // A call of what is no function would do as well, but V8 reads the whole bundle again to put that into words.
    () => `exports.createRequire = () => ({ resolve: ${throwing('A module beside this one')} });`,
  ],
  // Our bodies are text and our connections HTTP/1.1: undici's fetch and HTTP/2 are never reached.
  [
    /undici\/lib\/dispatcher/,
    /\/web\/fetch\/body\.js$/,
    () => `exports.extractBody = ${throwing('A body of this type')};`,
  ],
  [/undici\/lib\/dispatcher/, /\/client-h2\.js$/, () => `module.exports = ${throwing('HTTP/2')};`],
  // undici's support of SOCKS is experimental: such a proxy is refused as no address of one.
  [/undici\/lib\/dispatcher/, /\/socks5-proxy-agent(\.js)?$/, () => noSocks],
  // Nobody listens to what undici tells of itself.
  [/undici\/lib\/(core|dispatcher)/, /\/core\/diagnostics(\.js)?$/, () => nobodyListens],
  // Of the parser's constants two lists are used.
  [
    /undici\/lib\/dispatcher/,
    /\/llhttp\/constants\.js$/,
    ({ importer }) => constants(createRequire(importer)('../llhttp/constants.js')),
  ],
  // undici holds its parser twice, as text. The plain one, compressed, is a fifth of that; the first push unpacks it.
  [
    /undici\/lib\/dispatcher/,
    /\/llhttp_simd-wasm\.js$/,
    ({ importer }) => packed(createRequire(importer)('../llhttp/llhttp-wasm.js')),
  ],
  [/undici\/lib\/dispatcher/, /\/llhttp-wasm\.js$/, () => 'module.exports = undefined;'],
];

const nobodyListens = `
const channel = { hasSubscribers: false, publish() {} };
exports.channels = new Proxy({}, { get: () => channel });
`;

const noSocks = `
module.exports = class {
  constructor() { throw Object.assign(new Error('SOCKS'), { code: 'UND_ERR_INVALID_ARG' }); }
};
`;

const constants = ({ ERROR, TYPE }) => `module.exports = ${JSON.stringify({ ERROR, TYPE })};`;

const packed = (bytes) => `
const packed = '${brotliCompressSync(bytes).toString('base64')}';
module.exports = require('node:zlib').brotliDecompressSync(Buffer.from(packed, 'base64'));
`;

/** For esbuild: puts the above in the place of what is asked for. */
export const unneeded = {
  name: 'unneeded',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const from = importer.replaceAll('\\', '/');
      const found = standIns.find(([who, what]) => who.test(from) && what.test(path));
      return found && { path, namespace: 'unneeded', pluginData: { text: found[2]({ importer }) } };
    });
    onLoad({ filter: /./, namespace: 'unneeded' }, ({ pluginData }) => ({
      contents: pluginData.text,
      resolveDir: import.meta.dirname,
    }));
  },
};
