import { commands, l10n, type TextDocument } from 'vscode';
import type { ChatDocument } from '../../core/document/document.ts';
import { isAbsent } from '../../push/providers/index.ts';
import type { Remote } from '../../push/providers/read.ts';
import type { Comparison } from '../../push/workflow/compareDocument.ts';
import { inspect, whyNotSent } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import { type Destination, proxySettings, type Reached } from '../targets/destination.ts';
import { unlessStopped } from '../window/notice.ts';
import { tellProblem, tellUnread } from '../window/problems.ts';
import { showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { addressedText } from './addressing.ts';
import type { RemoteStates } from './remoteStates.ts';

/** What a target has of a document that is open. */
interface Read {
  reached: Reached;
  comparison: Comparison;
}

/**
 * Reads what the active target holds of a document as it stands in the editor; undefined when it cannot, which is said.
 *
 * @param command what it is read for, to do that again where the target cannot be reached
 * @param refusal the words for a document that is of no kind
 */
export async function readOpen(
  document: TextDocument,
  { server, destination, states }: { server: Server; destination: Destination; states: RemoteStates },
  { command, refusal }: { command: string; refusal: (why: string) => string },
): Promise<Read | undefined> {
  const result = await inspect(server, document);
  const target = result?.document && (await destination.current().target());
  if (!result || !target) {
    if (result) void showWarningMessage(refusal(whyNotSent()));
    return undefined;
  }
  const whole = target.ok ? await addressedText(document, result, target.value, server) : target;
  if (!whole?.ok) {
    if (whole) tellProblem(whole.problem);
    return undefined;
  }
  const chatDocument = whole.value;
  const reached = await destination.reach(chatDocument.provider);
  const seen = (remote: Remote | null) => reached && states.set(document.uri, reached.target, remote);
  const retry = () => commands.executeCommand(command, document.uri);
  const comparison = reached && (await compareWith(chatDocument, reached, { seen, retry }));
  return reached && comparison && { reached, comparison };
}

/**
 * Reads what a target has of a document; undefined when it cannot, which is said, or is stopped.
 *
 * @param stop stops it; without one a notice does
 * @param seen is given what is there; `null` where there is nothing
 * @param retry reads it once more
 */
export async function compareWith(
  document: ChatDocument,
  { target, credentials }: Reached,
  { stop, seen, retry }: { stop?: AbortSignal; seen?: (remote: Remote | null) => void; retry?: () => unknown } = {},
): Promise<Comparison | undefined> {
  // Loaded now and not before: undici is the largest part of the extension.
  const { compareDocument } = await import('../../push/workflow/compareDocument.ts');
  const read = (signal: AbortSignal) =>
    compareDocument(document, target, credentials, { proxy: proxySettings(), signal });
  const compared = await (stop ? read(stop) : unlessStopped(l10n.t('Reading from {0}', target.name), read));
  if (!compared || stop?.aborted) return undefined;
  if (compared.ok) {
    seen?.(compared.value.remote);
    return compared.value;
  }
  if (isAbsent(compared.problem)) {
    seen?.(null);
    void showInformationMessage(l10n.t('This document is not at {0} yet.', target.name));
    return undefined;
  }
  tellUnread(target.name, compared.problem, retry);
  return undefined;
}
