import { say } from '../../l10n/texts.ts';
import { advance } from './advances.ts';
import { foldedButtons } from './folded.ts';
import { brokenLines } from './lines.ts';
import {
  endsAtTime,
  type Icon,
  icons,
  LINES_BEFORE_FOLD,
  mediaWords,
  readsRightToLeft,
  sizes,
  type Theme,
  TIME,
} from './look.ts';
import { linesOf } from './paragraphs.ts';
import { at, type Block, iconOf, named, part, round, type SvgTexts, stacked } from './svgShapes.ts';
import type { PreviewNode, Run } from './tree.ts';

const { card: cardWidth, radius, line, small, smallLine, button } = sizes;

/** Cards beside each other, and pixels between them. */
export const cardsInRow = 4;
export const cardGap = 6;

/** Pixels at the sides of a text in a bubble. */
const padding = 9;

/** Pixels that the time takes at the end of a line. */
const timeRoom = 40;

/** What a message is besides its parts. */
interface Look {
  isUnsure?: boolean;
  hasTail?: boolean;
  isTimed?: boolean;
  /** Pixels that it is high at least. */
  least?: number;
}

/** What draws messages, and what else is in a bubble. */
export interface SvgMessages {
  /** The lines of a body, as many as there is room for. */
  body(node: PreviewNode & { type: 'body' }, room: number): Block;
  /** A message, and below it what “See all options” opens. */
  message(children: readonly PreviewNode[], width: number, look?: Look): Block;
  /** @param width pixels that there are for all of them */
  carousel(cards: readonly PreviewNode[], width: number): Block;
  /** A bubble with a title and rows below it. */
  titled(title: string, width: number, rows: readonly Block[]): Block;
  /** A row that can be tapped: its icon and label are in the middle, or at the side where reading begins. */
  row(icon: Icon, runs: readonly Run[], width: number, isCentered: boolean): Block;
  /** An icon, and beside it a title and lines. */
  card(icon: Icon, title: string, lines: readonly string[], width: number): Block;
  /** A bubble around a drawing. */
  framed(width: number, inner: Block, look?: Look): Block;
}

/** How messages are drawn with these texts and in this look. */
export function svgMessages({ isRightToLeft, from, textLine, paragraph }: SvgTexts, theme: Theme): SvgMessages {
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

  const carousel = (cards: readonly PreviewNode[], width: number): Block => {
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
        return at(from(index * (cardWidth + cardGap), cardWidth, width), 0, named(node, block).svg);
      });
      rows.push({ svg: shown.join(''), height: least + cardGap });
    }
    return stacked(rows);
  };

  return { body: bodyOf, message, carousel, titled, row: rowOf, card, framed };
}
