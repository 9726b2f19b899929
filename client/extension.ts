/** Starts the features of the extension; what they do is in their own files. */
import { commands, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCodeLenses } from './codeLenses.ts';
import { registerCompare } from './compare.ts';
import { createCredentials } from './credentials.ts';
import { type CreateClient, startLanguageClient } from './languageClient.ts';
import { createLog } from './log.ts';
import { registerNewDocument } from './newDocument.ts';
import { registerPush } from './push.ts';
import { registerRequestPreview } from './requestPreview.ts';
import { registerRulePages } from './rulePages.ts';
import { createSandbox } from './sandbox.ts';
import { createStatusBar } from './statusBar.ts';
import { createTargets } from './targets.ts';
import { loadTexts } from './texts.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const log = createLog(context);
  const server = startLanguageClient(context, log, await loadTexts(context), inProcess(context));
  const sandbox = createSandbox(context, log);
  const targets = createTargets(context);
  const credentials = createCredentials(context, targets, log);
  const statusBar = createStatusBar(context, targets);
  const destination = registerPush(context, { server, sandbox, targets, credentials, statusBar, log });
  registerCompare(context, { server, ...destination });
  registerRequestPreview(context, { server, targets, sandbox });
  registerRulePages(context, server);
  registerCodeLenses(context, server, targets);
  registerNewDocument(context);
  // In a browser there is no pushing: what belongs to it is not offered there.
  void commands.executeCommand('setContext', 'chatapp.canPush', true);
}

/** The server in a process of its own. */
function inProcess({ extensionUri }: ExtensionContext): CreateClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return (id, name, options) => new LanguageClient(id, name, { run, debug }, options);
}
