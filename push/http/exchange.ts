import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { authorize } from '../providers/authorize.ts';
import { providerOf } from '../providers/index.ts';
import { isThrottled } from '../providers/outcome.ts';
import type { PlainRequest } from '../providers/plain.ts';
import type { Credentials } from '../providers/provider.ts';
import { type Delivered, parseDelivery } from './delivery.ts';
import { retryDelay } from './retry.ts';
import { type Delivery, type ProxySettings, send } from './send.ts';
import { type Turn, takeTurn } from './throttle.ts';

export interface ExchangeOptions {
  /** The user's way to stop. Before the request leaves nothing happens; after that the outcome is unknown. */
  signal?: AbortSignal;
  /** Milliseconds from the first turn to send until the outcome; the wait for that turn is not counted. */
  deadlineMs?: number;
  proxy?: ProxySettings;
  /** Told before each request leaves, with its number from 1 on. */
  onAttempt?: (attempt: number) => void;
}

/** What became of a request. */
interface Exchanged {
  /** The last answer, or the lack of one. */
  delivery: Delivered;
  /** How many requests left. */
  attempts: number;
}

const DEFAULT_DEADLINE_MS = 15_000;

/**
 * Sends a request, and again where the provider refused it for its limits, which proves that nothing happened: until
 * something else is the answer, or the time is over. What the answer means is for the caller to say. Never throws.
 */
export async function exchange(
  request: PlainRequest,
  credentials: Credentials,
  { signal: userSignal, deadlineMs = DEFAULT_DEADLINE_MS, proxy = {}, onAttempt }: ExchangeOptions,
): Promise<Exchanged> {
  const { operation } = request;
  const account = providerOf(credentials.provider).credentials.account(credentials);
  const key = [operation.name, request.origin, account].join(' ');
  const stop = userSignal ?? new AbortController().signal;
  let turn = await reached(takeTurn(key, operation.qps, stop));
  if (!turn) return { delivery: { type: 'not-sent', cause: 'aborted' }, attempts: 0 };
  const deadline = performance.now() + deadlineMs;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(deadlineMs)]);

  for (let attempt = 1; ; attempt += 1) {
    const delivery = await sendInTurn(turn, () => {
      const wire = authorize(request, credentials, { date: new Date(), nonce: randomUUID() });
      onAttempt?.(attempt);
      return send(wire, proxy, signal);
    });
    const attempts = delivery.type === 'not-sent' ? attempt - 1 : attempt;
    if (delivery.type !== 'answer' || !isThrottled(operation, delivery)) return { delivery, attempts };

    const pause = retryDelay(attempt, delivery.retryAfter);
    // Stopping now, with the provider's own word that nothing happened, beats running into the deadline.
    if (performance.now() + pause >= deadline) return { delivery, attempts };
    turn = await reached(sleep(pause, undefined, { signal }).then(() => takeTurn(key, operation.qps, signal)));
    if (!turn) return { delivery, attempts };
  }
}

/** Sends once, and ends the turn by what became of it, also where sending fails. */
async function sendInTurn(turn: Turn, begin: () => Promise<Delivery>): Promise<Delivered> {
  let became: Delivery['type'] = 'lost';
  try {
    const delivery = await begin();
    became = delivery.type;
    return parseDelivery(delivery);
  } finally {
    turn.end(became === 'answer' ? 'answered' : became === 'lost' ? 'silent' : 'not-sent');
  }
}

/** What a wait comes to; undefined where its signal cut it short. */
async function reached<T>(wait: Promise<T>): Promise<T | undefined> {
  try {
    return await wait;
  } catch {
    return undefined;
  }
}
