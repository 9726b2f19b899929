import { commands, type ExtensionContext, l10n, workspace } from 'vscode';
import type { JournalOf } from '../push/journal.ts';
import type { Listings } from '../push/listings.ts';
import type { RemoteStates } from '../push/remoteStates.ts';
import type { Destination } from '../targets/destination.ts';
import type { Log } from '../window/log.ts';
import { mayReachTargets } from '../window/trust.ts';
import { remoteNodes } from './remoteNodes.ts';
import { createView } from './view.ts';

interface Dependencies {
  listings: Listings;
  destination: Destination;
  states: RemoteStates;
  journal: JournalOf;
  log: Log;
}

/** Milliseconds of rest after our own pushes and pulls: many in a row are followed by one reading. */
const readAfter = 500;

/** Milliseconds in which changes are collected before they are shown. */
const drawAfter = 100;

/** The view of what the active target has. It is read when a person asks for it, and after what was pushed or pulled. */
export function createRemoteView(
  context: ExtensionContext,
  { listings, destination, states, journal, log }: Dependencies,
): void {
  const view = createView(context, 'chatapp.remote', { canSelectMany: true });
  const timers: Record<'draw' | 'read', NodeJS.Timeout | undefined> = { draw: undefined, read: undefined };
  /** Whether something was pushed or pulled since it was last read. */
  let isStale = false;
  const draw = async () => {
    const { name } = destination.named();
    const listing = listings.current();
    const local = listing && (await listings.local());
    if (listing !== listings.current()) return;
    view.describe({
      description: listing ? l10n.t('{0} at {1}', name, listing.at.toLocaleTimeString()) : name,
    });
    view.show(
      listing && local
        ? remoteNodes(listing.spaces, {
            target: name,
            fileOf: local.find,
            readOf: (file) => states.of(file)?.remote,
          })
        : [],
    );
  };
  const drawSoon = () => {
    timers.draw ??= setTimeout(() => {
      timers.draw = undefined;
      draw().catch((error: unknown) => log.error(`What the target has could not be shown: ${error}`));
    }, drawAfter);
  };
  const readSoon = () => {
    clearTimeout(timers.read);
    if (!isStale || !view.isOpen()) return;
    timers.read = setTimeout(() => {
      isStale = false;
      listings.readAgain().catch((error: unknown) => log.error(`The target could not be read again: ${error}`));
    }, readAfter);
  };
  const files = workspace.createFileSystemWatcher('**/*.chatapp.json', false, true, false);
  context.subscriptions.push(
    { dispose: () => Object.values(timers).forEach(clearTimeout) },
    files,
    files.onDidCreate(drawSoon),
    files.onDidDelete(drawSoon),
    listings.onChange(drawSoon),
    states.onChange(drawSoon),
    journal.onUpdate(() => {
      isStale = true;
      readSoon();
    }),
    commands.registerCommand('chatapp.refreshRemote', async () => {
      if (!(await mayReachTargets())) return;
      await listings.read();
      await commands.executeCommand('chatapp.remote.focus');
    }),
  );
  view.onOpen(readSoon);
  drawSoon();
}
