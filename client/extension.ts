/** Starts the features of the extension; what they do is in their own files. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCodeLenses } from './codeLenses.ts';
import { registerCompare } from './compare.ts';
import { createCredentials } from './credentials.ts';
import { createDestination } from './destination.ts';
import { createJournal } from './journal.ts';
import { type CreateClient, startLanguageClient } from './languageClient.ts';
import { createLog } from './log.ts';
import { registerNewDocument } from './newDocument.ts';
import { createOutcomes } from './outcomes.ts';
import { registerPull } from './pull.ts';
import { registerPush } from './push.ts';
import { registerPushAll } from './pushAll.ts';
import { createRemoteStates } from './remoteStates.ts';
import { registerRequestPreview } from './requestPreview.ts';
import { registerRulePages } from './rulePages.ts';
import { createSandbox } from './sandbox.ts';
import { createStatusBar } from './statusBar.ts';
import { createTargets } from './targets.ts';
import { loadTexts } from './texts.ts';
import { createUnderWay } from './underWay.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const log = createLog(context);
  const server = startLanguageClient(context, log, await loadTexts(context), inProcess(context));
  const sandbox = createSandbox(context, log);
  const targets = createTargets(context);
  const credentials = createCredentials(context, targets, log);
  const statusBar = createStatusBar(context, targets);
  const destination = createDestination({ sandbox, targets, credentials });
  const compare = registerCompare(context, { server, destination });
  const states = createRemoteStates(context, { server, destination });
  const outcomes = createOutcomes(context, { server, statusBar, log });
  const journal = createJournal(context, sandbox);
  const underWay = createUnderWay();
  registerPush(context, { server, destination, journal, compare, outcomes, states, statusBar, underWay, log });
  registerPull(context, { server, destination, journal, compare, states });
  registerPushAll(context, { server, destination, journal, outcomes, states, underWay, log });
  registerRequestPreview(context, { server, targets, sandbox });
  registerRulePages(context, server);
  registerCodeLenses(context, server, targets);
  registerNewDocument(context, server);
}

/** The server in a process of its own. */
function inProcess({ extensionUri }: ExtensionContext): CreateClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return (id, name, options) => new LanguageClient(id, name, { run, debug }, options);
}
