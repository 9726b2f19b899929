import { say } from '../../l10n/texts.ts';
import { sizes } from './look.ts';
import type { PreviewNode } from './tree.ts';

/** What a screen is in the graph of routes, in a word or two; nothing for one between others. */
export function roleWords(role: (PreviewNode & { type: 'route' })['role']): string {
  switch (role) {
    case 'entry':
      return say`beginning`;
    case 'end':
      return say`end`;
    case 'dead-end':
      return say`leads nowhere`;
    case 'unreachable':
      return say`never reached`;
    case 'between':
      return '';
  }
}

/** The graph as shapes of a picture, from 0, 0; each screen is drawn by what is handed in. */
export function routesShapes(
  { edges }: PreviewNode & { type: 'routes' },
  label: (words: string, x: number, y: number) => string,
): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return edges
    .map(({ points, carries, x, y }) => {
      const [first, ...rest] = points;
      const last = points.at(-1);
      const before = points.at(-2);
      if (!first || !last || !before) return '';
      const line = `M${round(first.x)} ${round(first.y)}${rest.map((point) => `L${round(point.x)} ${round(point.y)}`).join('')}`;
      const angle = Math.atan2(last.y - before.y, last.x - before.x);
      const side = (turn: number) =>
        `${round(last.x - 7 * Math.cos(angle + turn))} ${round(last.y - 7 * Math.sin(angle + turn))}`;
      const head = `M${side(0.45)}L${round(last.x)} ${round(last.y)}L${side(-0.45)}`;
      return `<path class="way" d="${line}${head}"/>${carries === '' ? '' : label(carries, round(x), round(y))}`;
    })
    .join('');
}

/**
 * A screen as shapes of a picture, from 0, 0.
 *
 * @param names the classes of its box, its name and what it is
 */
export function routeShape(
  { name, role, title, width, height }: PreviewNode & { type: 'route' },
  names: { box: string; name: string; role: string },
  escaped: (text: string) => string,
): string {
  const thick = role === 'entry' || role === 'end' ? 2 : 1;
  const middle = (words: string, y: number, named: string, weight: string) =>
    `<text class="${named}" x="${width / 2}" y="${y}" font-size="${sizes.small}" text-anchor="middle"${weight}>${escaped(cut(words, width))}</text>`;
  return (
    `<rect class="${names.box}" x="1" y="1" width="${width - 2}" height="${height - 2}" rx="8" stroke-width="${thick}"/>` +
    middle(name, height / 2 - 3, names.name, ' font-weight="600"') +
    middle(roleWords(role) || title, height / 2 + 14, names.role, '')
  );
}

/** A text that fits a width, as far as the widest letters take it. */
const cut = (words: string, width: number): string => {
  const most = Math.floor((width - 16) / 7.6);
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
};
