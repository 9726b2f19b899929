import type { Incoming } from './signature.ts';

/** The parts of a multipart form by name; undefined where the body is none, or has no end. */
export function partsOf({
  headers,
  body,
}: Pick<Incoming, 'headers' | 'body'>): ReadonlyMap<string, string> | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // Latin 1 has one character for each byte, so that nothing of a file is lost on the way.
  const text = `\r\n${body.toString('latin1')}`;
  const [, ...written] = text.split(`\r\n--${boundary}`);
  if (!written.at(-1)?.startsWith('--')) return undefined;
  const parts = new Map<string, string>();
  for (const part of written.slice(0, -1)) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [, name] = /content-disposition:\s*form-data;.*\bname="([^"]*)"/i.exec(part.slice(0, end)) ?? [];
    if (name === undefined) return undefined;
    parts.set(name, Buffer.from(part.slice(end + 4), 'latin1').toString('utf8'));
  }
  return parts;
}
