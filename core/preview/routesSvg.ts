import { say } from '../../l10n/texts.ts';
import { escaped } from './html.ts';
import { sizes } from './look.ts';
import type { SvgMessages } from './messageSvg.ts';
import { routeShape, routesShapes } from './routes.ts';
import { at, type Block, named, type SvgTexts } from './svgShapes.ts';
import type { PreviewNode } from './tree.ts';

/** What the drawing of routes is made with. */
interface Kit {
  texts: SvgTexts;
  framed: SvgMessages['framed'];
  /** Pixels that there are for the graph. */
  width: number;
}

const { small, smallLine } = sizes;

/** The graph of routes: a box for each screen, and lines with arrows between them. */
export function routesSvg(node: PreviewNode & { type: 'routes' }, { texts, framed, width }: Kit): Block {
  const title = texts.paragraph([{ text: say`Routes` }], {
    room: width - 24,
    name: 'faint',
    size: small,
    height: smallLine,
  });
  const lines = routesShapes(
    node,
    (words, x, y) =>
      `<rect class="bubble" x="${x - words.length * 3.2}" y="${y - 8}" width="${words.length * 6.4}" height="15"/><text class="faint" x="${x}" y="${y + 4}" font-size="11" text-anchor="middle">${escaped(words)}</text>`,
  );
  const screens = node.children.map((child) => {
    if (child.type !== 'route') return '';
    const { role, height } = child;
    const isLoose = role === 'dead-end' || role === 'unreachable';
    const box = `inset boxed${role === 'end' ? ' ends' : ''}${isLoose ? ' unsure' : ''}`;
    const shown = routeShape(child, { box, name: 'text', role: 'faint-inset' }, escaped);
    return at(child.x, child.y, named(child, { svg: shown, height }).svg);
  });
  const left = Math.max(8, (width - node.width) / 2);
  const inner = at(12, 7, title.svg) + at(left, 32, lines + screens.join(''));
  return framed(width, { svg: inner, height: 32 + node.height + 10 });
}
