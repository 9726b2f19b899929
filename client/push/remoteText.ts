import { l10n, type TextDocument } from 'vscode';
import type { Server } from '../language/languageClient.ts';
import type { Destination } from '../targets/destination.ts';
import { mayReachTargets } from '../window/trust.ts';
import { readOpen } from './reading.ts';
import type { RemoteStates } from './remoteStates.ts';

/** A reader of what the active target has of a document, as its text would be, with the name of the target. */
export const remoteText =
  (rooms: { server: Server; destination: Destination; states: RemoteStates }) =>
  async (document: TextDocument): Promise<{ text: string; name: string } | undefined> => {
    if (!(await mayReachTargets())) return undefined;
    const refusal = (why: string) => l10n.t('There is nothing to compare with: {0}', why);
    const read = await readOpen(document, rooms, { command: 'chatapp.preview', refusal });
    const text = read && (await rooms.server.withValue(document, read.comparison.remote.value));
    return text === undefined || !read ? undefined : { text, name: read.reached.target.name };
  };
