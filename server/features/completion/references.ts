import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Cursor } from '../../../core/document/cursor.ts';
import { plain } from '../../../l10n/plain.ts';
import { rangeOf } from '../ranges.ts';
import type { View } from '../view.ts';

/**
 * In a text, behind `$` or `${`: what it can refer to. An empty text is offered the same. Undefined where none is begun.
 */
export function referenceItems(view: View, cursor: Cursor, offset: number): CompletionItem[] | undefined {
  const { text, document, dialect } = view;
  if (!cursor.inString || cursor.expects !== 'value' || !dialect?.kind.references) return undefined;
  const before = text.slice(cursor.span.start, offset);
  const begun = /\$(?:\{[^\s{}"$\\`']*)?$/.exec(before)?.[0] ?? (before === '"' ? '' : undefined);
  if (begun === undefined) return undefined;
  const choices = dialect.kind.references(view.model, cursor.path);
  if (!choices || choices.length === 0) return undefined;
  const rest = text.slice(offset, cursor.span.end);
  // A text that has something already, and nothing begun, is left alone.
  if (begun === '' && rest !== '"' && rest !== '') return undefined;
  // A value of its own comes first.
  if (begun === '' && (dialect.kind.values?.(view.model, cursor.path).length ?? 0) > 0) return undefined;
  const kept = /^[^\s{}"$\\`']*\}/.exec(rest)?.[0] ?? '';
  const range = rangeOf(document, { start: offset - begun.length, end: offset + (begun === '' ? 0 : kept.length) });
  return choices.map(({ text: label, detail }, index) => ({
    label,
    kind: CompletionItemKind.Variable,
    filterText: label,
    sortText: String(index).padStart(4, '0'),
    ...(detail !== undefined && { detail: plain(detail) }),
    textEdit: { range, newText: label },
  }));
}
