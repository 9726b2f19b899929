import { say } from '../../l10n/texts.ts';
import { roleWords, routesShapes } from './routes.ts';
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
    const inner = `<div class="route-name">${escaped(child.name)}</div><div class="route-role">${escaped(role || child.title)}</div>`;
    const placed = part('div', child, `route ${child.role}`, label, inner);
    return `<div class="route-place" style="left:${Math.round(child.x)}px;top:${Math.round(child.y)}px;width:${child.width}px;height:${child.height}px">${placed}</div>`;
  });
  const picture = `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${lines}</svg>`;
  return `<div class="panel routes" dir="ltr"><div class="sheet-title">${escaped(say`Routes`)}</div><div class="routes-frame" role="group" aria-label="${escaped(say`Routes`)}" tabindex="0"><div class="routes-all" style="width:${width}px;height:${height}px">${picture}${screens.join('')}</div></div></div>`;
}
