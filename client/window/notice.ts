import { ProgressLocation } from 'vscode';
import { withProgress } from './shown.ts';

/**
 * Does something, and says so with a way to stop it where it takes longer than a moment.
 *
 * @returns what it came to, stopped or not
 */
export async function withNotice<T>(
  title: string,
  work: (stop: AbortSignal) => Promise<T>,
  abort = new AbortController(),
): Promise<T> {
  const working = work(abort.signal);
  if (await isDoneWithin(working, quickly)) return working;
  return withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    token.onCancellationRequested(() => abort.abort());
    return working;
  });
}

/** The same for what changes nothing: undefined where a person stopped it, who needs no answer then. */
export async function unlessStopped<T>(title: string, read: (stop: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const abort = new AbortController();
  const answer = await withNotice(title, read, abort);
  return abort.signal.aborted ? undefined : answer;
}

/** Milliseconds after which something says that it is under way. Sooner, the notice would only flash up. */
const quickly = 700;

async function isDoneWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}
