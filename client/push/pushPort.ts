import { l10n, type TextDocument } from 'vscode';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { Editing, PushPort } from '../../push/workflow/port.ts';
import type { PushResult } from '../../push/workflow/push.ts';
import { replaceText } from '../language/edits.ts';
import { inspect, toChatDocument } from '../language/inspection.ts';
import type { Server } from '../language/languageClient.ts';
import { type CurrentTarget, proxySettings } from '../targets/destination.ts';
import type { Log } from '../window/log.ts';
import { showWarningMessage } from '../window/shown.ts';
import { sourceOf } from './addressing.ts';
import type { JournalOf } from './journal.ts';
import type { Outcomes } from './outcomes.ts';
import type { RemoteStates } from './remoteStates.ts';
import type { UnderWay } from './underWay.ts';

/** What every push of the extension needs. */
export interface PushDependencies {
  server: Server;
  journal: JournalOf;
  outcomes: Outcomes;
  states: RemoteStates;
  underWay: UnderWay;
  log: Log;
}

type DocumentPort = Pick<
  PushPort,
  'check' | 'target' | 'credentials' | 'proxy' | 'seen' | 'sending' | 'journal' | 'writeCode'
> &
  Pick<Editing, 'write'>;

/** What a document in an editor brings to a push, whoever answers the questions. */
export function documentPort(
  document: TextDocument,
  current: CurrentTarget,
  { server, journal, states, log }: PushDependencies,
): DocumentPort {
  let checked: { version: number; kind: string } | undefined;
  return {
    check: async () => {
      const { version } = document;
      const result = await inspect(server, document);
      if (!result) return undefined;
      checked = { version, kind: result.document?.kind ?? '' };
      return {
        document: result.document,
        findings: result.findings,
        source: sourceOf(document, server),
        isCurrent: () => document.version === version,
      };
    },
    target: current.target,
    credentials: current.credentials,
    proxy: proxySettings,
    seen: (remote, target) => states.set(document.uri, target, remote),
    sending: (target, send) => {
      log.info(`Pushing a ${checked?.kind} to ${target.name}.`);
      return send(new AbortController().signal);
    },
    journal: (target) => journal(document.uri, target),
    writeCode: (withCode, result) => writeCode(document, withCode, result, server),
    write: async (value) => {
      const text = await server.withValue(document, value);
      return text !== undefined && replaceText(document, text, checked?.version ?? document.version);
    },
  };
}

/** Writes the code that the provider gave into the text as it is now: somebody may have gone on writing. */
async function writeCode(
  document: TextDocument,
  withCode: (now: ChatDocument) => JsonObject,
  { data }: PushResult,
  server: Server,
): Promise<void> {
  const { version, isDirty } = document;
  const now = await server.inspect(document);
  const written = now && toChatDocument(now);
  const text = written && (await server.withValue(document, withCode(written)));
  if (text !== undefined && (await replaceText(document, text, version))) {
    // A file that was saved stays saved; what somebody is writing is theirs to save.
    if (!isDirty) await document.save();
    return;
  }
  const code = Object.entries(data ?? {}).map(([name, value]) => `"${name}": "${value}"`);
  void showWarningMessage(l10n.t('Add this to the document: {0}', code.join(', ')));
}
