import { say } from '../../../l10n/texts.ts';
import {
  type Answer,
  isObject,
  isServerFailure,
  type Outcome,
  type Verdict,
  verdict,
  withProviderWords,
} from '../verdict.ts';
import { explainCams, isDocumented } from './codes.ts';
import type { CamsOperation } from './operation.ts';
import { explainTemplate } from './template-codes.ts';

/**
 * Reads an answer of CAMS: `RequestId`, `Code`, `Message`, and `Data` or `Success`. Only the code `OK` is success, and
 * where the answer has `Success`, it must be true.
 *
 * @returns `null` for an answer that is not of this shape
 */
export function readCamsAnswer(operation: CamsOperation, { status, body, clean }: Answer): Verdict | null {
  const { Code, Message, RequestId, Data, Success } = body;
  if (typeof Code !== 'string' || Code === '') return null;
  const requestId = typeof RequestId === 'string' ? clean(RequestId) : null;

  if (Code === 'OK') {
    if (status < 200 || status > 299) return null;
    // Documented is a boolean. An answer that has none says by its code that the change was made.
    if (Success !== undefined && typeof Success !== 'boolean') {
      return verdict('unknown', {
        code: 'OK',
        message: say`The provider took the request, but its answer does not say whether the change was made.`,
        next: say`Compare with the remote version before you push again.`,
        requestId,
      });
    }
    if (Success === false) {
      return verdict('not-applied', {
        code: 'OK',
        message: withProviderWords(
          say`The provider took the request and did not make the change.`,
          said(Message, clean),
        ),
        next: say`Check PhoneNumber and CustSpaceId, then push again.`,
        requestId,
      });
    }
    return verdict('applied', {
      ...(operation.applied ?? { message: '', next: null }),
      code: 'OK',
      requestId,
      data: texts(Data, operation.answers ?? [], clean),
    });
  }

  const words = said(Message, clean);
  const code = clean(Code);
  const explanation = explainTemplate(words)?.explanation ??
    explainCams(code) ?? {
      meaning: say`The provider answered with the code ${code}.`,
      next: say`Look the code up in the provider’s list, or give its support the RequestId.`,
    };
  return verdict(outcomeOf(code, status), {
    code,
    message: withProviderWords(explanation.meaning, words),
    next: explanation.next,
    requestId,
  });
}

/**
 * Whether an answer refuses a request for its number alone.
 *
 * @returns undefined for an answer that is not of CAMS's shape
 */
export const isCamsThrottling = (status: number, { Code }: Answer['body']): boolean | undefined =>
  typeof Code === 'string' && Code !== '' && Code !== 'OK' ? isThrottling(Code, status) : undefined;

/** The codes with which the gateway or the service refuses a request for its number alone, before it does anything. */
function isThrottling(code: string, status: number): boolean {
  return status === 429 || code === 'System.LimitControl' || code === 'Throttling' || code.startsWith('Throttling.');
}

/** A failure inside the provider says nothing about the write; a refusal says that it was not made. */
function outcomeOf(code: string, status: number): Outcome {
  if (isThrottling(code, status)) return 'not-applied';
  // A copy of this request was there before: that first copy may have been applied.
  if (code === 'SignatureNonceUsed') return 'unknown';
  const isFailure = isServerFailure(status) || (!isDocumented(code) && SERVER_FAILURE.test(code));
  return isFailure || /^(InternalError|ServiceUnavailable)$/.test(code) ? 'unknown' : 'not-applied';
}

/** Words with which codes that no page lists name a failure of the server, such as `Flow.Internal` or `SystemBusy`. */
const SERVER_FAILURE =
  /internal|unavailable|time[-_.]?d?[-_.]?out|overload|exception|unexpected|(^|\.)unknown|(^|\.)(system|server|service|backend|gateway|upstream)([-_.]?(error|fail|fault|busy|crash|down)|$)|(^|\.)busy$/i;

function said(message: unknown, clean: Answer['clean']): string {
  return typeof message === 'string' ? clean(message) : '';
}

/** The texts in `Data`. Cleaning also takes away the newline with which a FlowId can end. */
function texts(
  data: unknown,
  wanted: readonly string[],
  clean: Answer['clean'],
): { readonly [name: string]: string } | null {
  if (!isObject(data)) return null;
  const entries = wanted.flatMap((name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? [[name, clean(value)] as const] : [];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
