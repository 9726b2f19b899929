import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from '../../core/finding.ts';
import { type View, viewOf } from '../../server/features/view.ts';

/** A document with a cursor. */
export interface Marked {
  view: View;
  document: TextDocument;
  position: Position;
}

/** Reads a text in which `|` marks the cursor; `¦` stands for an upright stroke of the text itself. */
export function marked(text: string, uri = 'file:///a.chatapp.json'): Marked {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error(`No cursor in ${text}`);
  const document = TextDocument.create(
    uri,
    'chatapp',
    1,
    (text.slice(0, offset) + text.slice(offset + 1)).replaceAll('¦', '|'),
  );
  return { view: viewOf(document), document, position: document.positionAt(offset) };
}
