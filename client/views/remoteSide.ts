import { type Event, EventEmitter, type ExtensionContext, type Uri } from 'vscode';
import type { DocumentState } from '../../push/workflow/documentState.ts';
import type { Server } from '../language/languageClient.ts';
import { addressedAt } from '../push/addressing.ts';
import type { JournalOf } from '../push/journal.ts';
import type { RemoteStates } from '../push/remoteStates.ts';
import type { Destination } from '../targets/destination.ts';
import type { Log } from '../window/log.ts';

/** How documents compare with the active target, as far as that was read. */
export interface RemoteSide {
  /** The name of the active target. */
  target(): string;
  /** Undefined where the document was not read at the target. Reads nothing there. */
  stateOf(uri: Uri): Promise<DocumentState | undefined>;
  /** Fires with the document whose state may be another one; with undefined for all of them. */
  onChange: Event<Uri | undefined>;
}

interface Dependencies {
  server: Server;
  destination: Destination;
  states: RemoteStates;
  journal: JournalOf;
  log: Log;
}

export function createRemoteSide(
  { subscriptions }: ExtensionContext,
  { server, destination, states, journal, log }: Dependencies,
): RemoteSide {
  const changed = new EventEmitter<Uri | undefined>();
  const fire = (uri: Uri | undefined) => changed.fire(uri);
  subscriptions.push(changed, states.onChange(fire), journal.onUpdate(fire));
  return {
    target: () => destination.named().name,
    stateOf: async (uri) => {
      const seen = states.of(uri);
      if (!seen) return undefined;
      const document = await addressedAt(uri, seen.target, server);
      if (!document) return undefined;
      const { documentState } = await import('../../push/workflow/documentState.ts');
      try {
        return await documentState(document, { ...seen, journal: await journal(uri, seen.target) });
      } catch (error) {
        log.error(`The state of ${uri.path} is not known: ${error}`);
        return undefined;
      }
    },
    onChange: changed.event,
  };
}
