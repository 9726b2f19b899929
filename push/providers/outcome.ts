import { say } from '../../l10n/texts.ts';
import type { Delivered } from '../http/delivery.ts';
import { explainFailure } from '../http/explain.ts';
import type { Cleaner } from '../http/redact.ts';
import { type Problem, refused } from '../problem.ts';
import { providerOf } from './index.ts';
import type { Operation } from './operations.ts';
import type { PlainRequest } from './plain.ts';
import { isRedirect, type Verdict, verdict } from './verdict.ts';

/**
 * Decides what a delivery means for a write. HTTP 200 is no success: only an answer that the provider documents is
 * believed. Everything else is `unknown`, never a guess, and is read back.
 */
export function readDelivery({ operation, origin }: PlainRequest, delivery: Delivered, clean: Cleaner): Verdict {
  if (delivery.type !== 'answer') {
    const sent = delivery.type === 'lost';
    const { meaning, next } = explainFailure(delivery.cause, { origin, sent });
    return verdict(sent ? 'unknown' : 'not-applied', { code: delivery.cause, message: meaning, next });
  }

  const { status, body } = delivery;
  if (isRedirect(status)) {
    // Whoever redirects may have passed the request on first, whatever the body says.
    return verdict('unknown', {
      code: `HTTP ${status}`,
      message: say`${origin} answered with a redirect (HTTP ${status}), which does not say whether the change was made.`,
      next: say`Compare with the remote version. Then set the target’s address to the provider’s own.`,
    });
  }
  if (body === null) return unreadable(status);
  const answer = { status, body, clean };
  return providerOf(operation.provider).interpret(operation, answer) ?? unreadable(status);
}

function unreadable(status: number): Verdict {
  const code = `HTTP ${status}`;
  if (status === 429) {
    return verdict('not-applied', {
      code,
      message: say`The provider takes no more requests for the moment. Nothing was changed.`,
      next: say`Wait a minute and push again.`,
    });
  }
  return verdict('unknown', {
    code,
    message: say`The answer (HTTP ${status}) is not one of the provider’s: something on the way may have given it.`,
    next: say`Check the target’s address and the proxy, and compare with the remote before pushing again.`,
  });
}

/**
 * Why a read brought nothing: the provider's refusal, or what kept its answer away. A read changes nothing, so a lost
 * answer is no more than one that was never given.
 *
 * @returns undefined where the provider answered without a refusal
 */
export function readProblem(request: PlainRequest, delivery: Delivered, clean: Cleaner): Problem | undefined {
  if (delivery.type !== 'answer') {
    const { meaning, next } = explainFailure(delivery.cause, { origin: request.origin, sent: false });
    const isUnreachable = delivery.type === 'not-sent' && delivery.cause !== 'aborted';
    return { ...refused(delivery.cause, meaning, next).problem, ...(isUnreachable && { isUnreachable }) };
  }
  const { outcome, code, message, next } = readDelivery(request, delivery, clean);
  return outcome === 'applied' || code === null ? undefined : { code, message, next: next ?? '' };
}

/** Whether the provider refused a request for its limits alone, which proves that nothing happened. */
export function isThrottled(operation: Operation, { status, body }: Delivered & { type: 'answer' }): boolean {
  if (isRedirect(status)) return false;
  return (body === null ? undefined : providerOf(operation.provider).isThrottling(status, body)) ?? status === 429;
}
