import { stripVTControlCharacters } from 'node:util';
import { type Credentials, SANDBOX_CREDENTIALS } from './credentials.ts';
import { percentEncode } from './encode.ts';
import { maskAccessKeyId } from './show.ts';

/** Turns text from outside into text that may be shown. */
export type Cleaner = (text: string) => string;

const LONGEST_TEXT = 600;

/** Shorter than this a value is no secret, and masking it would only garble sentences. */
const SHORTEST_SECRET = 6;

/**
 * Makes the one door through which a provider's words reach a result. Such words are hostile until cleaned: they can
 * carry terminal escapes and direction marks, be endless, and repeat the credentials (an Alibaba Cloud gateway answers
 * a wrong signature with the whole canonical request, security token included).
 */
export function cleanerFor(credentials: Credentials): Cleaner {
  const masked = masking(credentials);
  return (text) => {
    let clean = stripVTControlCharacters(text.toWellFormed())
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    // Masked before it is cut, or the cut could leave half a secret.
    clean = masked(clean);
    return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT).toWellFormed()}…` : clean;
  };
}

/**
 * Makes the door through which what a provider holds reaches a document: its texts stay as they are, since they are
 * the author's own, but for the credentials, which a gateway may repeat anywhere.
 *
 * @throws RangeError for a value that nests deeper than any document of a provider
 */
export function maskerFor(credentials: Credentials): (value: unknown) => unknown {
  const masked = masking(credentials);
  const walk = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (typeof value === 'string') return masked(value);
    if (Array.isArray(value)) return value.map((entry) => walk(entry, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [masked(name), walk(member, depth + 1)]));
  };
  return (value) => walk(value, 0);
}

const DEEPEST = 100;

function masking(credentials: Credentials): (text: string) => string {
  const secrets = secretsOf(credentials).filter(([secret]) => secret.length >= SHORTEST_SECRET);
  return (text) =>
    secrets.reduce(
      (left, [secret, mask]) => formsOf(secret).reduce((rest, form) => rest.replaceAll(form, mask), left),
      text,
    );
}

/** How a secret is written by what repeats it: as it is, percent-encoded once or twice, in base64, JSON or HTML. */
function formsOf(secret: string): string[] {
  const lower = (text: string) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  const once = percentEncode(secret);
  const twice = [percentEncode(once), percentEncode(lower(once))];
  const html = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const bytes = Buffer.from(secret);
  // Of each alignment the characters that the neighbours cannot change.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
  });
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const json = [JSON.stringify(secret).slice(1, -1), secret.replaceAll('/', '\\/')];
  const forms = [secret, once, lower(once), ...twice, ...twice.map(lower), html, ...json, ...base64, ...urlSafe];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_SECRET);
}

function secretsOf(credentials: Credentials): [secret: string, mask: string][] {
  if (credentials.provider === 'meta') {
    return credentials.token === SANDBOX_CREDENTIALS.meta.token ? [] : [[credentials.token, '***']];
  }
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  if (accessKeySecret === SANDBOX_CREDENTIALS.cams.accessKeySecret) return [];
  return [
    [accessKeySecret, '***'],
    ...(securityToken === undefined ? [] : [[securityToken, '***'] as [string, string]]),
    [accessKeyId, maskAccessKeyId(accessKeyId)],
  ];
}
