import type { Node } from 'jsonc-parser';
import type { Path } from './path.ts';

/** Visits a node and everything in it, the outer before the inner, in the order of the text. Names are not visited. */
export function walk(node: Node, visit: (node: Node, path: Path) => void, path: Path = []): void {
  visit(node, path);
  (node.children ?? []).forEach((child, index) => {
    if (node.type === 'array') walk(child, visit, [...path, index]);
    else if (child.children?.[1]) walk(child.children[1], visit, [...path, child.children[0]?.value]);
  });
}
