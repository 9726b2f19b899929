import { describe, expect, test } from 'vitest';
import type { Kind, Provider } from '../../core/document/document.ts';
import { parseDelivery } from '../../push/http/delivery.ts';
import { cleanerFor } from '../../push/http/redact.ts';
import { retryDelay } from '../../push/http/retry.ts';
import type { Operation } from '../../push/providers/operations.ts';
import { isThrottled, readDelivery } from '../../push/providers/outcome.ts';
import type { PlainRequest } from '../../push/providers/plain.ts';
import type { Verdict } from '../../push/providers/verdict.ts';
import { remoteOf } from '../../push/remotes.ts';

function read(kind: Kind, provider: Provider, status: number, body: unknown): Verdict {
  const clean = cleanerFor({ provider: 'meta', token: 'unused-token' });
  return readDelivery(request(writing(kind, provider)), answered(status, body), clean);
}

function writing(kind: Kind, provider: Provider): Operation {
  const operation = remoteOf({ kind, provider })?.write;
  if (!operation) throw new Error('no such operation');
  return operation;
}

const request = (operation: Operation): PlainRequest => ({
  operation,
  method: 'POST',
  origin: 'https://provider.test',
  path: '/',
  query: [],
  headers: {},
  body: { type: 'none' },
});

function answered(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const delivered = parseDelivery({ type: 'answer', status, retryAfter: null, text });
  if (delivered.type !== 'answer') throw new Error('no answer');
  return delivered;
}

test.each<[status: number, body: unknown, canSendAgain: boolean]>([
  [429, '<html>', true],
  [429, { Code: 'Anything' }, true],
  [400, { Code: 'Throttling.User' }, true],
  [400, { Code: 'System.LimitControl' }, true],
  [400, { Code: 'Throttle' }, false],
  [200, { Code: 'OK' }, false],
  [302, { Code: 'Throttling' }, false],
  [503, '', false],
])('CAMS HTTP %i %j: whether it may be sent again is %s', (status, body, canSendAgain) => {
  expect(isThrottled(writing('flow', 'cams'), answered(status, body))).toBe(canSendAgain);
});

test('CAMS: success is the code OK, and its data without the newline of a FlowId', () => {
  const body = {
    RequestId: '1612C226',
    Code: 'OK',
    Message: 'None',
    Data: { FlowId: '92675332812643\n', FlowName: 'flow_001', Categories: ['SIGN_UP'] },
  };
  expect(read('flow', 'cams', 200, body)).toMatchObject({
    outcome: 'applied',
    requestId: '1612C226',
    data: { FlowId: '92675332812643', FlowName: 'flow_001' },
  });
});

test.each([
  [{ Code: 'OK', Success: true }, 'applied'],
  [{ Code: 'OK' }, 'applied'],
  [{ Code: 'OK', Success: false, Message: 'no' }, 'not-applied'],
  ...['true', 'false', 'True', 'False', '', 0, 1, null, [], {}].map((Success): [object, string] => [
    { Code: 'OK', Success },
    'unknown',
  ]),
  [{ Code: 'ok' }, 'not-applied'],
  [{ Code: 200 }, 'unknown'],
])('CAMS automation, HTTP 200 with %j is %s', (body, outcome) => {
  expect(read('automation', 'cams', 200, body).outcome).toBe(outcome);
});

/** Every code that the operations' pages and the service's list name, and whether it leaves the write in doubt. */
const CAMS_CODES: [code: string, outcome: string][] = [
  ...[
    'Product.Unsubscript',
    'Ram.PermissionDeny',
    'Unknown.ResourceOwnerId',
    'System.LimitControl',
    'Throttling.User',
    'Authentication.NoAuth',
    'DelError.TemplateNotExist',
    'DetailError.TemplateNotExist',
    'TemplateListError.QueryError',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId.NotFound',
    'InvalidTimeStamp.Expired',
    'MissingCustSpaceId',
  ].map((code): [string, string] => [code, 'not-applied']),
  ...[
    ...['MessageInvalid', 'FooterHaveVariable', 'HeaderMoreVarable', 'HeaderTypeNotSupport', 'ButtonTextHaveVariable'],
    ...['UrlMoreVarable', 'PhoneNumberError', 'TemplateNameExist', 'CreateError', 'PageInvalid', 'LanguageNotSupport'],
    ...['AuditStatusNotSupport', 'TemplateTypeNotSupport', 'ChannelTypeNotSupport', 'MessageTypeNotEmpty'],
    ...['ContentNotEmpty', 'TextNotEmpty', 'LinkNotEmpty', 'TemplateCodeNotEmpty', 'LanguageNotEmpty'],
    ...['ContentError', 'FromOnlyNumeric'],
  ].flatMap((code): [string, string][] => [
    [code, 'not-applied'],
    [`InvalidParameter.${code}`, 'not-applied'],
  ]),
  ['ServiceUnavailable', 'unknown'],
  ['InternalError', 'unknown'],
  ['SignatureNonceUsed', 'unknown'],
];

test.each(CAMS_CODES)('CAMS %s has a meaning and a next step, and is %s', (Code, outcome) => {
  const verdict = read('template', 'cams', 400, { Code, Message: 'their words', RequestId: 'R' });
  expect(verdict).toMatchObject({
    outcome,
    code: Code,
    requestId: 'R',
    message: expect.stringMatching(/their words$/),
  });
  expect(verdict.message).not.toContain('answered with the code');
  expect(verdict.next).toMatch(/\.$/);
});

test.each(['Flow.Odd', 'Ram.PermissionDeny', 'InvalidParameter'])('CAMS %s with HTTP 500 proves nothing', (Code) => {
  expect(read('flow', 'cams', 500, { Code }).outcome).toBe('unknown');
});

/** Codes that no page lists: those that name a failure of the server say nothing of the write. */
test.each<[code: string, outcome: string]>([
  ['InternalError.Database', 'unknown'],
  ['Flow.InternalServerError', 'unknown'],
  ['ServiceUnavailable.Temporary', 'unknown'],
  ['UnknownError', 'unknown'],
  ['Unknown', 'unknown'],
  ['Unknown.Failure', 'unknown'],
  ['Backend.Timeout', 'unknown'],
  ['ReadTimedOut', 'unknown'],
  ['TIME_OUT', 'unknown'],
  ['SystemError', 'unknown'],
  ['System.Busy', 'unknown'],
  ['ServerBusy', 'unknown'],
  ['GatewayError', 'unknown'],
  ['NullPointerException', 'unknown'],
  ['Overloaded', 'unknown'],
  ['Unknown.ResourceOwnerId', 'not-applied'],
  ['InvalidParameter.ServiceName', 'not-applied'],
  ['InvalidParameter.CreateError', 'not-applied'],
  ['TemplateListError.QueryError', 'not-applied'],
  ['Flow.NameTaken', 'not-applied'],
  ['constructor', 'not-applied'],
  ['__proto__', 'not-applied'],
])('CAMS %s is %s', (Code, outcome) => {
  expect(read('flow', 'cams', 400, { Code }).outcome).toBe(outcome);
});

const everyOperation: readonly [Kind, Provider, object][] = [
  ['template', 'cams', { Code: 'OK', Data: { TemplateCode: '1' } }],
  ['flow', 'cams', { Code: 'OK', Data: { FlowId: '1' } }],
  ['automation', 'cams', { Code: 'OK', Success: true }],
  ['automation', 'meta', { success: true }],
];

describe.each(everyOperation)('%s of %s: a status that proves nothing', (kind, provider, applied) => {
  test.each([300, 301, 302, 303, 304, 305, 306, 307, 308, 399])('a redirect (%i), whatever the body', (status) => {
    for (const body of ['', '<html>', applied, { Code: 'Ram.PermissionDeny' }, { error: { code: 100 } }]) {
      expect(read(kind, provider, status, body)).toMatchObject({ outcome: 'unknown', code: `HTTP ${status}` });
    }
  });

  test.each([408, 500, 502, 503, 504, 599])('a failure on the way (%i), whatever the code', (status) => {
    for (const body of ['', applied, { Code: 'Ram.PermissionDeny' }, { error: { code: 100 } }]) {
      expect(read(kind, provider, status, body).outcome).toBe('unknown');
    }
  });
});

test.each(['template', 'flow', 'automation'] as const)('a %s that CAMS did not change is not applied', (kind) => {
  expect(read(kind, 'cams', 200, { Code: 'OK', Success: false }).outcome).toBe('not-applied');
  expect(read(kind, 'cams', 200, { Code: 'OK', Success: null }).outcome).toBe('unknown');
});

test('an unknown code is told with the provider’s own words', () => {
  expect(read('flow', 'cams', 400, { Code: 'Flow.Odd', Message: 'very odd' })).toMatchObject({
    outcome: 'not-applied',
    code: 'Flow.Odd',
    message: 'The provider answered with the code Flow.Odd. The provider says: very odd',
  });
});

test.each([
  2388019, 2388023, 2388024, 2388039, 2388040, 2388042, 2388043, 2388047, 2388060, 2388072, 2388073, 2388081, 2388124,
  2388185, 2388293, 2388299, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018,
])('template code %i inside a CAMS message is explained before the code around it', (subcode) => {
  const Message = `(#100) Invalid parameter, error_subcode: ${subcode}`;
  const verdict = read('template', 'cams', 400, { Code: 'InvalidParameter.CreateError', Message });
  expect(verdict.message).not.toContain('WhatsApp did not take the template');
  expect(verdict.next).toMatch(/\.$/);
});

/** HTTP status, the error object's members, outcome, whether it may be sent again. */
const GRAPH: [number, { code: number; error_subcode?: number; is_transient?: boolean }, string, boolean][] = [
  [400, { code: 100 }, 'not-applied', false],
  [401, { code: 190 }, 'not-applied', false],
  [401, { code: 190, error_subcode: 463 }, 'not-applied', false],
  [403, { code: 200, error_subcode: 1349174 }, 'not-applied', false],
  [403, { code: 10 }, 'not-applied', false],
  [403, { code: 3 }, 'not-applied', false],
  [404, { code: 803 }, 'not-applied', false],
  [400, { code: 33 }, 'not-applied', false],
  [422, { code: 100 }, 'not-applied', false],
  [400, { code: 131005 }, 'not-applied', false],
  [400, { code: 131008 }, 'not-applied', false],
  [400, { code: 131009 }, 'not-applied', false],
  [429, { code: 4, error_subcode: 2446079, is_transient: true }, 'not-applied', true],
  [400, { code: 4 }, 'not-applied', true],
  [400, { code: 4, is_transient: false }, 'not-applied', false],
  [400, { code: 17 }, 'not-applied', true],
  [400, { code: 32 }, 'not-applied', true],
  [400, { code: 613 }, 'not-applied', true],
  [400, { code: 80007 }, 'not-applied', true],
  [400, { code: 130429 }, 'not-applied', true],
  [500, { code: 2, is_transient: true }, 'unknown', false],
  [500, { code: 2, is_transient: false }, 'unknown', false],
  [400, { code: 2 }, 'unknown', false],
  [400, { code: 1 }, 'unknown', false],
  [400, { code: 1, is_transient: false }, 'not-applied', false],
  [400, { code: 100, is_transient: true }, 'unknown', false],
  [400, { code: 341 }, 'unknown', false],
  [400, { code: 368 }, 'unknown', false],
  [400, { code: 131000 }, 'unknown', false],
  [400, { code: 131016 }, 'unknown', false],
  [400, { code: 131056 }, 'unknown', false],
  [400, { code: 131057 }, 'unknown', false],
];

test.each(GRAPH)('Graph HTTP %i %j is %s', (status, members, outcome, throttled) => {
  const error = { message: 'their words', type: 'OAuthException', fbtrace_id: 'A1', ...members };
  const verdict = read('automation', 'meta', status, { error });
  expect(isThrottled(writing('automation', 'meta'), answered(status, { error }))).toBe(throttled);
  expect(verdict).toMatchObject({ outcome, code: String(members.code), requestId: 'A1' });
  expect(verdict.message).toMatch(/their words$/);
  expect(verdict.message).not.toContain('answered with the code');
});

test.each([
  [200, { success: true }, 'applied'],
  [200, { success: false }, 'not-applied'],
  [200, { success: 'true' }, 'unknown'],
  [200, {}, 'unknown'],
  [500, { success: true }, 'unknown'],
  [400, { error: 'text' }, 'unknown'],
  [400, { error: { message: 'no code' } }, 'unknown'],
])('Graph HTTP %i with %j is %s', (status, body, outcome) => {
  expect(read('automation', 'meta', status, body).outcome).toBe(outcome);
});

describe('the provider’s words are cleaned', () => {
  test('terminal escapes, control signs and direction marks go', () => {
    const Message = '\u001b[31mred\u001b[0m\u0007\r\n\u202eevil\u2069 \u001b]0;title\u0007 end';
    expect(read('flow', 'cams', 400, { Code: 'Flow.Odd', Message }).message).toMatch(/says: red evil\s+end$/);
  });

  test('a message without end is cut', () => {
    const verdict = read('flow', 'cams', 400, {
      Code: 'x'.repeat(1e5),
      Message: 'm'.repeat(1e5),
      RequestId: 'r'.repeat(1e5),
    });
    expect(JSON.stringify(verdict).length).toBeLessThan(4000);
  });

  test('hostile members of Data are left alone', () => {
    const body = '{"Code":"OK","Data":{"__proto__":{"x":1},"FlowId":{"a":1},"FlowName":"\\u001b[2Jn"}}';
    expect(read('flow', 'cams', 200, body).data).toEqual({ FlowName: 'n' });
  });
});

test.each([
  [1, null, 0, 250],
  [1, null, 1, 500],
  [4, null, 1, 4000],
  [50, null, 1, 8000],
  [1, '2', 1, 2000],
  [1, 'soon', 0, 250],
  [1, new Date(10_000).toUTCString(), 0, 9000],
])('pause %i after Retry-After %j', (attempt, retryAfter, random, pause) => {
  expect(
    retryDelay(
      attempt,
      retryAfter,
      () => random,
      () => 1000,
    ),
  ).toBe(pause);
});
