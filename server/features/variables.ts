import type { Node } from 'jsonc-parser';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nodeAt, type Span, spanInString, spanOf } from '../../core/document/location.ts';
import { plain } from '../../l10n/plain.ts';
import { say } from '../../l10n/texts.ts';
import { rangeOf } from './ranges.ts';
import { RenameError } from './renameError.ts';
import type { View } from './view.ts';

/** A place where a variable is named: its name alone, without `$(`, `)` and quotes. */
interface Occurrence {
  name: string;
  span: Span;
  /** With its signs: `$(name)`, or its quotes. */
  whole: Span;
  /** Whether it is the sample in `Example`, which is where a variable is declared. */
  isSample: boolean;
}

/** All places of all variables of a document, in the order of the text. */
function occurrencesIn({ parsed, variables: known, text }: View): Occurrence[] {
  const root = parsed.tree();
  if (!root || !known) return [];
  const found: Occurrence[] = [];
  for (const { at, variables } of known.texts) {
    if (variables.length === 0) continue;
    const node = nodeAt(root, at);
    if (node.type !== 'string') continue;
    for (const { name, start, end } of variables) {
      const span = spanInString(node, text, start + 2, end - 1);
      found.push({ name, span, whole: spanInString(node, text, start, end), isSample: false });
    }
  }
  for (const property of membersOf(root, known.samplesIn)) {
    const [key] = property.children ?? [];
    if (!key) continue;
    const whole = spanOf(key, text);
    const { start, end } = whole;
    // One whose quote is not closed takes what follows for its name.
    if (end - start < 2 || text[end - 1] !== '"') continue;
    found.push({ name: key.value, span: { start: start + 1, end: end - 1 }, whole, isSample: true });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function membersOf(root: Node, name: string): readonly Node[] {
  const node = nodeAt(root, [name]);
  return node !== root && node.type === 'object' ? (node.children ?? []) : [];
}

/** The place of a variable under the cursor: also on its signs, and on the quotes of a sample's name. */
function occurrenceAt(view: View, position: Position): Occurrence | undefined {
  const offset = view.document.offsetAt(position);
  return occurrencesIn(view).find(({ whole }) => whole.start <= offset && offset <= whole.end);
}

const placesOf = (view: View, name: string) => occurrencesIn(view).filter((occurrence) => occurrence.name === name);

/** Every place of the variable under the cursor, as the editor marks them while it rests there. */
export function highlights(view: View, position: Position): DocumentHighlight[] {
  const here = occurrenceAt(view, position);
  return (here ? placesOf(view, here.name) : []).map(({ span, isSample }) => ({
    range: rangeOf(view.document, span),
    kind: isSample ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Every place that uses the variable under the cursor; with its sample, when declarations are asked for. */
export function variableReferences(view: View, position: Position, withSample: boolean): Location[] {
  const here = occurrenceAt(view, position);
  return (here ? placesOf(view, here.name) : [])
    .filter(({ isSample }) => withSample || !isSample)
    .map(({ span }) => ({ uri: view.document.uri, range: rangeOf(view.document, span) }));
}

/** The sample of the variable under the cursor. */
export function variableDefinition(view: View, position: Position): Location[] {
  const here = occurrenceAt(view, position);
  return (here ? placesOf(view, here.name) : [])
    .filter(({ isSample }) => isSample)
    .map(({ span }) => ({ uri: view.document.uri, range: rangeOf(view.document, span) }));
}

/** What would be renamed: the name of the variable under the cursor. */
export function prepareRename(view: View, position: Position): { range: Range; placeholder: string } | null {
  const here = occurrenceAt(view, position);
  return here ? { range: rangeOf(view.document, here.span), placeholder: here.name } : null;
}

/**
 * Renames the variable under the cursor in every text, address, coupon code and sample.
 *
 * @throws RenameError for a name that no variable can have, and for one that is taken
 */
export function rename(view: View, position: Position, name: string): WorkspaceEdit | null {
  const here = occurrenceAt(view, position);
  const bare = /^\$\((.*)\)$/.exec(name)?.[1] ?? name;
  if (!here || here.name === bare) return null;
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(bare)) {
    throw new RenameError(
      say`“${plain(name)}” cannot be the name of a variable. Use letters, digits and underscores, a letter first.`,
    );
  }
  if (placesOf(view, bare).length > 0) {
    throw new RenameError(say`There is a variable $(${bare}) already: the two could not be told apart afterwards.`);
  }
  const edits = placesOf(view, here.name).map(({ span }) => ({ range: rangeOf(view.document, span), newText: bare }));
  return { changes: { [view.document.uri]: edits } };
}

/** The kinds of words that are coloured by meaning. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: ['variable'], tokenModifiers: ['declaration'] };

/** Variables in texts, which the grammar of a JSON file cannot tell from words. */
export function semanticTokens(view: View): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, whole, isSample } of occurrencesIn(view)) {
    // With its signs: $(name) is one thing.
    const coloured = isSample ? span : whole;
    const start = view.document.positionAt(coloured.start);
    builder.push(start.line, start.character, coloured.end - coloured.start, 0, isSample ? 1 : 0);
  }
  return builder.build();
}
