import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Hover, Position, Range } from 'vscode-languageserver';
import type { JsonObject } from '../../core/document/document.ts';
import { lengthOf } from '../../core/document/length.ts';
import { type Span, spanInString, spanOf } from '../../core/document/location.ts';
import { entryOf, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { variablesIn } from '../../core/document/variables.ts';
import type { Dialect, VariableTexts } from '../../core/kind.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import { fieldAt } from '../../core/schema/lookup.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { textLimit } from '../../core/schema/text-limits.ts';
import { rules } from '../../kinds/index.ts';
import { plain } from '../../l10n/plain.ts';
import { grouped } from '../../l10n/plural.ts';
import { say, sentences, translate } from '../../l10n/texts.ts';
import { placeName } from './places.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** What the cursor is at: the name of a member, or a value. */
interface Target {
  node: Node;
  /** Of the value; for a name, of the value behind it. */
  path: Path;
  isName: boolean;
}

/**
 * What there is to know of the place under the cursor: the variable, how long the text is and may be, what the field
 * and the value mean; and of a finding there, what its rule is about.
 */
export function hover(view: View, position: Position): Hover | null {
  const { document, text, parsed, dialect, value, result } = view;
  const root = parsed.tree();
  const offset = document.offsetAt(position);
  const target = root && targetAt(root, offset);
  const here = result.findings.filter(({ range }) => contains(range, position));
  const cards = here.map(({ rule }) => ruleCard(rule));
  const known = target && dialect && value ? about(target, view, dialect, value, offset) : [];
  const parts = [...known, ...new Set(cards)];
  // On a bracket or a comment there is a finding at the most.
  const range = target ? rangeOf(document, spanOf(target.node, text)) : here[0]?.range;
  if (!range || parts.length === 0) return null;
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range };
}

/** The top-level property over whose name a position is: of some, the message is drawn. */
export function propertyAt({ document, parsed }: View, position: Position): string | undefined {
  const root = parsed.tree();
  const target = root && targetAt(root, document.offsetAt(position));
  const [property] = target?.isName && target.path.length === 1 ? target.path : [];
  return typeof property === 'string' ? property : undefined;
}

function targetAt(root: Node, offset: number): Target | undefined {
  const node = findNodeAtOffset(root, offset, true);
  if (!node || node.type === 'object' || node.type === 'array' || node.type === 'property') return undefined;
  const isName = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  // The path of a name is that of its member.
  return { node, path: getNodePath(node), isName };
}

function about(
  { node, path, isName }: Target,
  { variables, text }: View,
  dialect: Dialect,
  value: JsonObject,
  offset: number,
): string[] {
  const name = variables && variableAt({ node, path, isName }, variables, offset, text);
  const variable = variables && name !== undefined ? [aboutVariable(name, variables, value)] : [];
  const length = aboutLength(dialect, value, path);
  const schema = fieldAt(dialect, value, path);
  const field = schema ? aboutField(schema, isName ? undefined : node.value) : '';
  return [...variable, ...(length ? [length] : []), ...(field ? [field] : [])];
}

/** The name of the variable under the cursor: in a text, or as a sample. */
function variableAt(
  { node, path, isName }: Target,
  { samplesIn }: VariableTexts,
  offset: number,
  text: string,
): string | undefined {
  if (path.length === 2 && path[0] === samplesIn) return String(path[1]);
  if (isName || typeof node.value !== 'string') return undefined;
  const isUnder = ({ start, end }: Span) => start <= offset && offset <= end;
  return variablesIn(node.value).find(({ start, end }) => isUnder(spanInString(node, text, start, end)))?.name;
}

function aboutVariable(name: string, { samples, texts }: VariableTexts, value: JsonObject): string {
  const sample = samples.get(name);
  const places = texts
    .filter(({ variables }) => variables.some((variable) => variable.name === name))
    .map(({ at }) => placeName(value, at, code));
  const used = places.length === 0 ? say`Used nowhere.` : say`Used in ${[...new Set(places)].join(', ')}.`;
  return sentences(
    say`**Variable** ${code(`$(${name})`)}.`,
    sample === undefined ? say`It has no sample.` : say`Sample: ${code(sample)}.`,
    used,
  );
}

function aboutLength(dialect: Dialect, document: JsonObject, path: Path): string | undefined {
  const value = valueAt(document, path);
  const most = typeof value === 'string' ? textLimit(dialect, document, path) : undefined;
  if (most === undefined || typeof value !== 'string') return undefined;
  const length = lengthOf(value);
  const over = length > most ? say`: ${grouped(length - most)} too many` : '';
  return say`**${grouped(length)} of ${grouped(most)}** characters${over}`;
}

function aboutField(schema: Schema, value: unknown): string {
  const parts = [translate(schema.deprecationMessage ?? schema.description ?? '')];
  const index = typeof value === 'string' ? (schema.enum?.indexOf(value) ?? -1) : -1;
  const meaning = schema.enumDescriptions?.[index];
  if (meaning !== undefined) parts.unshift(`${code(String(value))}: ${translate(meaning)}`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What the rule of a finding is about; the finding itself is shown by the editor. */
function ruleCard(id: string): string {
  const rule = entryOf(rules, id);
  return rule ? say`**${translate(rule.title)}.** ${translate(rule.why)}` : '';
}

/** A text of the document in a line of Markdown, where none of its signs means anything. */
function code(text: string): string {
  const bare = shorten(plain(text)).replaceAll(/\s+/g, ' ') || ' ';
  const longest = Math.max(0, ...[...bare.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${bare}${fence}` : `${fence} ${bare} ${fence}`;
}

const contains = ({ start, end }: Range, { line, character }: Position) =>
  (start.line < line || (start.line === line && start.character <= character)) &&
  (line < end.line || (line === end.line && character <= end.character));
