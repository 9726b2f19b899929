/** The language server as a process of its own: `node dist/server.js --stdio`, or over IPC from the extension. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { configFile } from './config.ts';
import { configuredRules, localFiles } from './files.ts';
import { serve } from './serve.ts';

/** In a checkout the rule pages are files, for editors that bring no place of their own for them. */
const pages = path.resolve(__dirname, '..', 'docs', 'rules');

serve(createConnection(ProposedFeatures.all), {
  version,
  configFile,
  files: localFiles,
  configuredRules: (uri) => (uri.startsWith('file:') ? configuredRules()(path.dirname(fileURLToPath(uri))) : undefined),
  ...(existsSync(pages) && { rulePages: `${pathToFileURL(pages).href}/` }),
});
