import type { PreviewNode } from './tree.ts';

/** The buttons of a message that are shown only after “See all options”. */
export const foldedButtons = (children: readonly PreviewNode[]): PreviewNode[] =>
  children.flatMap((node) => (node.type === 'buttons' ? node.children.slice(node.children.length - node.folded) : []));
