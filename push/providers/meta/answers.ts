import { say } from '../../../l10n/texts.ts';
import {
  type Answer,
  type FoundError,
  isObject,
  isServerFailure,
  type Outcome,
  type Verdict,
  verdict,
  withProviderWords,
} from '../verdict.ts';
import { explainGraph } from './codes.ts';
import type { MetaOperation } from './operation.ts';

/** Codes with which the Graph API refuses a request for its number alone. */
const THROTTLING: ReadonlySet<number> = new Set([4, 17, 32, 613, 80007, 130429]);

/** Codes of failures that pass, and that say nothing about whether a write was made. */
const TRANSIENT: ReadonlySet<number> = new Set([1, 2, 341, 368, 131000, 131016, 131056, 131057]);

/**
 * Reads an answer of the Graph API: `{"success": true}` or an error object (`message`, `type`, `code`, and sometimes
 * `error_subcode`, `fbtrace_id`, `is_transient`, `error_user_msg`).
 *
 * @returns `null` for an answer that is not of this shape
 */
export function readGraphAnswer(operation: MetaOperation, { status, body, clean }: Answer): Verdict | null {
  if (isObject(body.error)) return readError(body.error, status, clean);
  if (status < 200 || status > 299) return null;
  const { idAs } = operation;
  const id = idAs !== undefined && typeof body.id === 'string' ? { [idAs]: clean(body.id) } : null;
  // What was created is answered with its id; an older answer has nothing else.
  if (body.success === true || (id && body.success === undefined)) {
    const errors = errorsIn(body.validation_errors, clean);
    return verdict('applied', {
      ...(errors.length > 0 ? withErrors(errors.length) : (operation.applied ?? { message: '', next: null })),
      ...(errors.length > 0 && { errors }),
      code: null,
      data: id,
    });
  }
  if (body.success !== false) return null;
  return verdict('not-applied', {
    code: null,
    message: say`Meta took the request and did not make the change.`,
    next: say`Check the ids of the document, then push again.`,
  });
}

const withErrors = (count: number) => ({
  message:
    count === 1
      ? say`The Flow JSON was uploaded, and Meta found a mistake in it.`
      : say`The Flow JSON was uploaded, and Meta found ${count} mistakes in it.`,
  next: say`Fix them and push again: a flow with mistakes cannot be published.`,
});

/** More than anybody reads. */
const MOST_ERRORS = 100;

/** What Meta found in a file that it stored all the same. Lines and columns begin with 1; 0 stands for no place. */
function errorsIn(list: unknown, clean: Answer['clean']): FoundError[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isObject)
    .slice(0, MOST_ERRORS)
    .map((error) => {
      const numbers = ['line_start', 'column_start', 'line_end', 'column_end'].map((name) => error[name]);
      const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers.map((number) =>
        typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : 0,
      );
      const text = (name: string) => (typeof error[name] === 'string' ? clean(error[name]) : '');
      const isPlaced = line > 0 && column > 0;
      return {
        code: text('error'),
        message: text('message') || text('error'),
        range: isPlaced
          ? {
              start: { line: line - 1, character: column - 1 },
              end: {
                line: Math.max(line, endLine) - 1,
                character: Math.max(endLine > line ? 1 : column, endColumn) - 1,
              },
            }
          : null,
      };
    });
}

function readError(
  error: { readonly [name: string]: unknown },
  status: number,
  clean: Answer['clean'],
): Verdict | null {
  const code = error.code;
  if (typeof code !== 'number' || !Number.isSafeInteger(code)) return null;
  const subcode = typeof error.error_subcode === 'number' ? error.error_subcode : null;
  const words = [error.error_user_msg, error.message].find((text) => typeof text === 'string' && text !== '');
  const explanation = explainGraph(code, subcode) ?? {
    meaning: say`Meta answered with the code ${code}.`,
    next: say`Look the code up in Meta’s list, or give its support the trace id.`,
  };
  const isThrottled = isThrottling(code, status, error.is_transient);
  const name = subcode === null ? '' : ` (${code}, subcode ${subcode})`;
  return verdict(isThrottled ? 'not-applied' : outcomeOf(code, status, error.is_transient), {
    // A read of what does not exist has this subcode of a code that means much else.
    code: code === 100 && subcode === 33 ? '33' : String(code),
    message: withProviderWords(`${explanation.meaning}${name}`, typeof words === 'string' ? clean(words) : ''),
    next: explanation.next,
    requestId: typeof error.fbtrace_id === 'string' ? clean(error.fbtrace_id) : null,
  });
}

/**
 * Whether an answer refuses a request for its number alone.
 *
 * @returns undefined for an answer that is not of the Graph API's shape
 */
export function isGraphThrottling(status: number, { error }: Answer['body']): boolean | undefined {
  if (!isObject(error) || typeof error.code !== 'number' || !Number.isSafeInteger(error.code)) return undefined;
  return isThrottling(error.code, status, error.is_transient);
}

const isThrottling = (code: number, status: number, isTransient: unknown): boolean =>
  (status === 429 || THROTTLING.has(code)) && isTransient !== false;

/** Meta's own `is_transient` wins over the list of codes, and a failure of the server over both. */
function outcomeOf(code: number, status: number, isTransient: unknown): Outcome {
  if (isServerFailure(status)) return 'unknown';
  return (typeof isTransient === 'boolean' ? isTransient : TRANSIENT.has(code)) ? 'unknown' : 'not-applied';
}
