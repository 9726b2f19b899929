/** The language server in a worker of a browser. What it needs of files it asks of the client. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ConfigError, configFile } from '../core/config.ts';
import limits from '../core/limits.json' with { type: 'json' };
import type { RuleSettings } from '../core/rules/settings.ts';
import { rulesOf } from '../kinds/index.ts';
import { version } from '../package.json';
import { untilInitialized } from './notInitialized.ts';
import { FindFilesRequest, ReadFileRequest, sendRequest } from './protocol.ts';
import { serve } from './serve.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  messageStrategy: untilInitialized(),
});

const read = async (uri: string) =>
  (await sendRequest(connection, ReadFileRequest, { uri, most: limits.document.fileBytes })) ?? undefined;

/** Creates a reader of the nearest configuration, beside a document or in a folder above it. It reads each file once. */
function configuredRules(): (uri: string) => Promise<RuleSettings | undefined> {
  const known = new Map<string, Promise<RuleSettings | undefined>>();
  const rulesIn = (folder: string): Promise<RuleSettings | undefined> => {
    const found = known.get(folder) ?? find(folder);
    known.set(folder, found);
    return found;
  };
  const find = async (folder: string) => {
    const file = `${folder}/${configFile}`;
    const text = await read(file);
    if (typeof text === 'object') {
      throw new ConfigError(`${file} cannot be used: it is too large (${text.bytes} bytes).`);
    }
    const rules = text === undefined ? undefined : rulesOf(text, file);
    const end = folder.lastIndexOf('/');
    return rules ?? (end > 0 && folder[end - 1] !== '/' ? rulesIn(folder.slice(0, end)) : undefined);
  };
  return async (uri) => (uri.includes('/') ? rulesIn(uri.slice(0, uri.lastIndexOf('/'))) : undefined);
}

serve(connection, {
  version,
  configFile,
  configuredRules,
  files: { find: () => sendRequest(connection, FindFilesRequest), read },
});
