import type { PreviewNode } from '../../core/preview/tree.ts';
import { previewOf } from '../../kinds/preview.ts';

/** The parts of a document, which has to be one. */
export function drawn(value: unknown, samples?: ReadonlyMap<string, string>): PreviewNode {
  const preview = previewOf(value, samples ? { samples } : {});
  if (!preview) throw new Error('No preview.');
  return preview;
}

/** A part, and all within it. */
export const everyNode = (node: PreviewNode): PreviewNode[] => [
  node,
  ...('children' in node ? node.children.flatMap(everyNode) : []),
];

/** What a JSON pointer leads to. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((at, name) => (at as { [name: string]: unknown } | undefined)?.[name], value);
