import type { InlayHint, Range } from 'vscode-languageserver';
import { lengthOf } from '../../core/document/length.ts';
import { spanOf } from '../../core/document/location.ts';
import { walk } from '../../core/document/walk.ts';
import { textLimit } from '../../core/schema/text-limits.ts';
import { grouped } from '../../l10n/plural.ts';
import { say } from '../../l10n/texts.ts';
import type { View } from './view.ts';

/** Which texts show their length: those that are close to their limit, all that have one, or none. */
export const lengthsShown = ['nearLimit', 'always', 'off'] as const;

export type LengthsShown = (typeof lengthsShown)[number];

/** From which part of its limit on a text is close to it. */
const near = 0.8;

/** Behind texts that may only be so long: how long they are, such as `37/60`. */
export function inlayHints(
  { document, text, parsed, dialect, value }: View,
  range: Range,
  shown: LengthsShown,
): InlayHint[] {
  const root = parsed.tree();
  if (!root || !dialect || !value || shown === 'off') return [];
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const hints: InlayHint[] = [];
  walk(root, (node, path) => {
    const { end } = spanOf(node, text);
    if (node.type !== 'string' || end < from || end > to) return;
    const most = textLimit(dialect, value, path);
    if (most === undefined) return;
    const length = lengthOf(node.value);
    if (shown === 'nearLimit' && length < near * most) return;
    hints.push({
      position: document.positionAt(end),
      label: `${length}/${most}`,
      tooltip: say`${grouped(length)} of ${grouped(most)} characters`,
      paddingLeft: true,
    });
  });
  return hints;
}
