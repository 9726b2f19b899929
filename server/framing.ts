/** Longer than any header that a client writes, in bytes. */
const longestHeader = 8 * 1024;

/** Longer than any message that an editor sends, in bytes: VS Code sends no document over 50 MB. */
const longestMessage = 128 * 1024 * 1024;

/**
 * Reads along with what a client sends, header by header. A reader that takes a wrong length for granted waits for ever
 * or loses its place in the stream, and nothing that comes after it can be understood.
 *
 * @returns a function that takes one piece of the stream after the other, and says what is wrong as soon as it is known
 */
export function createFraming(): (chunk: Uint8Array) => string | undefined {
  let header = '';
  let left = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (left > 0) {
        const taken = Math.min(left, chunk.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      header += String.fromCharCode(chunk[at] ?? 0);
      at++;
      if (header.length > longestHeader) return `The header of a message does not end: ${shown(header)}.`;
      if (!header.endsWith('\r\n\r\n')) continue;
      const length = lengthIn(header);
      if (typeof length === 'string') return length;
      left = length;
      header = '';
    }
    return undefined;
  };
}

/** The length that a header gives, or what is wrong with it. */
function lengthIn(header: string): number | string {
  const lengths = new Set<string>();
  for (const line of header.trimEnd().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) return `A line in the header of a message is not "Name: value": ${shown(line)}.`;
    if (/^content-length$/i.test(line.slice(0, colon))) lengths.add(line.slice(colon + 1).trim());
  }
  const [length, another] = lengths;
  if (length === undefined) return `The header of a message has no Content-Length: ${shown(header.trimEnd())}.`;
  if (another !== undefined) return `The header of a message has two lengths: ${shown(`${length}, ${another}`)}.`;
  if (!/^\d{1,12}$/.test(length)) return `The Content-Length of a message is not a length: ${shown(length)}.`;
  if (Number(length) > longestMessage) return `A message of ${length} bytes is too long: at most ${longestMessage}.`;
  return Number(length);
}

/** Text from outside on one line, without characters that steer a terminal. */
const shown = (text: string) => JSON.stringify(text.slice(0, 80).replace(/[^\x20-\x7e]/g, '?'));
