/** The language server as a process of its own: `node dist/server.js --stdio`, or over IPC from the extension. */
import { existsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { configFile } from '../core/config.ts';
import { version } from '../package.json';
import { configuredRules, localFiles } from './files.ts';
import { createFraming } from './framing.ts';
import { keepHeapSmall } from './heap.ts';
import { untilInitialized } from './notInitialized.ts';
import { serve } from './serve.ts';

/** In a checkout the rule pages are files, for editors that bring no place of their own for them. */
const pages = path.resolve(__dirname, '..', 'docs', 'rules');

if (process.argv.includes('--stdio')) {
  const wrongWith = createFraming();
  // Before the connection listens, so that it never gets what is wrong: it would go deaf without a word.
  process.stdin.on('data', (chunk: Buffer) => {
    const problem = wrongWith(chunk);
    if (problem === undefined) return;
    writeSync(process.stderr.fd, `chatapp: ${problem} The server ends.\n`);
    process.exit(1);
  });
}

serve(createConnection(ProposedFeatures.all, { messageStrategy: untilInitialized() }), {
  version,
  configFile,
  files: localFiles,
  onText: keepHeapSmall(),
  configuredRules: () => {
    const rulesIn = configuredRules();
    return (uri) => (uri.startsWith('file:') ? rulesIn(path.dirname(fileURLToPath(uri))) : undefined);
  },
  ...(existsSync(pages) && { rulePages: `${pathToFileURL(pages).href}/` }),
});
