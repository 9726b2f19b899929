import type { JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor } from '../http/redact.ts';
import { found, type Result, refused } from '../problem.ts';
import { providerOf } from './index.ts';
import { readProblem } from './outcome.ts';
import type { PlainRequest } from './plain.ts';
import type { Credentials } from './provider.ts';

/**
 * Asks a provider for something that changes nothing.
 *
 * @returns the answer as it came, secrets of its own included, or why there is none. Never throws
 */
export async function ask(
  request: PlainRequest,
  credentials: Credentials,
  options: ExchangeOptions,
): Promise<Result<JsonObject>> {
  const { delivery } = await exchange(request, credentials, options);
  if (delivery.type === 'answer' && delivery.status >= 200 && delivery.status <= 299) {
    const { body } = delivery;
    if (body !== null && providerOf(credentials.provider).isGranted(body)) return found(body);
  }
  const problem = readProblem(request, delivery, cleanerFor(credentials));
  if (problem) return { ok: false, problem };
  const code = delivery.type === 'answer' ? `HTTP ${delivery.status}` : delivery.cause;
  return refused(code, say`The answer is not one of the provider’s.`, say`Check the target’s address.`);
}
