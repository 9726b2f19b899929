/** Starts the features of the extension; what they do is in their own files. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCheckAsFlowJson } from './language/checkAsFlowJson.ts';
import { registerCheckTask } from './language/checkTask.ts';
import { registerCodeLenses } from './language/codeLenses.ts';
import { followDocuments } from './language/inspection.ts';
import { type CreateClient, startLanguageClient } from './language/languageClient.ts';
import { registerNewDocument } from './language/newDocument.ts';
import { registerRulePages } from './language/rulePages.ts';
import { loadTexts } from './language/texts.ts';
import { registerPreview } from './preview/preview.ts';
import { registerStateChanges } from './push/changeState.ts';
import { registerCompare } from './push/compare.ts';
import { createJournal } from './push/journal.ts';
import { createListings } from './push/listings.ts';
import { createOutcomes } from './push/outcomes.ts';
import { registerPull } from './push/pull.ts';
import { registerPullDocuments } from './push/pullDocuments.ts';
import { registerPush } from './push/push.ts';
import { registerPushAll } from './push/pushAll.ts';
import { createRemoteStates } from './push/remoteStates.ts';
import { remoteText } from './push/remoteText.ts';
import { registerRequestPreview } from './push/requestPreview.ts';
import { registerReviewStatus } from './push/reviewStatus.ts';
import { createUnderWay } from './push/underWay.ts';
import { createCredentials } from './targets/credentials.ts';
import { createDestination } from './targets/destination.ts';
import { createSandbox } from './targets/sandbox.ts';
import { createStatusBar } from './targets/statusBar.ts';
import { createTargets } from './targets/targets.ts';
import { registerCompareAll } from './views/compareAll.ts';
import { createDocumentsView } from './views/documentsView.ts';
import { remoteNodeOf } from './views/remoteNodes.ts';
import { createRemoteSide } from './views/remoteSide.ts';
import { createRemoteView } from './views/remoteView.ts';
import { createTargetsView } from './views/targetsView.ts';
import { createLog } from './window/log.ts';
import { registerReportIssue } from './window/reportIssue.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const log = createLog(context);
  const server = startLanguageClient(context, log, await loadTexts(context), inProcess(context));
  const sandbox = createSandbox(context, server, log);
  const targets = createTargets(context);
  const credentials = createCredentials(context, targets, log);
  const statusBar = createStatusBar(context, targets);
  const destination = createDestination({ sandbox, targets, credentials });
  const states = createRemoteStates(context, { destination, sandbox });
  const compare = registerCompare(context, { server, destination, states });
  const outcomes = createOutcomes(context, { server, statusBar, log });
  const journal = createJournal(context, sandbox);
  const underWay = createUnderWay();
  registerPush(context, { server, destination, journal, compare, outcomes, states, statusBar, underWay, log });
  registerPull(context, { server, destination, journal, compare, states });
  const listings = createListings(context, { server, destination, sandbox });
  registerPullDocuments(context, { server, destination, listings, journal, states }, remoteNodeOf);
  registerReviewStatus(context, { server, destination, states });
  registerPushAll(context, { server, destination, journal, outcomes, states, underWay, log });
  registerStateChanges(context, { server, destination, states, statusBar, underWay, log });
  registerRequestPreview(context, { server, targets, sandbox });
  registerRulePages(context, server);
  registerCodeLenses(context, server, targets);
  registerNewDocument(context, server);
  registerCheckAsFlowJson(context);
  registerCheckTask(context, server);
  registerReportIssue(context, log);
  followDocuments(context);
  registerPreview(context, server, remoteText({ server, destination, states }));
  registerCompareAll(context, { server, destination, journal, states });
  const remote = createRemoteSide(context, { server, destination, states, journal, log });
  createDocumentsView(context, server, remote);
  createRemoteView(context, { listings, destination, states, journal, log });
  createTargetsView(context, { targets, sandbox });
}

/** The server in a process of its own. */
function inProcess({ extensionUri }: ExtensionContext): CreateClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return (id, name, options) => new LanguageClient(id, name, { run, debug }, options);
}
