/** Starts the features of the extension; what they do is in their own files. */
import type { ExtensionContext } from 'vscode';
import { registerCodeLenses } from './codeLenses.ts';
import { createCredentials } from './credentials.ts';
import { startLanguageClient } from './languageClient.ts';
import { createLog } from './log.ts';
import { registerNewDocument } from './newDocument.ts';
import { registerPush } from './push.ts';
import { registerRequestPreview } from './requestPreview.ts';
import { registerRulePages } from './rulePages.ts';
import { createSandbox } from './sandbox.ts';
import { createStatusBar } from './statusBar.ts';
import { createTargets } from './targets.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const log = createLog(context);
  const server = startLanguageClient(context, log);
  const sandbox = createSandbox(context, log);
  const targets = createTargets(context);
  const credentials = createCredentials(context, targets, log);
  const statusBar = createStatusBar(context, targets);
  registerPush(context, { server, sandbox, targets, credentials, statusBar, log });
  registerRequestPreview(context, { server, targets, sandbox });
  registerRulePages(context, server);
  registerCodeLenses(context, targets);
  registerNewDocument(context);
}
