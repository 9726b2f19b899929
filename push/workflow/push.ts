import { randomUUID } from 'node:crypto';
import type { ChatDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor } from '../http/redact.ts';
import { exchangeFile } from '../http/storage.ts';
import { found, type Problem, type Result } from '../problem.ts';
import { ask } from '../providers/ask.ts';
import { credentialsProblem } from '../providers/credentials.ts';
import { providerOf } from '../providers/index.ts';
import { readDelivery } from '../providers/outcome.ts';
import type { PlainRequest } from '../providers/plain.ts';
import type { Credentials } from '../providers/provider.ts';
import { buildPush, isCreation, mismatch, operationOf } from '../providers/request.ts';
import { type ShownRequest, showRequest } from '../providers/show.ts';
import { type Verdict, verdict } from '../providers/verdict.ts';
import { remoteOf } from '../remotes.ts';
import type { Target } from '../target.ts';
import { readBack } from './read-back.ts';

export interface PushOptions extends ExchangeOptions {
  /** Milliseconds in which a push that nobody answered for is read back, beside the deadline. */
  readBackMs?: number;
}

/** With the deadline of 15 s, a push is over after 20. */
const DEFAULT_READ_BACK_MS = 5_000;

/** How a push ended, for people and for programs. Holds no secret. */
export interface PushResult extends Verdict {
  /** The operation's name, as the provider calls it. */
  operation: string;
  target: string;
  /** What was or would have been sent, `null` where the document could not be made a request. */
  request: ShownRequest | null;
  /** How many requests left, those refused by throttling included. */
  attempts: number;
}

/** A document as the one request that is planned, shown and sent. */
export interface PreparedPush {
  document: ChatDocument;
  target: Target;
  /** The name of the operation, as the provider calls it. */
  operation: string;
  request: PlainRequest;
  /** The request as people may see it. */
  shown: ShownRequest;
}

/**
 * Makes the request of a document: the operation that creates it where it has no code yet, else the one that modifies.
 *
 * @returns a problem where the document cannot be one for this target. Never throws.
 */
export function preparePush(document: ChatDocument, target: Target): Result<PreparedPush> {
  const built = buildPush(document, target);
  if (!built.ok) return built;
  const request = built.value;
  return found({ document, target, operation: request.operation.name, request, shown: showRequest(request) });
}

/** Prepares a push and sends it, with no question asked. Never throws for what a document, network or provider can do. */
export async function push(
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  options: PushOptions = {},
): Promise<PushResult> {
  const prepared = preparePush(document, target);
  if (prepared.ok) return sendPush(prepared.value, credentials, options);
  const about = { operation: operationOf(document)?.name ?? document.kind, target: target.name };
  return { ...fromProblem(prepared.problem), ...about, request: null, attempts: 0 };
}

/**
 * Sends a document once. It is sent again only where the provider refused it for its limits, which proves that nothing
 * happened.
 *
 * @returns the outcome; never throws for anything a network or a provider can do
 */
export async function sendPush(
  { document, target, operation, request, shown }: PreparedPush,
  credentials: Credentials,
  options: PushOptions = {},
): Promise<PushResult> {
  const about = { operation, target: target.name, request: shown };
  const problem = credentialsProblem(credentials) ?? mismatch(request, credentials);
  if (problem !== null) return { ...fromProblem(problem), ...about, attempts: 0 };

  const ready = await stored(request, credentials, options);
  if (!ready.ok) return { ...fromProblem(ready.problem), ...about, attempts: 0 };
  const { delivery, attempts } = await exchange(ready.value, credentials, options);
  const told = readDelivery(request, delivery, cleanerFor(credentials));
  // That a file was taken says nothing of whether it was stored.
  const isOpen = told.outcome === 'unknown' || (told.outcome === 'applied' && document.upload !== undefined);
  const outcome = isOpen ? await readAgain(told, document, target, credentials, options) : told;
  return { ...outcome, ...about, attempts };
}

/** The request with the address of its file, which is put into the provider's storage where it needs that. */
async function stored(
  request: PlainRequest,
  credentials: Credentials,
  { signal = new AbortController().signal, proxy = {} }: PushOptions,
): Promise<Result<PlainRequest>> {
  const { store } = providerOf(request.operation.provider);
  if (!request.stored || !store) return found(request);
  return store(request, {
    ask: (asked) => ask(asked, credentials, { signal, proxy }),
    exchangeFile: (asked) => exchangeFile(asked, { signal, proxy }),
    freshness: { date: new Date(), nonce: randomUUID() },
  });
}

/** After a write of which nobody said how it ended: what reading back has to say. */
async function readAgain(
  told: Verdict,
  document: ChatDocument,
  target: Target,
  credentials: Credentials,
  { signal = new AbortController().signal, proxy = {}, readBackMs = DEFAULT_READ_BACK_MS }: PushOptions,
): Promise<Verdict> {
  const { held, code } = await readBack(document, target, credentials, { signal, proxy, withinMs: readBackMs });
  if (told.outcome === 'applied') return proven(told, held);
  if (held === 'unread') return told;
  if (held === 'other') {
    const message = say`${told.message} Read back, the remote is something else: the change was not made, or not yet.`;
    return { ...told, message };
  }
  const create = remoteOf(document)?.create;
  return verdict('applied', {
    code: told.code,
    message: say`The answer was lost, and reading back shows that the remote is what was sent.`,
    next: null,
    requestId: told.requestId,
    data: create && isCreation(document) && code !== null ? { [create.code]: code } : null,
  });
}

/** What the provider said of a file, and what reading back shows. */
function proven(told: Verdict, held: 'same' | 'other' | 'unread'): Verdict {
  if (held === 'same') return told;
  const message =
    held === 'other'
      ? say`The provider took the file, but what it has now is not what was sent.`
      : say`The provider took the file, but it could not be read back.`;
  return { ...told, outcome: 'unknown', message, next: say`Compare with the remote version before you push again.` };
}

function fromProblem({ code, message, next }: Problem): Verdict {
  return verdict('not-applied', { code, message, next });
}
