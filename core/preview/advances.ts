import type { Run } from './tree.ts';

/** Advance widths of Helvetica, which Arial and Liberation Sans share, in thousandths of the size: from U+0020 on. */
const basic = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Ranges beyond the accented letters, with about how wide a character of each is. Marks that combine take no room. */
const scripts: readonly (readonly [from: number, to: number, width: number])[] = [
  [0x0300, 0x036f, 0],
  [0x0370, 0x03ff, 560],
  [0x0400, 0x052f, 600],
  [0x0591, 0x05bd, 0],
  [0x05be, 0x05ff, 540],
  [0x0600, 0x0610, 560],
  [0x0611, 0x061a, 0],
  [0x061b, 0x064a, 560],
  [0x064b, 0x065f, 0],
  [0x0660, 0x06ff, 560],
  [0x0900, 0x0dff, 620],
  [0x0e31, 0x0e31, 0],
  [0x0e34, 0x0e3a, 0],
  [0x0e47, 0x0e4e, 0],
  [0x0e00, 0x0eff, 600],
  [0x1100, 0x11ff, 1000],
  [0x200b, 0x200f, 0],
  [0x20e3, 0x20e3, 0],
  [0x2010, 0x2012, 333],
  [0x2013, 0x2013, 556],
  [0x2014, 0x2015, 1000],
  [0x2018, 0x201b, 222],
  [0x201c, 0x201f, 333],
  [0x2022, 0x2022, 350],
  [0x2026, 0x2026, 1000],
  [0x2e80, 0xa4cf, 1000],
  [0xac00, 0xd7a3, 1000],
  [0xf900, 0xfaff, 1000],
  [0xfe00, 0xfe0f, 0],
  [0xfe30, 0xfe6f, 1000],
  [0xff01, 0xff60, 1000],
  [0xff61, 0xff9f, 500],
  [0x1f3fb, 0x1f3ff, 0],
  [0x1f000, 0x1faff, 1300],
  [0x20000, 0x3fffd, 1000],
];

const known = new Map<number, number>();

function advanceOf(code: number): number {
  const simple = basic[code - 0x20];
  if (simple !== undefined) return simple;
  let width = known.get(code);
  if (width === undefined) {
    const script = scripts.find(([from, to]) => from <= code && code <= to);
    const base = String.fromCodePoint(code).normalize('NFD').codePointAt(0) ?? 0;
    width = script?.[2] ?? basic[base - 0x20] ?? 600;
    known.set(code, width);
  }
  return width;
}

/** Bold letters are about so much wider. */
const BOLD = 1.08;

/** Other fonts are a little wider than the one of the table. */
const SPARE = 1.04;

/** Of each character of a font of equal widths, in thousandths of the size. */
const EQUAL = 602;

/** How wide a text is drawn, in the unit of the font size; within a few percent, whatever font there is. */
export function advance(text: string, { bold, code }: Run, size: number): number {
  let sum = 0;
  /** Whether the next character is drawn as a part of the one before: of a family, or of a flag. */
  let isJoined = false;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    if (!isJoined) sum += code && point < 0x2e80 ? EQUAL : advanceOf(point);
    isJoined = point === 0x200d || (!isJoined && 0x1f1e6 <= point && point <= 0x1f1ff);
  }
  return (sum * size * (bold ? BOLD : 1) * SPARE) / 1000;
}
