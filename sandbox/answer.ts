import { randomUUID } from 'node:crypto';

/** What goes back to the client: a status and a JSON body. */
export interface Answer {
  status: number;
  body: { readonly [name: string]: unknown };
  /** The error code, or OK: what a log line says. */
  code: string;
  /** What goes back instead of the body: a file, as it was stored. */
  text?: string;
}

/** Why a value of a request is refused, in the words of the provider it plays. */
export interface Refusal {
  code: string;
  message: string;
}

/** A success of CAMS, with `Data` or `Success` in `members`. */
export function camsOk(members: { readonly [name: string]: unknown }): Answer {
  return {
    status: 200,
    code: 'OK',
    body: { RequestId: requestId(), Code: 'OK', Message: 'None', AccessDeniedDetail: 'None', ...members },
  };
}

/** A refusal by CAMS. The operations' pages give HTTP 400 for all of their codes. */
export function camsError(code: string, message: string, status = 400): Answer {
  return { status, code, body: { RequestId: requestId(), Code: code, Message: message, HostId: 'sandbox' } };
}

/** An answer of the Graph API that is no error. */
export function graphOk(body: { readonly [name: string]: unknown }): Answer {
  return { status: 200, code: 'OK', body };
}

/** The Graph API's error object. */
export function graphError(status: number, code: number, message: string, subcode?: number): Answer {
  const type = code === 190 ? 'OAuthException' : 'GraphMethodException';
  const error = {
    message: `(#${code}) ${message}`,
    type,
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    is_transient: status === 429,
    fbtrace_id: requestId().replaceAll('-', '').slice(0, 23),
  };
  return { status, code: String(code), body: { error } };
}

function requestId(): string {
  return randomUUID().toUpperCase();
}
