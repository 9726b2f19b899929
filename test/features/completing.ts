/** Completion as an editor uses it. */
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expand } from '../../server/features/completion/expand.ts';
import { type CompletionClient, completion } from '../../server/features/completion.ts';
import type { WorkspaceIndex } from '../../server/features/workspaceIndex.ts';
import type { Marked } from './marked.ts';

/** What VS Code can do. */
export const editor: CompletionClient = { snippets: true, labelDetails: true, suggestsAgain: true };
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const index: WorkspaceIndex = {
  flows: [{ uri: 'file:///visit.chatapp.json', id: '77', name: 'book_a_visit', screensIn: '', range }],
  buttons: [
    { uri: 'file:///b.chatapp.json', id: '77', screen: { id: 'WELCOME', pointer: '', range }, range },
    { uri: 'file:///c.chatapp.json', id: '77', screen: { id: 'WELCOME', pointer: '', range }, range },
    { uri: 'file:///c.chatapp.json', id: '78', screen: { id: 'OTHER', pointer: '', range }, range },
  ],
  screens: [],
  ids: new Map([
    ['CustSpaceId', ['space-a']],
    ['PhoneNumber', ['15551110000', '15552220000']],
  ]),
};

/** What is offered at the mark, in the order in which an editor shows it. */
export const offeredAt = ({ view, position }: Marked, client = editor) =>
  completion(view, position, index, client).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));

/** The text after an item is taken, with the defaults of its places. */
export function taken(
  { document }: Marked,
  { textEdit, insertTextFormat, additionalTextEdits = [] }: CompletionItem,
): string {
  const { range, newText } = textEdit as TextEdit;
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const edit = { range, newText: isSnippet ? expand(newText) : newText };
  return TextDocument.applyEdits(document, [edit, ...additionalTextEdits]);
}
