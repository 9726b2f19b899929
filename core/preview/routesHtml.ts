import { say } from '../../l10n/texts.ts';
import { roleWords, routeShape, routesShapes } from './routes.ts';
import type { PreviewNode } from './tree.ts';

/** The graph of routes: its lines are a picture, and its screens are parts on it, so that the keyboard reaches them. */
export function routesHtml(
  node: PreviewNode & { type: 'routes' },
  part: (tag: string, node: PreviewNode, type: string, label: string, inner: string) => string,
  escaped: (text: string) => string,
): string {
  const { width, height, children } = node;
  const lines = routesShapes(
    node,
    (words, x, y) => `<text class="travels" x="${x}" y="${y + 4}" text-anchor="middle">${escaped(words)}</text>`,
  );
  const screens = children.map((child) => {
    if (child.type !== 'route') return '';
    const role = roleWords(child.role);
    const next = child.to.flatMap((index) => {
      const to = children[index];
      return to?.type === 'route' ? [to.name] : [];
    });
    const leads = next.length === 0 ? '' : say`leads to ${next.join(', ')}`;
    const label = [child.name, role, leads].filter((words) => words !== '').join(', ');
    const inner = routeShape(child, { box: 'route-box', name: 'route-name', role: 'route-role' }, escaped);
    const placed = part('g', child, `route ${child.role}`, label, inner);
    return `<g transform="translate(${Math.round(child.x)} ${Math.round(child.y)})">${placed}</g>`;
  });
  // Placed by attributes: the page of the editor accepts no style of an element.
  const picture = `<svg class="graph" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g aria-hidden="true">${lines}</g>${screens.join('')}</svg>`;
  return `<div class="panel routes" dir="ltr"><div class="sheet-title">${escaped(say`Routes`)}</div><div class="routes-frame" role="group" aria-label="${escaped(say`Routes`)}" tabindex="0">${picture}</div></div>`;
}
