/** The language server as a process of its own: `node dist/server.js --stdio`, or over IPC from the extension. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { rulePageName } from './rules/pages.ts';
import { serve } from './serve.ts';

/** The rule pages stand beside the bundle, in the packaged extension and in a checkout alike. */
const pages = path.resolve(__dirname, '..', 'docs', 'rules');
const hasPages = existsSync(pages);

serve(createConnection(ProposedFeatures.all), {
  version,
  rulePage: (rule) => (hasPages ? pathToFileURL(path.join(pages, rulePageName(rule))).href : undefined),
});
