import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Cursor } from '../../../core/document/cursor.ts';
import { variablesIn } from '../../../core/document/variables.ts';
import { plain } from '../../../l10n/plain.ts';
import { rangeOf } from '../ranges.ts';
import type { View } from '../view.ts';
import { stringOf } from './offer.ts';

/** In a text, behind `$` or `$(`: the variables of the document. Undefined where none is begun. */
export function variableItems(
  { text, variables: known, document }: View,
  cursor: Cursor,
  offset: number,
): CompletionItem[] | undefined {
  if (!known || !cursor.inString || cursor.expects !== 'value' || !known.mayStandAt(cursor.path)) return undefined;
  const begun = /\$\(?([^\s()"$\\]*)$/.exec(text.slice(cursor.span.start, offset))?.[0];
  if (begun === undefined) return undefined;
  const rest = text.slice(offset, cursor.span.end);
  const kept = (begun.startsWith('$(') ? /^[^\s()"$\\]*\)/ : /^\)/).exec(rest)?.[0] ?? '';
  const range = rangeOf(document, { start: offset - begun.length, end: offset + kept.length });
  const under = stringOf(text.slice(cursor.span.start, cursor.span.end)) ?? '';
  const before = stringOf(`${text.slice(cursor.span.start, offset)}"`)?.length ?? 0;
  const here = cursor.path.join('/');
  const names = new Set(known.samples.keys());
  for (const { at, variables } of known.texts) {
    const isHere = at.join('/') === here;
    // The one that is being typed is no choice.
    for (const { name, start, end } of isHere ? variablesIn(under) : variables) {
      if (!isHere || before <= start || end < before) names.add(name);
    }
  }
  // A sample may have any name; a variable in a text may not.
  const proper = [...names].filter((name) => !/["\\]/.test(name) && variablesIn(`$(${name})`)[0]?.name === name);
  return proper.map((name) => {
    const sample = known.samples.get(name);
    return {
      label: `$(${name})`,
      kind: CompletionItemKind.Variable,
      ...(sample !== undefined && { detail: plain(sample) }),
      textEdit: { range, newText: `$(${name})` },
    };
  });
}
