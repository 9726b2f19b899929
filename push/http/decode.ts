/** A text that was decoded from another one, and where in the first text each of its characters is from. */
export interface Decoded {
  text: string;
  /** By character: the offset at which its encoded form begins. */
  from: Uint32Array;
  /** By character: the offset behind its encoded form. */
  to: Uint32Array;
}

/** A text as it is given. */
export function asGiven(text: string): Decoded {
  const from = Uint32Array.from({ length: text.length }, (_, at) => at);
  return { text, from, to: from.map((at) => at + 1) };
}

const ESCAPE =
  /%([0-9a-f]{2})|\\u\{0*([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^\w\s])|\\[bfnrt]|&#0*(\d{1,7});?|&#x0*([0-9a-f]{1,6});?|&([a-z]{2,6});?/gi;

/** The names that HTML has for characters of ASCII. */
const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hat: '^',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  verbar: '|',
  vert: '|',
};

/**
 * Takes one layer of escapes away: percent encoding, the escapes of JSON and of JavaScript, and those of HTML. A byte
 * beyond ASCII becomes a character of its own, which no secret has.
 *
 * @returns undefined where there is nothing to take away
 */
export function unescaped({ text, from, to }: Decoded): Decoded | undefined {
  const parts: string[] = [];
  const [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let length = 0;
  let done = 0;
  const copy = (end: number) => {
    parts.push(text.slice(done, end));
    starts.set(from.subarray(done, end), length);
    ends.set(to.subarray(done, end), length);
    length += end - done;
  };
  for (const match of text.matchAll(ESCAPE)) {
    const character = characterOf(match);
    if (character === undefined) continue;
    copy(match.index);
    done = match.index + match[0].length;
    parts.push(character);
    starts[length] = from[match.index] ?? 0;
    ends[length] = to[done - 1] ?? 0;
    length += 1;
  }
  if (done === 0) return undefined;
  copy(text.length);
  return { text: parts.join(''), from: starts.subarray(0, length), to: ends.subarray(0, length) };
}

function characterOf([, percent, braced, unicode, byte, itself, decimal, hex, name]: RegExpMatchArray) {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  if (itself !== undefined) return itself;
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  const code = percent ?? braced ?? unicode ?? byte ?? hex;
  return code === undefined ? '\n' : String.fromCharCode(Number.parseInt(code, 16));
}

const NONE = 255;

/** The values of an alphabet's characters; a later one of the same value is another way to write it. */
function valuesOf(...alphabets: readonly string[]): Uint8Array {
  const values = new Uint8Array(128).fill(NONE);
  for (const alphabet of alphabets)
    for (const [value, sign] of [...alphabet].entries()) values[sign.charCodeAt(0)] = value;
  return values;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64 = { bits: 6, values: valuesOf(`${LETTERS}+/`, `${LETTERS}-_`) };
const HEX = { bits: 4, values: valuesOf('0123456789abcdef', '0123456789ABCDEF') };

/**
 * What the text has in base64 or in hexadecimal, wherever that begins in it: runs of printable ASCII.
 *
 * @param shortest runs of fewer characters are of no interest
 */
export function unpacked(given: Decoded, shortest: number): Decoded[] {
  return [BASE64, HEX].flatMap(({ bits, values }) => {
    const found: Decoded[] = [];
    let run: number[] = [];
    for (let at = 0; at <= given.text.length; at++) {
      const code = given.text.charCodeAt(at);
      // Long base64 is wrapped.
      if (code === 32 || code === 10 || code === 13) continue;
      if ((values[code] ?? NONE) !== NONE) {
        run.push(at);
        continue;
      }
      if (run.length * bits >= shortest * 8) {
        // Where its first byte begins nobody knows: the characters before may be of the same alphabet.
        for (let start = 0; start < 8 / (bits === 6 ? 2 : 4); start++) {
          decodeRun(given, run, start, { bits, values }, shortest, found);
        }
      }
      run = [];
    }
    return found;
  });
}

function decodeRun(
  { text, from, to }: Decoded,
  run: readonly number[],
  start: number,
  { bits, values }: typeof HEX,
  shortest: number,
  found: Decoded[],
): void {
  const size = Math.floor(((run.length - start) * bits) / 8);
  const [codes, starts, ends] = [new Uint8Array(size), new Uint32Array(size), new Uint32Array(size)];
  let length = 0;
  const keep = () => {
    if (length >= shortest) {
      const part = Array.from({ length: Math.ceil(length / 4096) }, (_, index) =>
        String.fromCharCode(...codes.subarray(index * 4096, Math.min(length, (index + 1) * 4096))),
      ).join('');
      found.push({ text: part, from: starts.slice(0, length), to: ends.slice(0, length) });
    }
    length = 0;
  };
  let left = 0;
  let held = 0;
  let first = start;
  for (let index = start; index < run.length; index++) {
    const at = run[index] ?? 0;
    left = ((left << bits) | (values[text.charCodeAt(at)] ?? 0)) & 0xffff;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    const code = (left >> held) & 0xff;
    if ((code >= 32 && code < 127) || code === 10 || code === 13 || code === 9) {
      codes[length] = code;
      starts[length] = from[run[first] ?? 0] ?? 0;
      ends[length] = to[at] ?? 0;
      length += 1;
    } else {
      keep();
    }
    first = held === 0 ? index + 1 : index;
  }
  keep();
}
