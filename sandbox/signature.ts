import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { SandboxAccount } from './accounts.ts';
import type { Refusal } from './answer.ts';
import { bounds } from './bounds.ts';

/** A request as it came off the wire, without its body. */
export interface Head {
  method: string;
  /** Path and query, untouched. */
  target: string;
  headers: IncomingHttpHeaders;
}

/** A request as it came off the wire. */
export interface Incoming extends Head {
  body: Buffer;
}

/** The nonces seen, with the time (ms) at which each may be forgotten. */
export type Nonces = Map<string, number>;

/** A date this far from our clock is refused: the gateway's 15 minutes. */
const CLOCK_TOLERANCE_MS = 15 * 60 * 1000;

const ALWAYS_SIGNED = [
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
];

/**
 * Verifies an ACS3-HMAC-SHA256 signature. Written from the published description alone and sharing no line with the
 * client's, so that one's mistake is the other's finding. What it signs of the body is a digest: see `isSignedBody`.
 *
 * @param now the sandbox's clock, in ms
 * @returns whose request it is, or why the gateway would refuse it
 */
export function verifySignature(
  incoming: Head,
  accounts: readonly SandboxAccount[],
  nonces: Nonces,
  now: number,
): SandboxAccount | Refusal {
  const header = headerText(incoming.headers, 'authorization');
  const found = /^ACS3-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
    header,
  );
  const [, id = '', list = '', signature = ''] = found ?? [];
  const signed = list.split(';');
  const unsigned = [
    ...ALWAYS_SIGNED.filter((name) => !signed.includes(name)),
    ...Object.keys(incoming.headers).filter((name) => name.startsWith('x-acs-') && !signed.includes(name)),
  ];
  // A header named again and again would make a text of any length.
  const isRepeated = new Set(signed).size < signed.length;
  if (found === null || unsigned.length > 0 || isRepeated) {
    return {
      code: 'IncompleteSignature',
      message: `The request signature does not conform to Alibaba Cloud standards. ${unsigned.join(', ')}`.trim(),
    };
  }

  const account = accounts.find(({ accessKeyId }) => accessKeyId === id);
  if (account === undefined) {
    return { code: 'InvalidAccessKeyId.NotFound', message: 'Specified access key is not found.' };
  }
  if (headerText(incoming.headers, 'x-acs-security-token') !== (account.securityToken ?? '')) {
    return { code: 'InvalidSecurityToken.Malformed', message: 'Specified SecurityToken is malformed.' };
  }
  const date = headerText(incoming.headers, 'x-acs-date');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) || Number.isNaN(Date.parse(date))) {
    return { code: 'InvalidTimeStamp.Format', message: 'Specified time stamp or date value is not well formatted.' };
  }
  if (Math.abs(Date.parse(date) - now) > CLOCK_TOLERANCE_MS) {
    return { code: 'InvalidTimeStamp.Expired', message: 'Specified time stamp or date value is expired.' };
  }
  if (!signatureMatches(incoming, signed, signature, account.accessKeySecret)) {
    return { code: 'SignatureDoesNotMatch', message: 'Specified signature is not matched with our calculation.' };
  }
  const nonce = createHash('sha256').update(headerText(incoming.headers, 'x-acs-signature-nonce')).digest('base64');
  return useNonce(`${id} ${nonce}`, nonces, now)
    ? account
    : { code: 'SignatureNonceUsed', message: 'Specified signature nonce was used already.' };
}

/** Whether a body is the one whose digest was signed. */
export const isSignedBody = ({ headers, body }: Incoming): boolean =>
  headerText(headers, 'x-acs-content-sha256') === createHash('sha256').update(body).digest('hex');

function signatureMatches(incoming: Head, signed: readonly string[], signature: string, secret: string): boolean {
  const { method, target, headers } = incoming;
  const bodyHash = headerText(headers, 'x-acs-content-sha256');

  const [path = '/', ...rest] = target.split('?');
  let canonical = `${method}\n${path}\n${canonicalQuery(rest.join('?'))}\n`;
  for (const name of signed) canonical += `${name}:${headerText(headers, name).trim()}\n`;
  canonical += `\n${signed.join(';')}\n${bodyHash}`;

  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`;
  const expected = createHmac('sha256', secret).update(toSign).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

/** Decodes and encodes again, so that every spelling of a query comes to the one that was signed. */
function canonicalQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)];
  pairs.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return pairs.map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`).join('&');
}

function rfc3986(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text)) {
    const sign = String.fromCharCode(byte);
    encoded += /[A-Za-z0-9_.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

function useNonce(nonce: string, nonces: Nonces, now: number): boolean {
  // The oldest come first, so that no request looks at more than those that are over.
  for (const [old, until] of nonces) {
    if (until >= now && nonces.size < bounds.nonces) break;
    nonces.delete(old);
  }
  if (nonces.has(nonce)) return false;
  // A copy is refused for its date once both tolerances are over.
  nonces.set(nonce, now + 2 * CLOCK_TOLERANCE_MS);
  return true;
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  return [headers[name] ?? ''].flat().join(',');
}
