import type { Hover } from 'vscode-languageserver';
import { toPointer } from '../../core/document/path.ts';
import { toText } from '../../core/preview/text.ts';
import { previewOf } from '../../kinds/preview.ts';
import type { View } from './view.ts';

/** A hover is small: a longer drawing is cut. */
const mostLines = 30;

/** A hover over the name of a property, with the message drawn above it where that property is what is drawn. */
export function withDrawing(hover: Hover, property: string, { value, dialect }: View): Hover {
  const root = previewOf(value);
  if (!root || !('children' in root) || root.children.length === 0) return hover;
  const isName = dialect?.kind.nameProperties?.includes(property) === true;
  const isDrawn = root.children.some(({ pointer }) => pointer === toPointer([property]));
  if (!isName && !isDrawn) return hover;
  const lines = toText(root).trimEnd().split('\n');
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
  // Nothing that a document says may end the block.
  const longest = Math.max(2, ...[...shown.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const { value: about = '' } = hover.contents as { value?: string };
  return { ...hover, contents: { kind: 'markdown', value: `${fence}text\n${shown.join('\n')}\n${fence}\n\n${about}` } };
}
