import { advance } from './advances.ts';
import { escaped } from './html.ts';
import { brokenLines } from './lines.ts';
import { type Icon, icons, readsRightToLeft, sizes } from './look.ts';
import type { PreviewNode, Run } from './tree.ts';

/** A drawing from 0, 0 to the right and down. */
export interface Block {
  svg: string;
  height: number;
}

/** A coordinate with at most two decimals. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A drawing at another place. */
export const at = (x: number, y: number, svg: string): string =>
  svg === '' ? '' : `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;

/** A drawing of a part, which knows what it is drawn from. */
export const part = ({ pointer }: PreviewNode, svg: string): string =>
  `<g data-pointer="${escaped(pointer)}">${svg}</g>`;

export const named = (node: PreviewNode, { svg, height }: Block): Block => ({ svg: part(node, svg), height });

/** Drawings below each other. */
export function stacked(blocks: readonly Block[]): Block {
  let [svg, height] = ['', 0];
  for (const block of blocks) {
    svg += at(0, height, block.svg);
    height += block.height;
  }
  return { svg, height };
}

/** @param name of its color, as `fills` has them */
export const iconOf = (icon: Icon, size: number, name: string): string =>
  `<path class="icon ${name}-line" transform="scale(${size / 16})" d="${icons[icon]}"/>`;

function span({ text, bold, italic, strike, code, link, variable, isFilled }: Run): string {
  const looks = [
    bold && 'font-weight="600"',
    italic && 'font-style="italic"',
    strike && 'text-decoration="line-through"',
    code && 'font-family="SFMono-Regular,Consolas,Liberation Mono,Menlo,monospace"',
    link && 'class="link"',
    variable !== undefined && !isFilled && 'class="missing" text-decoration="underline"',
    variable !== undefined && 'unicode-bidi="isolate"',
  ].filter((look) => look !== undefined && look !== false);
  return `<tspan${looks.map((look) => ` ${look}`).join('')}>${escaped(text)}</tspan>`;
}

/** How a text of several lines is drawn. */
export interface Paragraph {
  room: number;
  start?: number;
  name?: string;
  size?: number;
  /** Of a line. */
  height?: number;
  isBold?: boolean;
}

/** Where one line is drawn, and how. */
interface TextLine {
  y: number;
  room: number;
  /** Pixels from the side where reading begins. */
  start?: number;
  isReversed: boolean;
  name?: string;
  size?: number;
  /** Whether it begins at `start` from the side where the page begins, however it is read itself. */
  isCentered?: boolean;
  /** How wide it is, where it is centered. */
  length?: number;
}

const { line } = sizes;

/** Texts in a picture, by the side where reading begins. */
export interface SvgTexts {
  isRightToLeft: boolean;
  /** Where something of a width begins that is so far from the side where reading begins. */
  from(start: number, own: number, within: number): number;
  /** One line as it is, wherever it ends. */
  textLine(runs: readonly Run[], place: TextLine): string;
  /** Some runs as lines of one size. `last` is how wide the last line is. */
  paragraph(runs: readonly Run[], look: Paragraph): Block & { last: number };
  /** Some runs as lines of one size, each in the middle. */
  centered(runs: readonly Run[], look: Paragraph): Block;
}

/** How texts are drawn where reading begins at this side. */
export function svgTexts(isRightToLeft: boolean): SvgTexts {
  const from: SvgTexts['from'] = (start, own, within) => (isRightToLeft ? within - start - own : start);

  const textLine: SvgTexts['textLine'] = (
    runs,
    { y, room, start = 0, isReversed, name = 'text', size = sizes.text, isCentered = false, length = 0 },
  ) => {
    const x = isCentered ? from(start, length, room) + (isReversed ? length : 0) : isReversed ? room - start : start;
    const direction = isReversed ? ' direction="rtl"' : '';
    return `<text class="${name}" x="${round(x)}" y="${round(y)}" font-size="${size}"${direction}>${runs.map(span).join('')}</text>`;
  };

  const paragraph: SvgTexts['paragraph'] = (
    runs,
    { room, start = 0, name = 'text', size = sizes.text, height = line, isBold = false },
  ) => {
    const shown = isBold ? runs.map((run) => ({ ...run, bold: true })) : runs;
    const isReversed = readsRightToLeft(runs, isRightToLeft);
    const broken = brokenLines(shown, room - start, (text, run) => advance(text, run, size));
    const svg = broken.map(({ pieces }, index) =>
      textLine(
        pieces.map(({ run, text }) => ({ ...run, text })),
        { y: index * height + height - 5, room, start, isReversed, name, size },
      ),
    );
    return { svg: svg.join(''), height: broken.length * height, last: broken.at(-1)?.width ?? 0 };
  };

  const centered: SvgTexts['centered'] = (
    runs,
    { room, name = 'text', size = sizes.text, height = line, isBold = false },
  ) => {
    const shown = isBold ? runs.map((run) => ({ ...run, bold: true })) : runs;
    const isReversed = readsRightToLeft(runs, isRightToLeft);
    const broken = brokenLines(shown, room, (text, run) => advance(text, run, size));
    const svg = broken.map(({ pieces, width: length }, index) => {
      const x = (room - length) / 2 + (isReversed ? length : 0);
      const direction = isReversed ? ' direction="rtl"' : '';
      const spans = pieces.map(({ run, text }) => span({ ...run, text })).join('');
      return `<text class="${name}" x="${round(x)}" y="${round(index * height + height - 5)}" font-size="${size}"${direction}>${spans}</text>`;
    });
    return { svg: svg.join(''), height: broken.length * height };
  };

  return { isRightToLeft, from, textLine, paragraph, centered };
}
