import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, wholeCharacters } from '../../core/document/location.ts';

/** A stretch of a document in lines and columns, which never split a character. */
export function rangeOf(document: TextDocument, span: Span): Range {
  const { start, end } = wholeCharacters(span, document.getText());
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
