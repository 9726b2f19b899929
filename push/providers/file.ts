import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { ExchangeOptions } from '../http/exchange.ts';
import { maskerFor } from '../http/redact.ts';
import { exchangeFile, storageAddress } from '../http/storage.ts';
import { found, type Result, refused } from '../problem.ts';
import { endpointFor, type Target } from '../target.ts';
import { addressOf } from './address.ts';
import { ask } from './ask.ts';
import { providerOf } from './index.ts';
import type { Operation } from './operations.ts';
import type { Credentials } from './provider.ts';
import { isObject } from './verdict.ts';

/**
 * Reads what was uploaded of a document: where it can be downloaded, and then that.
 *
 * @returns it as it is there, empty where nothing was uploaded yet. Never throws
 */
export async function readFile(
  document: ChatDocument,
  operation: Operation,
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions,
): Promise<Result<JsonObject>> {
  const provider = providerOf(document.provider);
  const endpoint = endpointFor(target, document.provider);
  if (!endpoint.ok) return endpoint;
  const value = addressOf(document);
  const request = provider.readRequest(operation, Object.keys(value), { origin: endpoint.value, target, value });
  if (!request.ok) return request;
  const answer = await ask(request.value, credentials, options);
  if (!answer.ok) return answer;
  const address = provider.downloadOf?.(answer.value);
  if (address === undefined || address === '') return found({});
  const url = storageAddress(address);
  const text = url ? await exchangeFile({ method: 'GET', url }, options) : unreadable();
  if (!text.ok) return text;
  try {
    const file = maskerFor(credentials)(JSON.parse(text.value));
    return isObject(file) ? found(file) : unreadable();
  } catch {
    return unreadable();
  }
}

const unreadable = () =>
  refused(
    'file-unreadable',
    say`What was uploaded before cannot be read: the provider’s address for it leads to no such file.`,
    say`Open the flow in the console of your provider.`,
  );
