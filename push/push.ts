import type { ChatDocument } from '../server/document/document.ts';
import { type Credentials, credentialsProblem } from './credentials.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';
import { operationFor } from './operations.ts';
import type { Problem } from './problem.ts';
import { buildRequest, type PlainRequest } from './request.ts';
import { type ShownRequest, showRequest } from './show.ts';
import type { Target } from './target.ts';
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
  options: ExchangeOptions = {},
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

  const { told, attempts } = await exchange(request, credentials, options);
  return report(told, shown, attempts);
}

/** Whether credentials are those of the provider that a request goes to. */
export function mismatch(request: PlainRequest, credentials: Credentials): Problem | null {
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
