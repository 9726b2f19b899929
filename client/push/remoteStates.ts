import { type Event, EventEmitter, type ExtensionContext, type Uri } from 'vscode';
import type { Remote } from '../../push/providers/read.ts';
import type { Target } from '../../push/target.ts';
import type { Destination } from '../targets/destination.ts';
import type { EmbeddedSandbox } from '../targets/sandbox.ts';

/** What a target had of a document when it was last read. */
export interface Seen {
  target: Target;
  /** `null` where it had nothing. */
  remote: Remote | null;
  at: Date;
}

/** What was seen of documents at targets. Nothing is asked for in silence: it is what commands have read. */
export interface RemoteStates {
  /** At the active target; undefined where it was not read there. */
  of(uri: Uri): Seen | undefined;
  /** @param remote `null` where there is nothing, undefined where that is no longer known */
  set(uri: Uri, target: Target, remote: Remote | null | undefined): void;
  /** Fires with the document; with undefined for all of them. */
  onChange: Event<Uri | undefined>;
}

export function createRemoteStates(
  { subscriptions }: ExtensionContext,
  { destination, sandbox }: { destination: Destination; sandbox: EmbeddedSandbox },
): RemoteStates {
  const seen = new Map<string, Seen>();
  const changed = new EventEmitter<Uri | undefined>();
  const keyOf = (uri: Uri, target: string) => JSON.stringify([target, uri.toString()]);
  subscriptions.push(
    changed,
    destination.onChange(() => changed.fire(undefined)),
    // It forgets what it had.
    sandbox.onStop(() => {
      for (const [key, { target }] of seen) if (target.name === 'sandbox') seen.delete(key);
      changed.fire(undefined);
    }),
  );
  return {
    of: (uri) => seen.get(keyOf(uri, destination.named().name)),
    set: (uri, target, remote) => {
      const key = keyOf(uri, target.name);
      if (remote === undefined) seen.delete(key);
      else seen.set(key, { target, remote, at: new Date() });
      changed.fire(uri);
    },
    onChange: changed.event,
  };
}
