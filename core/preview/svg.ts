import { say } from '../../l10n/texts.ts';
import { advance } from './advances.ts';
import { foldedButtons } from './folded.ts';
import { escaped } from './html.ts';
import { brokenLines } from './lines.ts';
import {
  endsAtTime,
  type Icon,
  icons,
  LINES_BEFORE_FOLD,
  mediaWords,
  type Palette,
  palettes,
  readsRightToLeft,
  sizes,
  type Theme,
  TIME,
} from './look.ts';
import { linesOf } from './paragraphs.ts';
import { routesSvg } from './routesSvg.ts';
import { screenSvg } from './screenSvg.ts';
import type { PreviewNode, Run } from './tree.ts';

/** How a preview is drawn as a picture. */
export interface SvgOptions {
  theme?: Theme;
}

/** A drawing from 0, 0 to the right and down. */
interface Block {
  svg: string;
  height: number;
}

/** The colors that shapes and texts have, by the class that they are drawn with. */
const fills: { readonly [name: string]: keyof Palette } = {
  bg: 'background',
  bubble: 'bubble',
  inset: 'inset',
  text: 'text',
  faint: 'faint',
  'faint-inset': 'faintInset',
  'faint-bg': 'faintBackground',
  link: 'link',
  divider: 'divider',
  picture: 'picture',
  'picture-icon': 'pictureIcon',
  missing: 'missingText',
  action: 'action',
  'action-text': 'actionText',
};

const { screen, margin, bubble: bubbleWidth, card: cardWidth, radius, line, small, smallLine, button } = sizes;

/** Cards beside each other, and pixels between them. */
const cardsInRow = 4;
const cardGap = 6;

/** Pixels at the sides of a text in a bubble. */
const padding = 9;

/** Pixels that the time takes at the end of a line. */
const timeRoom = 40;

/** A preview as a picture of its own: with its colors, without a script, and without anything from anywhere. */
export function toSvg(root: PreviewNode, { theme = 'auto' }: SvgOptions = {}): string {
  const { language, width, height, svg } = drawingOf(root, theme);
  return pictureOf(say`Preview: ${language}`, { width, height, svg }, theme);
}

/** Previews beside each other in one picture, each under its name. */
export function toSvgRow(
  previews: readonly { title: string; root: PreviewNode }[],
  { theme = 'auto' }: SvgOptions = {},
): string {
  const heading = 24;
  let [svg, width, height] = ['', 0, 0];
  for (const { title, root } of previews) {
    const drawing = drawingOf(root, theme);
    svg += `<text class="faint-bg" x="${width + margin}" y="17" font-size="${small}">${escaped(title)}</text>`;
    svg += at(width, heading, drawing.svg);
    width += drawing.width;
    height = Math.max(height, drawing.height + heading);
  }
  return pictureOf(previews.map(({ title }) => title).join(', '), { width, height, svg }, theme);
}

const pictureOf = (label: string, { width, height, svg }: Block & { width: number }, theme: Theme): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}"><style>${styleOf(theme)}</style><rect class="bg" width="${width}" height="${height}"/>${svg}</svg>\n`;

function drawingOf(root: PreviewNode, theme: Theme): Block & { width: number; language: string } {
  const { isRightToLeft, language } = root.type === 'chat' ? root : { isRightToLeft: false, language: 'en' };
  const children = root.type === 'chat' ? root.children : [root];
  const cards = children.flatMap((node) => (node.type === 'carousel' ? [node.children.length] : []));
  const inRow = Math.min(cardsInRow, Math.max(0, ...cards));
  const graphs = children.flatMap((node) => (node.type === 'routes' ? [node.width + 2 * margin + 16] : []));
  const width = Math.max(screen, 2 * margin + inRow * cardWidth + (inRow - 1) * cardGap, ...graphs);

  /** Where something of a width begins that is so far from the side where reading begins. */
  const from = (start: number, own: number, within: number) => (isRightToLeft ? within - start - own : start);

  const textLine = (
    runs: readonly Run[],
    { y, room, start = 0, isReversed, name = 'text', size = sizes.text, isCentered = false, length = 0 }: TextLine,
  ): string => {
    const x = isCentered ? from(start, length, room) + (isReversed ? length : 0) : isReversed ? room - start : start;
    const direction = isReversed ? ' direction="rtl"' : '';
    return `<text class="${name}" x="${round(x)}" y="${round(y)}" font-size="${size}"${direction}>${runs.map(span).join('')}</text>`;
  };

  /** Some runs as lines of one size. */
  const paragraph = (
    runs: readonly Run[],
    { room, start = 0, name = 'text', size = sizes.text, height = line, isBold = false }: Paragraph,
  ): Block & { last: number } => {
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

  /** Some runs as lines of one size, each in the middle. */
  const centered = (
    runs: readonly Run[],
    { room, name = 'text', size = sizes.text, height = line, isBold = false }: Paragraph,
  ): Block => {
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

  const bodyOf = (node: PreviewNode & { type: 'body' }, room: number): Block & { last: number } => {
    const drawn = linesOf(node, room);
    const isFolded = node.isFolded && drawn.length > LINES_BEFORE_FOLD;
    const parts: string[] = [];
    let y = 0;
    for (const [index, { line: source, broken, indent, isFirst }] of drawn.entries()) {
      if (isFolded && index === LINES_BEFORE_FOLD) {
        parts.push(textLine([{ text: say`Read more` }], { y: y + 14, room, isReversed: isRightToLeft, name: 'link' }));
        y += line;
        parts.push(`<path class="edge" d="M0 ${y + 2}H${room}"/>`);
        y += 5;
      }
      const isReversed = readsRightToLeft(source.runs, isRightToLeft);
      const side = (own: number) => (isReversed ? room - own : 0);
      const name = source.kind === 'quote' ? 'faint' : 'text';
      if (source.kind === 'quote')
        parts.push(`<rect class="divider" x="${side(3)}" y="${y}" width="3" height="${line}"/>`);
      else if (source.kind !== 'text' && isFirst) {
        parts.push(textLine([{ text: source.marker ?? '•' }], { y: y + 14, room, isReversed }));
      }
      const runs = broken.pieces.map(({ run, text }) => ({ ...run, text }));
      parts.push(textLine(runs, { y: y + 14, room, start: indent, isReversed, name }));
      y += line;
    }
    const end = drawn.at(-1);
    return { svg: parts.join(''), height: y, last: (end?.indent ?? 0) + (end?.broken.width ?? 0) };
  };

  /** Texts of a message, with the time in the corner of the last one. */
  const textsOf = (nodes: readonly PreviewNode[], width: number, isTimed: boolean): Block => {
    const room = width - 2 * padding;
    let [svg, y, last] = ['', 6, 0];
    for (const node of nodes) {
      if (node.type === 'footer') y += 5;
      const block =
        node.type === 'body'
          ? bodyOf(node, room)
          : node.type === 'footer'
            ? paragraph(node.runs, { room, name: 'faint', size: small, height: smallLine })
            : node.type === 'title'
              ? paragraph(node.runs, { room, isBold: true })
              : undefined;
      if (!block) continue;
      svg += part(node, at(padding, y, block.svg));
      y += block.height + (node.type === 'title' ? 3 : 0);
      last = block.last;
    }
    if (!isTimed) return { svg, height: y + 8 };
    if (last > room - timeRoom || endsAtTime(nodes.at(-1), isRightToLeft)) y += 12;
    const time = `<text class="faint" x="${isRightToLeft ? 8 : width - 8}" y="${y + 1}" font-size="${sizes.time}" text-anchor="${isRightToLeft ? 'start' : 'end'}">${TIME}</text>`;
    return { svg: svg + time, height: y + 8 };
  };

  /** An icon and texts beside it, on a ground of its own. */
  const inset = (icon: Icon, width: number, draw: (room: number) => readonly Block[]): Block => {
    const room = width - 24 - 34;
    const texts = stacked(draw(room));
    const height = Math.max(44, texts.height + 20);
    const shape = `<rect class="inset edged" x="3" y="3" width="${width - 6}" height="${height}" rx="6"/>`;
    const drawing = at(from(13, 24, width), 3 + (height - 24) / 2, iconOf(icon, 24, 'picture-icon'));
    const words = at(isRightToLeft ? 13 : 47, 3 + (height - texts.height) / 2, texts.svg);
    return { svg: shape + drawing + words, height: height + 3 };
  };

  const mediaOf = (node: PreviewNode & { type: 'media' }, width: number): Block => {
    const { media, name, caption } = node;
    const words = [{ text: mediaWords(node) }];
    const box =
      media === 'document' || media === 'unknown'
        ? inset(media === 'unknown' ? 'file' : media, width, (room) => [
            ...(name.length > 0 ? [paragraph(name, { room })] : []),
            paragraph(words, { room, name: 'faint-inset', size: small, height: smallLine }),
          ])
        : picture(media, [words, ...(name.length > 0 ? [name] : [])], width);
    if (caption.length === 0) return box;
    const below = paragraph(caption, { room: width - 2 * padding });
    return { svg: box.svg + at(padding, box.height + 6, below.svg), height: box.height + 6 + below.height };
  };

  const picture = (media: Icon, texts: readonly (readonly Run[])[], width: number): Block => {
    const own = width - 6;
    const lines = texts.flatMap((runs) => brokenLines(runs, own - 16, (text, run) => advance(text, run, small)));
    const height = Math.max(Math.round(own / sizes.pictureRatio), 60 + lines.length * smallLine);
    const top = 3 + (height - 40 - lines.length * smallLine) / 2;
    const icon =
      media === 'video'
        ? `<circle cx="${width / 2}" cy="${round(top + 16)}" r="20" fill="#0B141A" fill-opacity=".55"/><path fill="#fff" transform="translate(${width / 2 - 12} ${round(top + 4)}) scale(1.5)" d="${icons.video}"/>`
        : at(width / 2 - 16, top, iconOf(media, 32, 'picture-icon'));
    const words = lines.map(({ pieces, width: wideness }, index) =>
      textLine(
        pieces.map(({ run, text }) => ({ ...run, text })),
        {
          ...{ y: top + 40 + index * smallLine + 12, room: width, start: (width - wideness) / 2, size: small },
          ...{ isReversed: readsRightToLeft(pieces, false), name: 'picture-icon' },
        },
      ),
    );
    const shape = `<rect class="picture edged" x="3" y="3" width="${own}" height="${height}" rx="6"/>`;
    return { svg: shape + icon + words.join(''), height: height + 3 };
  };

  const offerOf = ({ runs, hasCountdown, code }: PreviewNode & { type: 'offer' }, width: number): Block =>
    inset('clock', width, (room) => {
      const faint = { room, name: 'faint-inset', size: small, height: smallLine };
      return [
        paragraph(runs, { room, isBold: true }),
        ...(hasCountdown ? [paragraph([{ text: say`Ends at a set time` }], faint)] : []),
        ...(code.length > 0 ? [paragraph([{ text: say`Code: ` }, ...code], faint)] : []),
      ];
    });

  /** A row that can be tapped: its icon and label are in the middle, or at the side where reading begins. */
  const rowOf = (icon: Icon, runs: readonly Run[], width: number, isCentered: boolean): Block => {
    const broken = brokenLines(runs, width - 24 - 23, (text, run) => advance(text, run, sizes.text));
    const widest = Math.max(0, ...broken.map((one) => one.width));
    const height = Math.max(button, broken.length * line + 14);
    const start = isCentered ? (width - widest - 23) / 2 : 12;
    const drawing = at(from(start, 16, width), (height - 16) / 2, iconOf(icon, 16, 'link'));
    const top = (height - broken.length * line) / 2;
    const texts = broken.map(({ pieces, width: length }, index) => {
      const isReversed = readsRightToLeft(pieces, isRightToLeft);
      const place = { start: start + 23, room: width, isCentered: true, length };
      return textLine(
        pieces.map(({ run, text }) => ({ ...run, text })),
        { ...place, y: top + index * line + 14, isReversed, name: 'link' },
      );
    });
    return { svg: `<path class="edge" d="M0 .5H${width}"/>${drawing}${texts.join('')}`, height };
  };

  const buttonsOf = ({ children, folded }: PreviewNode & { type: 'buttons' }, width: number): Block => {
    const rows = children
      .slice(0, children.length - folded)
      .flatMap((node) => (node.type === 'button' ? [named(node, rowOf(node.action, node.runs, width, true))] : []));
    return stacked(folded > 0 ? [...rows, rowOf('list', [{ text: say`See all options` }], width, true)] : rows);
  };

  const titled = (title: string, width: number, rows: readonly Block[]): Block => {
    const heading = paragraph([{ text: title }], { room: width - 24, name: 'faint', size: small, height: smallLine });
    return framed(width, stacked([{ svg: at(12, 7, heading.svg), height: heading.height + 11 }, ...rows]));
  };

  /** A message, and below it what “See all options” opens. */
  const message = (children: readonly PreviewNode[], width: number, look: Look = {}): Block => {
    const [blocks, rows]: [Block[], Block[]] = [[], []];
    let texts: PreviewNode[] = [];
    const endOfTexts = () => {
      if (texts.length > 0) blocks.push(textsOf(texts, width, look.isTimed === true));
      texts = [];
    };
    for (const node of children) {
      if (node.type === 'title' || node.type === 'body' || node.type === 'footer') {
        texts.push(node);
        continue;
      }
      endOfTexts();
      if (node.type === 'media') blocks.push(named(node, mediaOf(node, width)));
      else if (node.type === 'offer') blocks.push(named(node, offerOf(node, width)));
      else if (node.type === 'product') {
        blocks.push(named(node, card('product', node.title, [node.description], width)));
      } else if (node.type === 'buttons') rows.push(buttonsOf(node, width));
    }
    endOfTexts();
    const height = [...blocks, ...rows].reduce((sum, block) => sum + block.height, 0);
    // The buttons of a card are at its bottom.
    blocks.push({ svg: '', height: Math.max(0, (look.least ?? 0) - height) }, ...rows);
    const shown = framed(width, stacked(blocks), look);
    const sheet = foldedButtons(children).flatMap((node) =>
      node.type === 'button' ? [named(node, rowOf(node.action, node.runs, width, false))] : [],
    );
    if (sheet.length === 0) return shown;
    const below = titled(say`All options`, width, sheet);
    return { svg: shown.svg + at(0, shown.height + 8, below.svg), height: shown.height + 8 + below.height };
  };

  const card = (icon: Icon, title: string, lines: readonly string[], width: number): Block =>
    inset(icon, width, (room) => [
      paragraph([{ text: title }], { room, isBold: true }),
      ...lines.map((text) => paragraph([{ text }], { room, name: 'faint-inset', size: small, height: smallLine })),
    ]);

  const framed = (width: number, inner: Block, { isUnsure = false, hasTail = false }: Look = {}): Block => {
    const { height } = inner;
    const dashes = isUnsure ? ' unsure' : '';
    const side = isRightToLeft ? `M${width} 0h8l-8 10z` : 'M0 0h-8l8 10z';
    // With a border around everything, a tail would be cut off.
    const tail = hasTail && !theme.startsWith('contrast') ? `<path class="bubble" d="${side}"/>` : '';
    return {
      svg: `${tail}<rect class="bubble edged${dashes}" width="${width}" height="${round(height)}" rx="${radius}"/>${inner.svg}`,
      height,
    };
  };

  const carousel = (cards: readonly PreviewNode[]): Block => {
    const draw = (node: PreviewNode, least?: number) =>
      message('children' in node ? node.children : [], cardWidth, least === undefined ? {} : { least });
    const rows: Block[] = [];
    for (let first = 0; first < cards.length; first += cardsInRow) {
      const row = cards.slice(first, first + cardsInRow);
      const blocks = row.map((node) => draw(node));
      const least = Math.max(...blocks.map(({ height }) => height));
      const shown = row.map((node, index) => {
        // Only a lower one is drawn again, as high as the others.
        const block = blocks[index]?.height === least ? blocks[index] : draw(node, least);
        return at(from(index * (cardWidth + cardGap), cardWidth, width - 2 * margin), 0, named(node, block).svg);
      });
      rows.push({ svg: shown.join(''), height: least + cardGap });
    }
    return stacked(rows);
  };

  const drawn = (node: PreviewNode): Block => {
    const own = (block: Block): Block => ({
      svg: at(from(0, bubbleWidth, width - 2 * margin), 0, block.svg),
      height: block.height,
    });
    switch (node.type) {
      case 'routes':
        return routesSvg(node, { paragraph, named, at, escaped, framed, width: width - 2 * margin });
      case 'screen': {
        return screenSvg(node, {
          ...{ width: screen - 2 * margin, paragraph, stacked, named, at, from, icon: iconOf, escaped, centered },
          lines: (lines, room) => bodyOf({ type: 'body', pointer: '', lines, isFolded: false }, room),
        });
      }
      case 'bubble':
        return own(message(node.children, bubbleWidth, { isUnsure: node.isUnsure, hasTail: true, isTimed: true }));
      case 'carousel':
        return carousel(node.children);
      case 'ice-breakers': {
        const rows = node.children.flatMap((child) =>
          child.type === 'ice-breaker' ? [named(child, rowOf('reply', child.runs, bubbleWidth, false))] : [],
        );
        return own(titled(say`When the chat is empty`, bubbleWidth, rows));
      }
      case 'commands': {
        const room = bubbleWidth - 24;
        const rows = node.children.flatMap((child) => {
          if (child.type !== 'command') return [];
          const name = paragraph([{ text: `/${child.name}` }], { room, isBold: true });
          const about = paragraph(child.runs, { room, name: 'faint', size: small, height: smallLine });
          const both = stacked([name, about]);
          const edge = `<path class="edge" d="M0 .5H${bubbleWidth}"/>`;
          return [named(child, { svg: edge + at(12, 6, both.svg), height: both.height + 12 })];
        });
        return own(titled(say`When somebody types /`, bubbleWidth, rows));
      }
      case 'summary': {
        const inner = card('form', node.title, node.lines, bubbleWidth);
        return own(framed(bubbleWidth, { svg: inner.svg, height: inner.height + 3 }));
      }
      case 'note':
        return paragraph([{ text: node.text }], { room: width - 2 * margin, name: 'faint-bg', size: 12, height: 16 });
      default:
        return own(message([node], bubbleWidth));
    }
  };

  const blocks = children.map((node) => {
    const { svg, height } = named(node, drawn(node));
    return { svg, height: height + 8 };
  });
  const inner = stacked(blocks);
  const height = round(inner.height + 2 * margin - 8);
  return { language, width, height, svg: at(margin, margin, inner.svg) };
}

/** What a message is besides its parts. */
interface Look {
  isUnsure?: boolean;
  hasTail?: boolean;
  isTimed?: boolean;
  /** Pixels that it is high at least. */
  least?: number;
}

interface Paragraph {
  room: number;
  start?: number;
  name?: string;
  size?: number;
  /** Of a line. */
  height?: number;
  isBold?: boolean;
}

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

/** A coordinate with at most two decimals. */
const round = (value: number): number => Math.round(value * 100) / 100;

const at = (x: number, y: number, svg: string): string =>
  svg === '' ? '' : `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;

const part = ({ pointer }: PreviewNode, svg: string): string => `<g data-pointer="${escaped(pointer)}">${svg}</g>`;

const named = (node: PreviewNode, { svg, height }: Block): Block => ({ svg: part(node, svg), height });

function stacked(blocks: readonly Block[]): Block {
  let [svg, height] = ['', 0];
  for (const block of blocks) {
    svg += at(0, height, block.svg);
    height += block.height;
  }
  return { svg, height };
}

const iconOf = (icon: Icon, size: number, name: string): string =>
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

/** The colors of a look, as classes. `auto` follows the one who looks. */
function styleOf(theme: Theme): string {
  const own =
    'text{white-space:pre;font-family:"Helvetica Neue",Helvetica,Arial,sans-serif}.icon,.edge{fill:none}.icon{stroke-width:1.3;stroke-linejoin:round;stroke-linecap:round}.unsure{stroke-dasharray:4 3}';
  if (theme !== 'auto') return own + colorsOf(palettes[theme]);
  return `${own}${colorsOf(palettes.light)}@media (prefers-color-scheme:dark){${colorsOf(palettes.dark)}}`;
}

function colorsOf(palette: Palette): string {
  const classes = Object.entries(fills).map(([name, color]) => `.${name}{fill:${palette[color]}}`);
  const lines = ['link', 'picture-icon'].map((name) => `.${name}-line{stroke:${palette[fills[name] ?? 'text']}}`);
  return `${classes.join('')}${lines.join('')}.edge,.divided{stroke:${palette.divider}}.way{fill:none;stroke:${palette.faint}}.boxed{stroke:${palette.faint}}.ends{stroke:${palette.action}}.edged{stroke:${palette.border}}.unsure{stroke:${palette.faint}}`;
}
