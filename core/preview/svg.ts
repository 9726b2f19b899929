import { say } from '../../l10n/texts.ts';
import { escaped } from './html.ts';
import { type Palette, palettes, sizes, type Theme } from './look.ts';
import { cardGap, cardsInRow, svgMessages } from './messageSvg.ts';
import { routesSvg } from './routesSvg.ts';
import { screenSvg } from './screenSvg.ts';
import { at, type Block, named, round, stacked, svgTexts } from './svgShapes.ts';
import type { PreviewNode } from './tree.ts';

/** How a preview is drawn as a picture. */
export interface SvgOptions {
  theme?: Theme;
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

const { screen, margin, bubble: bubbleWidth, card: cardWidth, small, smallLine } = sizes;

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
  const room = width - 2 * margin;

  const texts = svgTexts(isRightToLeft);
  const { from, paragraph } = texts;
  const { body, message, carousel, titled, row, card, framed } = svgMessages(texts, theme);

  const drawn = (node: PreviewNode): Block => {
    const own = (block: Block): Block => ({
      svg: at(from(0, bubbleWidth, room), 0, block.svg),
      height: block.height,
    });
    switch (node.type) {
      case 'routes':
        return routesSvg(node, { texts, framed, width: room });
      case 'screen':
        return screenSvg(node, { texts, body, width: screen - 2 * margin });
      case 'bubble':
        return own(message(node.children, bubbleWidth, { isUnsure: node.isUnsure, hasTail: true, isTimed: true }));
      case 'carousel':
        return carousel(node.children, room);
      case 'ice-breakers': {
        const rows = node.children.flatMap((child) =>
          child.type === 'ice-breaker' ? [named(child, row('reply', child.runs, bubbleWidth, false))] : [],
        );
        return own(titled(say`When the chat is empty`, bubbleWidth, rows));
      }
      case 'commands': {
        const within = bubbleWidth - 24;
        const rows = node.children.flatMap((child) => {
          if (child.type !== 'command') return [];
          const name = paragraph([{ text: `/${child.name}` }], { room: within, isBold: true });
          const about = paragraph(child.runs, { room: within, name: 'faint', size: small, height: smallLine });
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
        return paragraph([{ text: node.text }], { room, name: 'faint-bg', size: 12, height: 16 });
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
