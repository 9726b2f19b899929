import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatDocument } from '../server/document/document.ts';
import { authorize } from './authorize.ts';
import { type Credentials, credentialsProblem } from './credentials.ts';
import { operationFor } from './operations.ts';
import { readDelivery } from './outcome.ts';
import type { Problem } from './problem.ts';
import { cleanerFor } from './redact.ts';
import { buildRequest, type PlainRequest } from './request.ts';
import { retryDelay } from './retry.ts';
import { type ProxySettings, send } from './send.ts';
import { type ShownRequest, showRequest } from './show.ts';
import type { Target } from './target.ts';
import { takeTurn } from './throttle.ts';
import { type Verdict, verdict } from './verdict.ts';

/** How a push ended, for people and for programs. Holds no secret. */
export interface PushResult extends Omit<Verdict, 'throttled'> {
  /** The operation's name, as the provider calls it. */
  operation: string;
  target: string;
  /** What was or would have been sent, `null` where the document could not be made a request. */
  request: ShownRequest | null;
  /** How many requests left, those refused by throttling included. */
  attempts: number;
}

export interface PushOptions {
  /** The user's way to stop. Before the request leaves nothing happens; after that the outcome is unknown. */
  signal?: AbortSignal;
  /** Milliseconds from the first turn to send until the outcome; the wait for that turn is not counted. */
  deadlineMs?: number;
  proxy?: ProxySettings;
  /** Told before each request leaves, with its number from 1 on. */
  onAttempt?: (attempt: number) => void;
}

const DEFAULT_DEADLINE_MS = 15_000;

/**
 * Sends a document through its modify operation, once. It is sent again only where the provider refused it for its
 * limits, which proves that nothing happened.
 *
 * @returns the outcome; never throws for anything a document, a network or a provider can do
 */
export async function push(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  options: PushOptions = {},
): Promise<PushResult> {
  const report = (told: Verdict, request: ShownRequest | null, attempts: number): PushResult => {
    const { throttled: _throttled, ...rest } = told;
    const operation = operationFor(document.kind, document.provider)?.name ?? document.kind;
    return { ...rest, operation, target: target.name, request, attempts };
  };

  const built = buildRequest(document, target);
  if (!built.ok) return report(fromProblem(built.problem), null, 0);
  const request = built.value;
  const shown = showRequest(request);
  const problem = credentialsProblem(credentials) ?? mismatch(request, credentials);
  if (problem !== null) return report(fromProblem(problem), shown, 0);

  const { told, attempts } = await sendWithin(request, credentials, options);
  return report(told, shown, attempts);
}

/** Sends until something other than throttling is the answer, or the time is over. */
async function sendWithin(
  request: PlainRequest,
  credentials: Credentials,
  { signal: userSignal, deadlineMs = DEFAULT_DEADLINE_MS, proxy = {}, onAttempt }: PushOptions,
): Promise<{ told: Verdict; attempts: number }> {
  const { operation } = request;
  const clean = cleanerFor(credentials);
  const account = credentials.provider === 'cams' ? credentials.accessKeyId : '';
  const key = [operation.name, request.origin, account].join(' ');
  const stop = userSignal ?? new AbortController().signal;
  const notSent = (cause: 'aborted' | 'timeout'): Verdict =>
    readDelivery(operation, { type: 'not-sent', cause }, clean);

  if (!(await reached(takeTurn(key, operation.qps, stop)))) return { told: notSent('aborted'), attempts: 0 };
  const deadline = performance.now() + deadlineMs;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(deadlineMs)]);

  for (let attempt = 1; ; attempt += 1) {
    const wire = authorize(request, credentials, { date: new Date(), nonce: randomUUID() });
    onAttempt?.(attempt);
    const delivery = await send(wire, proxy, signal);
    const told = readDelivery(operation, delivery, clean);
    const attempts = delivery.type === 'not-sent' ? attempt - 1 : attempt;
    if (!told.throttled) return { told, attempts };

    const pause = retryDelay(attempt, delivery.type === 'answer' ? delivery.retryAfter : null);
    // Stopping now, with the provider's own word that nothing happened, beats running into the deadline.
    if (performance.now() + pause >= deadline) return { told, attempts };
    const again = reached(sleep(pause, undefined, { signal }).then(() => takeTurn(key, operation.qps, signal)));
    if (!(await again)) return { told, attempts };
  }
}

/** Whether a wait came to its end; `false` where its signal cut it short. */
async function reached(wait: Promise<void>): Promise<boolean> {
  try {
    await wait;
    return true;
  } catch {
    return false;
  }
}

function mismatch(request: PlainRequest, credentials: Credentials): Problem | null {
  if (request.operation.provider === credentials.provider) return null;
  return {
    code: 'credentials-other-provider',
    message: 'The credentials are for another provider than the document.',
    next: 'Set credentials for the provider of the document, then push again.',
  };
}

function fromProblem({ code, message, next }: Problem): Verdict {
  return verdict('not-applied', { code, message, next });
}
