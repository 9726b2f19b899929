import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import { buildPush, isCreation } from '../../push/providers/request.ts';
import { toCurl, toText } from '../../push/providers/show.ts';
import { chosenDocument, inspect, whyNotSent } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import type { EmbeddedSandbox } from '../targets/sandbox.ts';
import type { Targets } from '../targets/targets.ts';
import { tellProblem } from '../window/problems.ts';
import { showWarningMessage } from '../window/shown.ts';
import { createVirtualDocuments } from '../window/virtualDocuments.ts';
import { addressedText } from './addressing.ts';

interface Rooms {
  server: Server;
  targets: Targets;
  sandbox: EmbeddedSandbox;
}

/** Show Push Request: what a push would send, in a read-only document, without credentials and without sending. */
export function registerRequestPreview(context: ExtensionContext, rooms: Rooms): void {
  const requests = createVirtualDocuments(context, 'chatapp-request');
  context.subscriptions.push(
    commands.registerCommand('chatapp.showPushRequest', async (about?: unknown) => {
      const document = await chosenDocument(about);
      if (!document) return;
      const text = await requestText(rooms, document);
      if (text === undefined) return;
      const uri = requests.put(`${document.uri.path.replace(/\.json$/, '')}.http`, text);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

async function requestText(
  { server, targets, sandbox }: Rooms,
  document: Parameters<typeof inspect>[1],
): Promise<string | undefined> {
  const result = await inspect(server, document);
  if (!result) return undefined;
  if (!result.document) {
    void showWarningMessage(l10n.t('There is no request to show: {0}', whyNotSent()));
    return undefined;
  }
  const named = targets.active();
  if (named.kind === 'broken') {
    tellProblem(named.problem);
    return undefined;
  }
  const target = named.kind === 'provider' ? named.target : sandbox.target();
  const whole = await addressedText(document, result, target, server);
  const built = whole?.ok ? buildPush(whole.value, target) : whole;
  if (!whole?.ok || !built?.ok) {
    if (built && !built.ok) tellProblem(built.problem);
    return undefined;
  }
  const notes = [
    `# ${l10n.t('What a push of this document to {0} sends. Secrets are not shown.', named.name)}`,
    ...(isCreation(whole.value) ? [`# ${l10n.t('The document has no code yet, so a push creates it.')}`] : []),
    ...(named.kind === 'sandbox' && !sandbox.isRunning()
      ? [`# ${l10n.t('The sandbox gets its port when it starts.')}`]
      : []),
  ];
  return `${notes.join('\n')}\n\n${toText(built.value)}\n\n# curl\n\n${toCurl(built.value)}\n`;
}
