import type { IncomingMessage } from 'node:http';

/** What one request and all of them together may cost, so that no client can wear the sandbox out. */
export const bounds = {
  /** Bytes of a body; no provider takes a request near it. */
  body: 1024 * 1024,
  /** Bytes of a file that is uploaded: Flow JSON has at most 10 MB. */
  file: 11 * 1024 * 1024,
  /** Files in the storage. */
  files: 100,
  /** Bytes of what the page's forms send. */
  form: 16 * 1024,
  /** Bytes of all bodies that are being read at one time. */
  bodiesAtOnce: 32 * 1024 * 1024,
  connections: 256,
  parameters: 1000,
  /** Brackets within brackets, as in documents. */
  depth: 64,
  /** Requests that are remembered for the page, and the characters of all of them. */
  received: 1000,
  receivedCharacters: 16 * 1024 * 1024,
  /** Characters of one request's content; of a larger one only the rest is remembered. */
  content: 2 * 1024 * 1024,
  /** Templates, flows and numbers of each kind, and the characters of all of them in the data file. */
  stored: 1000,
  storedCharacters: 16 * 1024 * 1024,
  nonces: 100_000,
  faults: 100,
} as const;

/** Whether brackets nest deeper than a limit: what is read must be possible to write again, and that recurses. */
function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) at = endOfText(text, at);
    else if (character === openList || character === openObject) {
      depth++;
      if (depth > limit) return true;
    } else if (character === closeList || character === closeObject) depth--;
  }
  return false;
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Where the quote is that ends the text which begins at an offset; the end of all where none does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** JSON as a value. */
export type ParsedJson = { value: unknown } | { problem: 'invalid' | 'too-deep' };

/** Reads JSON that nests no deeper than the sandbox takes. */
export function parseJson(text: string, depth: number = bounds.depth): ParsedJson {
  if (nestsDeeper(text, depth)) return { problem: 'too-deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'invalid' };
  }
}

/** The body of a request, or why it is not taken. */
export type Body = Buffer | 'too-large' | 'too-busy';

/**
 * Makes a reader of bodies that holds no more than so many bytes of all of them at a time.
 *
 * @returns a function that takes a request and the bytes that its body may have
 */
export function bodyReader(): (request: IncomingMessage, most: number) => Promise<Body> {
  let held = 0;
  return async (request, most) => {
    if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        held += chunk.length;
        if (size > most) return 'too-large';
        if (held > bounds.bodiesAtOnce) return 'too-busy';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      held -= size;
    }
  };
}
