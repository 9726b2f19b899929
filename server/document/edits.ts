import { applyEdits, type FormattingOptions, modify, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../rules/rule.ts';
import { keyOf, nodeAt, type Span, spanInString, spanOf } from './location.ts';
import type { Path } from './path.ts';

/** The replacement of one stretch of a text. */
export interface TextChange extends Span {
  text: string;
}

/** The text after the edits, done in order; comments, order and layout of everything else stay. */
export function applyToText(text: string, edits: readonly Edit[]): string {
  const formattingOptions = layoutOf(text);
  return edits.reduce((current, edit) => applyOne(current, edit, formattingOptions), text);
}

/** The smallest single change that turns one text into another, or undefined when they are equal. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}

function applyOne(text: string, edit: Edit, formattingOptions: FormattingOptions): string {
  if ('set' in edit) return applyEdits(text, modify(text, [...edit.set], edit.value, { formattingOptions }));
  if ('insert' in edit) {
    const options = { formattingOptions, isArrayInsertion: true };
    return applyEdits(text, modify(text, [...edit.insert], edit.value, options));
  }
  if ('remove' in edit) return applyEdits(text, modify(text, [...edit.remove], undefined, { formattingOptions }));
  const node = exactNodeAt(text, 'rename' in edit ? edit.rename : edit.splice);
  if (!node) return text;
  if ('rename' in edit) {
    const key = keyOf(node);
    return key ? replace(text, spanOf(key, text), JSON.stringify(edit.to)) : text;
  }
  if (node.type !== 'string') return text;
  return replace(text, spanInString(node, text, edit.start, edit.end), JSON.stringify(edit.text).slice(1, -1));
}

const replace = (text: string, span: Span, by: string) => text.slice(0, span.start) + by + text.slice(span.end);

function exactNodeAt(text: string, path: Path): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return undefined;
  const node = nodeAt(root, path);
  return path.length > 0 && node === nodeAt(root, path.slice(0, -1)) ? undefined : node;
}

/** The indentation and line ends that the text already has; two spaces where it has none. */
export function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
