import { asGiven, type Decoded, unescaped, unpacked } from './decode.ts';

/** A secret, and what is shown in its place. */
export type Secret = readonly [secret: string, mask: string];

/** A stretch of a text: its offsets, and what is put for it. */
interface Stretch {
  from: number;
  to: number;
  mask: string;
}

/** Encodings within encodings that are looked into: more than any gateway's log of a log has. */
const DEEPEST = 6;

/** Shorter than this a value is no secret, and masking it would only garble sentences. */
const SHORTEST_SECRET = 6;

/**
 * Makes a function that masks secrets in a text, however they are written: what is about to be shown is decoded layer
 * by layer (percent encoding, JSON, HTML, base64 and base64url, hexadecimal, and one within the other), and where a
 * secret turns up, the stretch that it was decoded from is replaced. The cost is linear in the length of the text.
 *
 * @param secrets printable ASCII, as credentials are; those of fewer than six characters are left alone
 */
export function masking(secrets: readonly Secret[]): (text: string) => string {
  const forms = secrets.filter(([secret]) => secret.length >= SHORTEST_SECRET).flatMap(formsOf);
  if (forms.length === 0) return (text) => text;
  const shortest = Math.min(...forms.map(([form]) => form.length));
  return (text) => {
    if (text.length < shortest) return text;
    const found: Stretch[] = [];
    look(asGiven(text), DEEPEST, { forms, shortest, found });
    return found.length === 0 ? text : replaced(text, found);
  };
}

/** A secret may itself look like an escape: it is searched for as it is, and as decoding leaves it. */
function formsOf([secret, mask]: Secret): Secret[] {
  const forms = new Set<string>();
  let layer: Decoded | undefined = asGiven(secret);
  for (let depth = 0; layer && depth <= DEEPEST; depth++) {
    if (layer.text.length >= SHORTEST_SECRET) forms.add(layer.text);
    layer = unescaped(layer);
  }
  return [...forms].map((form) => [form, mask]);
}

interface Search {
  forms: readonly Secret[];
  shortest: number;
  found: Stretch[];
}

function look(layer: Decoded, depth: number, search: Search): void {
  const { text, from, to } = layer;
  for (const [form, mask] of search.forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      search.found.push({ from: from[at] ?? 0, to: to[at + form.length - 1] ?? 0, mask });
    }
  }
  if (depth === 0) return;
  const plainer = unescaped(layer);
  if (plainer) look(plainer, depth - 1, search);
  for (const part of unpacked(layer, search.shortest)) look(part, depth - 1, search);
}

function replaced(text: string, found: Stretch[]): string {
  const parts: string[] = [];
  let done = 0;
  let last: Stretch | undefined;
  for (const stretch of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (last && stretch.from < last.to) {
      last.to = Math.max(last.to, stretch.to);
      // Of two secrets in one stretch neither may show its beginning.
      if (stretch.mask !== last.mask) last.mask = '***';
      continue;
    }
    if (last) {
      parts.push(text.slice(done, last.from), last.mask);
      done = last.to;
    }
    last = { ...stretch };
  }
  if (last) {
    parts.push(text.slice(done, last.from), last.mask);
    done = last.to;
  }
  return parts.join('') + text.slice(done);
}
