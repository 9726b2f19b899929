import {
  type Command,
  type CompletionItem,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver';
import { type Cursor, cursorAt } from '../../core/document/cursor.ts';
import { plain } from '../../l10n/plain.ts';
import { translate } from '../../l10n/texts.ts';
import { nameOffers } from './completion/names.ts';
import type { CompletionClient, Offer } from './completion/offer.ts';
import { referenceItems } from './completion/references.ts';
import { isSharedId, valueOffers } from './completion/values.ts';
import { variableItems } from './completion/variables.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

export type { CompletionClient } from './completion/offer.ts';

/** Whether what can be written at the cursor depends on the other documents of the workspace. */
export function needsIndex({ document, text, dialect }: View, position: Position): boolean {
  const cursor = cursorAt(text, document.offsetAt(position));
  if (!cursor || cursor.expects === 'name') return false;
  const { path } = cursor;
  const property = path.at(-1);
  // A whole document has the ids of the others.
  return path.length === 0 || property === 'FlowId' || property === 'NavigateScreen' || isSharedId(dialect, path);
}

/**
 * What can be written at the cursor: names of members that can still stand there, values with their meaning, whole
 * entries of lists, variables in texts. Quotes and commas come out right, also where the text around is broken.
 *
 * @param workspace what the other documents of the workspace are, where `needsIndex`
 */
export function completion(
  view: View,
  position: Position,
  workspace: WorkspaceIndex,
  client: CompletionClient,
): CompletionItem[] {
  const offset = view.document.offsetAt(position);
  const cursor = cursorAt(view.text, offset);
  if (!cursor) return [];
  const inText = variableItems(view, cursor, offset) ?? referenceItems(view, cursor, offset);
  if (inText) return inText;
  const offers =
    cursor.expects === 'name' ? nameOffers(view, cursor, client) : valueOffers(view, cursor, workspace, client);
  return offers.map((offer, index) => toItem(offer, index, view, cursor, client));
}

function toItem(offer: Offer, index: number, view: View, cursor: Cursor, client: CompletionClient): CompletionItem {
  const { document, text } = view;
  const { span, commaMissingAt, needsCommaAfter, inString } = cursor;
  const { label, insertion, kind, rank = 5, detail, about, isOld, continues } = offer;
  const begunWith = text.slice(span.start, span.end);
  const space = begunWith === '' && text[span.start - 1] === ':' ? ' ' : '';
  // Two changes at one place could come in any order.
  const isCommaHere = commaMissingAt === span.start;
  const newText = `${isCommaHere ? ', ' : space}${insertion.text}${needsCommaAfter ? ',' : ''}`;
  const range = rangeOf(document, span);
  const comma: TextEdit | undefined =
    commaMissingAt === undefined || isCommaHere
      ? undefined
      : {
          range: rangeOf(document, { start: commaMissingAt, end: commaMissingAt }),
          newText: ',',
        };
  const shown = detail === undefined ? undefined : plain(translate(detail));
  return {
    label: plain(label),
    kind,
    sortText: `${rank}${String(index).padStart(3, '0')}`,
    // Editors compare it with the text that is replaced, its quote included.
    ...(inString && begunWith !== '' && { filterText: `"${label}" ${detail ?? ''}` }),
    ...(shown !== undefined && { detail: shown }),
    ...(shown !== undefined && client.labelDetails && { labelDetails: { description: shown } }),
    ...(about !== undefined && { documentation: { kind: 'markdown', value: translate(about) } }),
    ...(isOld && { tags: [CompletionItemTag.Deprecated] }),
    insertTextFormat: insertion.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
    ...(comma && { additionalTextEdits: [comma] }),
    ...(continues && client.suggestsAgain && !cursor.hasColon && { command: again }),
  };
}

const again: Command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
