/** The extension in a browser: everything but pushing, which needs what a browser does not have. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { registerCheckAsFlowJson } from './language/checkAsFlowJson.ts';
import { registerCheckTask } from './language/checkTask.ts';
import { registerCodeLenses } from './language/codeLenses.ts';
import { startLanguageClient } from './language/languageClient.ts';
import { registerNewDocument } from './language/newDocument.ts';
import { registerRulePages } from './language/rulePages.ts';
import { loadTexts } from './language/texts.ts';
import { registerPreview } from './preview/preview.ts';
import { createDocumentsView } from './views/documentsView.ts';
import { registerDesktopOnly } from './window/desktopOnly.ts';
import { createLog } from './window/log.ts';
import { registerReportIssue } from './window/reportIssue.ts';

/** As a browser has it; the types of one would bring a thousand names that Node does not have. */
declare class Worker {
  constructor(script: string, options: { name: string });
  terminate(): void;
}

export async function activate(context: ExtensionContext): Promise<void> {
  const log = createLog(context);
  const texts = await loadTexts(context);
  const code = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', 'worker.js'));
  // By the file's own address the editor starts no worker where a remote server has the extension.
  const script = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  const end = () => worker?.terminate();
  // Each start has a worker of its own. The editor's are no instances of Worker, so the client is given their ends.
  const start = async () => {
    end();
    worker = new Worker(script, { name: 'ChatApp' });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: end }, { dispose: () => URL.revokeObjectURL(script) });
  const server = startLanguageClient(
    context,
    log,
    texts,
    (id, name, options) => new LanguageClient(id, name, start, options),
  );
  registerRulePages(context, server);
  registerCodeLenses(context, server);
  registerNewDocument(context, server);
  registerCheckAsFlowJson(context);
  registerCheckTask(context, server);
  registerReportIssue(context, log);
  registerPreview(context, server);
  registerDesktopOnly(context);
  createDocumentsView(context, server);
}
