import { applyEdits, type FormattingOptions, modify, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../rules/rule.ts';
import { isWithinPair, keyOf, nodeAt, type Span, spanInString, spanOf } from './location.ts';
import type { Path } from './path.ts';

/** The replacement of one stretch of a text. */
export interface TextChange extends Span {
  text: string;
}

/** The text after the edits, done in order; comments, order and layout of everything else stay. */
export function applyToText(text: string, edits: readonly Edit[]): string {
  const layout = layoutOf(text);
  return edits.reduce((current, edit) => applyOne(current, edit, layout), text);
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

function applyOne(text: string, edit: Edit, layout: FormattingOptions | undefined): string {
  const options = layout ? { formattingOptions: layout } : {};
  if ('set' in edit) {
    const known = typeof edit.value === 'object' ? undefined : exactNodeAt(text, edit.set);
    // Of two members of one name jsonc-parser changes the first, and the value is that of the last.
    if (known) return replace(text, spanOf(known, text), JSON.stringify(edit.value));
    return isWritable(text, edit.set) ? applyEdits(text, modify(text, [...edit.set], edit.value, options)) : text;
  }
  if ('insert' in edit) {
    if (!isWritable(text, edit.insert)) return text;
    return applyEdits(text, modify(text, [...edit.insert], edit.value, { ...options, isArrayInsertion: true }));
  }
  if ('remove' in edit) return removeAt(text, edit.remove, edit.withComment === true);
  if ('erase' in edit) return erase(text, edit.erase);
  if ('overwrite' in edit) return replace(text, edit.overwrite, edit.text);
  const node = exactNodeAt(text, 'rename' in edit ? edit.rename : edit.splice);
  if (!node) return text;
  if ('rename' in edit) {
    const key = keyOf(node);
    return key ? replace(text, spanOf(key, text), JSON.stringify(edit.to)) : text;
  }
  if (node.type !== 'string') return text;
  return replace(text, spanInString(node, text, edit.start, edit.end), JSON.stringify(edit.text).slice(1, -1));
}

/** Takes a member or entry out with its comma and line; comments beside it stay. */
function removeAt(text: string, path: Path, withComment: boolean): string {
  const value = exactNodeAt(text, path);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  const siblings = node?.parent?.children;
  if (!node || !siblings) return text;
  const index = siblings.indexOf(node);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const span = spanOf(node, text);
  if (next) {
    const behind = withoutComma(text.slice(span.end, next.offset));
    // A comment on the same line was about what goes; those on lines of their own are about what comes.
    const kept = (
      withComment ? behind.replace(/^[ \t]*(\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=\r?\n))/, '') : behind
    ).trimStart();
    return replace(text, { start: span.start, end: next.offset }, kept);
  }
  if (!previous) {
    const inside = { start: (node.parent?.offset ?? 0) + 1, end: spanOf(node.parent ?? node, text).end - 1 };
    const isAlone =
      text.slice(inside.start, inside.end).replace(/,\s*$/, '').trim() === text.slice(span.start, span.end);
    return replace(text, isAlone ? inside : span, '');
  }
  const gap = { start: spanOf(previous, text).end, end: span.start };
  const between = text.slice(gap.start, gap.end);
  // The comma goes, and the white space up to it; a comment about the entry before stays with that one.
  const kept = withoutComma(between).trimEnd();
  // Or what follows would stand in the comment.
  const end =
    /\/\/[^\r\n]*$/.test(kept) && !/^[ \t]*\r?\n/.test(text.slice(span.end))
      ? (/\r?\n/.exec(between)?.[0] ?? '\n')
      : '';
  return replace(text, { start: gap.start, end: span.end }, kept + end);
}

/** What stands between two entries without the comma that parts them, which is no comma of a comment. */
const withoutComma = (between: string) => {
  const parts = between.split(/(\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/);
  const at = parts.findIndex((part, index) => index % 2 === 0 && part.includes(','));
  return parts.map((part, index) => (index === at ? part.replace(',', '') : part)).join('');
};

/** Takes a stretch out, with the blanks before it, and with its line when nothing else stands on it. */
function erase(text: string, { start, end }: Span): string {
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t';
  let from = start;
  while (isBlank(from - 1)) from--;
  const isAlone = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  let to = end;
  while (isBlank(to)) to++;
  const lineEnd = text.startsWith('\r\n', to) ? 2 : text[to] === '\n' || text[to] === '\r' ? 1 : 0;
  return isAlone && (lineEnd > 0 || to === text.length)
    ? replace(text, { start: from, end: to + lineEnd }, '')
    : replace(text, { start: from, end }, '');
}

const replace = (text: string, span: Span, by: string) => text.slice(0, span.start) + by + text.slice(span.end);

function exactNodeAt(text: string, path: Path): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return undefined;
  const node = nodeAt(root, path);
  return path.length > 0 && node === nodeAt(root, path.slice(0, -1)) ? undefined : node;
}

/**
 * Whether a path goes through objects by name and lists by index, as far as it exists: else nothing can stand there.
 * Through two members of one name it goes nowhere.
 */
function isWritable(text: string, path: Path): boolean {
  let node = parseTree(text, [], { allowTrailingComma: true });
  for (const segment of path) {
    if (!node) return true;
    if (node.type !== (typeof segment === 'number' ? 'array' : 'object')) return false;
    if ((node.children?.filter(({ children }) => children?.[0]?.value === segment).length ?? 0) > 1) return false;
    const next = nodeAt(node, [segment]);
    node = next === node ? undefined : next;
  }
  return true;
}

/** The indentation and line ends that the text already has. A document on one line stays on it: undefined. */
function layoutOf(text: string): FormattingOptions | undefined {
  if (!text.includes('\n')) return undefined;
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
