import { type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../rules/rule.ts';
import { Draft } from './draft.ts';
import { isWithinPair, type TextChange } from './location.ts';

/** The text after the edits, done in order; comments, order and layout of everything else stay. */
export function applyToText(text: string, edits: readonly Edit[]): string {
  return spliced(text, changesOf(text, parseTree(text, [], { allowTrailingComma: true }), edits));
}

/**
 * The changes of a text that edits are, in its order; none overlaps another.
 *
 * @param root the tree of the text, so that a thousand findings cost one reading of it
 */
export function changesOf(text: string, root: Node | undefined, edits: readonly Edit[]): TextChange[] {
  if (!root) return edits.flatMap((edit) => changeWithoutTree(edit));
  const draft = new Draft(text, root);
  draft.apply(edits);
  return draft.changes();
}

/** What several fixes do to a text together, and how many of them it was. */
export interface Combined {
  changes: TextChange[];
  count: number;
}

/**
 * The changes that several fixes are, each named by the places that the text has. Of those that compete for one place
 * the last in the text is done, and the others are left out. No safe fix adds or removes an entry of a list, or those
 * behind it would be others.
 */
export function combine(text: string, root: Node | undefined, fixes: readonly (readonly Edit[])[]): Combined {
  if (!root) return { changes: [], count: 0 };
  const draft = new Draft(text, root);
  let count = 0;
  // From the end, so that edits inside a property come before the property is renamed.
  for (const edits of fixes.toReversed()) {
    if (draft.conflicts(edits)) continue;
    draft.apply(edits);
    count++;
  }
  return { changes: draft.changes(), count };
}

/** The text after changes that are in its order and do not overlap. */
export function spliced(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let end = 0;
  for (const change of changes) {
    result += text.slice(end, change.start) + change.text;
    end = change.end;
  }
  return result + text.slice(end);
}

/**
 * The smallest single change that turns one text into another, or undefined when they are equal. It begins and ends
 * between whole characters.
 */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isWithinPair(before, start) || isWithinPair(after, start)) start--;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  if (isWithinPair(before, before.length - kept) || isWithinPair(after, after.length - kept)) kept--;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}

/** A text without any JSON takes a whole value; what is to be erased or overwritten is a stretch of any text. */
function changeWithoutTree(edit: Edit): TextChange[] {
  if ('set' in edit && edit.set.length === 0) return [{ start: 0, end: 0, text: JSON.stringify(edit.value) }];
  if ('overwrite' in edit) return [{ ...edit.overwrite, text: edit.text }];
  return 'erase' in edit ? [{ ...edit.erase, text: '' }] : [];
}
