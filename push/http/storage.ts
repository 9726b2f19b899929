/** Files in a provider's storage: another host than the provider's own, which takes no credentials of ours. */
import { say } from '../../l10n/texts.ts';
import { found, type Result, refused } from '../problem.ts';
import { type Headers, USER_AGENT } from '../providers/plain.ts';
import type { ExchangeOptions } from './exchange.ts';
import { explainFailure } from './explain.ts';
import { isLoopback } from './loopback.ts';
import { send } from './send.ts';

/** A file may have 10 MB; the copy that is read back may be written with more space. */
const LARGEST_FILE = 24 * 1024 * 1024;

const DEFAULT_DEADLINE_MS = 30_000;

/** A request to a storage. */
export interface StorageRequest {
  method: 'GET' | 'PUT';
  url: URL;
  headers?: Headers;
  /** What is stored; empty for reading. */
  text?: string;
}

/**
 * Reads or writes a file in a storage. It is sent once: what is stored there is only looked at when a request names it.
 *
 * @returns what was answered, or a problem in plain words. Never throws
 */
export async function exchangeFile(
  { method, url, headers = {}, text = '' }: StorageRequest,
  { signal: stop, deadlineMs = DEFAULT_DEADLINE_MS, proxy = {} }: ExchangeOptions,
): Promise<Result<string>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const delivery = await send(
    {
      method,
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, 'user-agent': USER_AGENT, ...headers },
      body: text,
    },
    proxy,
    stop ? AbortSignal.any([stop, deadline]) : deadline,
    LARGEST_FILE,
  );
  if (delivery.type === 'lost') {
    return refused(delivery.cause, say`The storage at ${url.host} gave no whole answer.`, say`Try again.`);
  }
  if (delivery.type === 'not-sent') {
    const { meaning, next } = explainFailure(delivery.cause, { origin: url.origin, sent: false });
    return refused(delivery.cause, meaning, next);
  }
  const { status } = delivery;
  if (status >= 200 && status <= 299) return found(delivery.text);
  return refused(
    `HTTP ${status}`,
    say`The storage at ${url.host} refused the file (HTTP ${status}).`,
    say`Try again. If it goes on, ask your provider’s support.`,
  );
}

/**
 * The address of a file, as a provider answered it.
 *
 * @returns undefined for one that is no address, or would carry the file over a network in clear
 */
export function storageAddress(text: unknown): URL | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe ? url : undefined;
}
