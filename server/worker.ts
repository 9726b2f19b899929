/** The language server in a worker of a browser. What it needs of files it asks of the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../package.json';
import { serve } from './serve.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

serve(connection, {
  version,
  files: {
    find: () => connection.sendRequest('chatapp/findFiles'),
    read: async (uri) => (await connection.sendRequest<string | null>('chatapp/readFile', uri)) ?? undefined,
  },
});
