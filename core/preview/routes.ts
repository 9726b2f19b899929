import { say } from '../../l10n/texts.ts';
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
