import { type Edit, findNodeAtOffset, format, type FormattingOptions as Layout, type Node } from 'jsonc-parser';
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver';
import { spanOf } from '../../core/document/location.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** Signs behind which what they close is formatted. */
export const formatsAfter = ['}', ']'];

/**
 * Indents and spaces a document or a part of it. Comments and order stay, and so do lines: what is on one line
 * stays on it, unless the whole document does.
 */
export function formatting({ document, text, parsed }: View, options: FormattingOptions, range?: Range): TextEdit[] {
  // Of a text that nests beyond all measure every line would be indented by as much.
  if (parsed.tooDeepAt !== undefined) return [];
  const [start, end] = range ? [document.offsetAt(range.start), document.offsetAt(range.end)] : [0, text.length];
  return edits({ document, text }, options, start, end);
}

function edits(
  { document, text }: Pick<View, 'document' | 'text'>,
  options: FormattingOptions,
  start: number,
  end: number,
): TextEdit[] {
  const layout: Layout = {
    tabSize: options.tabSize,
    insertSpaces: options.insertSpaces,
    insertFinalNewline: options.insertFinalNewline === true,
    keepLines: text.trim().includes('\n'),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const found = format(text, { offset: start, length: end - start }, layout);
  return found
    .filter((edit) => !isPadding(edit, text))
    .map(({ offset, length, content }) => ({
      range: rangeOf(document, { start: offset, end: offset + length }),
      newText: content,
    }));
}

/** Whether an edit puts a blank inside of a list or of empty brackets, which jsonc-parser does where it keeps lines. */
function isPadding({ offset, length, content }: Edit, text: string): boolean {
  const [before, after] = [text[offset - 1], text[offset]];
  const isInList = before === '[' || after === ']';
  return content === ' ' && length === 0 && (isInList || (before === '{' && after === '}'));
}

/** Formats the object or list that a bracket at the cursor has just closed. */
export function formattingOnType(view: View, position: Position, options: FormattingOptions): TextEdit[] {
  const { document, text, parsed } = view;
  const offset = document.offsetAt(position);
  const root = parsed.tree();
  let node: Node | undefined = root && findNodeAtOffset(root, offset - 1, true);
  while (node && !(isContainer(node) && spanOf(node, text).end === offset)) node = node.parent;
  // In a broken text the bracket may close something else than it seems to.
  if (!node || !parsed.isWhole(node)) return [];
  return edits(view, options, node.offset, offset);
}

const isContainer = ({ type }: Node) => type === 'object' || type === 'array';
