import {
  type Command,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver';
import type { Schema } from '../../schemas/source/schema.ts';
import { type Cursor, cursorAt } from '../document/cursor.ts';
import type { JsonObject } from '../document/document.ts';
import { type Dialect, dialects } from '../document/kind.ts';
import { isObject, stringAt, valueAt } from '../document/members.ts';
import type { Path } from '../document/path.ts';
import { variablesIn } from '../document/variables.ts';
import { resolved, schemaAt } from '../schema/lookup.ts';
import { type Trial, trialAt } from './completion/fits.ts';
import { type Piece, piecesFor } from './completion/pieces.ts';
import { escaped, type Insertion, toInsertion } from './completion/snippet.ts';
import type { Neighbours } from './neighbours.ts';
import type { View } from './view.ts';

/** What a client can do with what is offered. */
export interface CompletionClient {
  /** Whether it knows snippets: texts with places to jump between. */
  snippets: boolean;
  /** Whether it has VS Code's command that opens the list again. */
  suggestsAgain: boolean;
}

/** Something to offer, before it is placed in the text. */
interface Offer {
  label: string;
  insertion: Insertion;
  kind: CompletionItemKind;
  /** Decides the order, beginning with 0; the order of the schema decides among equals. */
  rank?: number;
  /** What it is, in a few words behind the label. */
  detail?: string | undefined;
  /** What it means, in sentences. */
  about?: string | undefined;
  isOld?: boolean;
  /** Whether what comes next is chosen from a list as well. */
  continues?: boolean;
}

/**
 * What can be written at the cursor: names of members that can still stand there, values with their meaning, whole
 * entries of lists, variables in texts. Quotes and commas come out right, also where the text around is broken.
 *
 * @param neighbours what the other documents of the workspace are
 */
export function completion(
  view: View,
  position: Position,
  neighbours: Neighbours,
  client: CompletionClient,
): CompletionItem[] {
  const offset = view.document.offsetAt(position);
  const cursor = cursorAt(view.text, offset);
  if (!cursor) return [];
  const variables = variableItems(view, cursor, offset);
  if (variables) return variables;
  const offers =
    cursor.expects === 'name' ? nameOffers(view, cursor, client) : valueOffers(view, cursor, neighbours, client);
  return offers.map((offer, index) => toItem(offer, index, view, cursor, client));
}

const plain = (text: string): Insertion => ({ text, isSnippet: false });
const quoted = (text: string) => plain(JSON.stringify(text));

// Names

function nameOffers(view: View, cursor: Cursor, client: CompletionClient): Offer[] {
  const { dialect } = view;
  const own = cursor.inString ? stringOf(view.text.slice(cursor.span.start, cursor.span.end)) : undefined;
  const object = valueAt(view.value, cursor.path);
  const present = new Set(isObject(object) ? Object.keys(object) : []);
  if (own !== undefined && cursor.hasColon) present.delete(own);
  if (!dialect) return cursor.path.length === 0 ? firstNames(present, cursor, client) : [];
  if (cursor.path.length === 1 && cursor.path[0] === 'Example') return sampleNames(view, present, cursor, client);
  const schema = schemaAt(dialect.schema, cursor.path);
  const trial = view.value && trialAt(dialect, view.value, cursor.path);
  const isComponent = cursor.path.at(-2) === 'Components' || cursor.path.at(-2) === 'CardComponents';
  const type = isComponent && isObject(object) ? stringAt(object, 'Type') : undefined;
  return namesOf(schema, dialect, present, cursor, client, trial).filter(
    ({ label }) => type === undefined || readBy[label]?.includes(type) !== false,
  );
}

/** The types of components that read a member which the check lets pass on every type, as the documentation does. */
const readBy: { readonly [member: string]: readonly string[] } = {
  Text: ['HEADER', 'BODY', 'FOOTER', 'LIMITED_TIME_OFFER'],
  Url: ['HEADER'],
};

function namesOf(
  schema: Schema | undefined,
  dialect: Dialect,
  present: ReadonlySet<string>,
  cursor: Cursor,
  client: CompletionClient,
  trial?: Trial,
): Offer[] {
  const offers: Offer[] = [];
  for (const [name, reference] of Object.entries(schema?.properties ?? {})) {
    const member = resolved(reference, dialect.schema);
    if (!member || present.has(name) || trial?.acceptsMember(name, probe(member)) === false) continue;
    const isOld = member.deprecationMessage !== undefined;
    const isRequired = schema?.required?.includes(name) === true;
    offers.push({
      label: name,
      insertion: nameInsertion(name, member, dialect, cursor, client),
      kind: CompletionItemKind.Property,
      rank: isOld || name === '$schema' ? 9 : isRequired ? 0 : 1,
      detail: isRequired ? 'required' : undefined,
      about: member.deprecationMessage ?? member.description,
      isOld,
      continues: member.enum !== undefined || member.type === 'array' || name === 'FlowId',
    });
  }
  return offers;
}

/** In a document that could be anything yet: the names of every kind, with the kind that each belongs to. */
function firstNames(present: ReadonlySet<string>, cursor: Cursor, client: CompletionClient): Offer[] {
  const offers = dialects.flatMap((dialect) =>
    namesOf(dialect.schema, dialect, present, cursor, client).map((offer) => ({ ...offer, detail: dialect.title })),
  );
  return offers.filter(({ label }, index) => offers.findIndex((other) => other.label === label) === index);
}

/** A value of the right type to try a member with. */
function probe({ type }: Schema): unknown {
  if (type === 'boolean') return true;
  if (type === 'integer') return 1;
  return type === 'array' ? [] : type === 'object' ? {} : 'a';
}

/** Samples for the variables that have none. */
function sampleNames(view: View, present: ReadonlySet<string>, cursor: Cursor, client: CompletionClient): Offer[] {
  const names = [...(view.template?.variableNames ?? [])].filter((name) => !present.has(name));
  return names.map((name) => ({
    label: name,
    insertion: nameInsertion(name, { type: 'string' }, view.dialect, cursor, client),
    kind: CompletionItemKind.Variable,
    detail: `sample of $(${name})`,
  }));
}

function nameInsertion(
  name: string,
  member: Schema,
  dialect: Dialect | undefined,
  cursor: Cursor,
  client: CompletionClient,
): Insertion {
  const key = JSON.stringify(name);
  if (cursor.hasColon) return plain(key);
  const value = emptyValue(member, dialect);
  return client.snippets ? { text: `${escaped(key)}: ${value}`, isSnippet: true } : plain(`${key}: ${bare(value)}`);
}

/** How the value of a member begins: with the cursor where it is to be written. */
function emptyValue({ type, items, examples, additionalProperties }: Schema, dialect: Dialect | undefined): string {
  if (type === 'array') {
    const entry = items && dialect ? resolved(items, dialect.schema) : items;
    return entry?.type === 'object' ? '[\n\t$0\n]' : '["$1"]';
  }
  if (type === 'object') return additionalProperties ? '{ $0 }' : '{\n\t$0\n}';
  if (type === 'boolean') return '${1|true,false|}';
  return type === 'integer' ? `\${1:${examples?.[0] ?? 0}}` : '"$1"';
}

/** A snippet as one without stops would have it. */
const bare = (snippet: string) =>
  snippet.replaceAll(/\$\{\d\|(\w+)[^}]*\}|\$\{\d:(\w+)\}|\$\d/g, (_, first = '', second = '') => first + second);

// Values

function valueOffers(view: View, cursor: Cursor, neighbours: Neighbours, client: CompletionClient): Offer[] {
  const { path } = cursor;
  const { dialect, value } = view;
  if (path.length === 0) return view.text.trim() === '' ? beginnings(client) : [];
  if (path.length === 1 && path[0] === '$schema') return schemaNames();
  if (!dialect || !value) return [];
  const schema = schemaAt(dialect.schema, path);
  const member = path.at(-1);
  if (typeof member === 'number')
    return [...entryOffers(view, path, member, client), ...choices(schema, listed(value, path))];
  if (member === 'FlowId' && path.length > 1) return flowIds(neighbours);
  if (member === 'NavigateScreen') return screens(neighbours, stringAt(partAt(value, path), 'FlowId'));
  if (schema?.type === 'array' || schema?.type === 'object')
    return cursor.inString ? [] : brackets(schema, dialect, client);
  if (schema?.type === 'boolean')
    return ['true', 'false'].map((label) => ({ label, insertion: plain(label), kind: CompletionItemKind.Value }));
  const isPart = dialect.kind === 'template' && (member === 'Type' || member === 'Format');
  return choices(schema, isPart ? unfit(view, dialect, path) : new Set());
}

const partAt = (value: JsonObject, path: Path): JsonObject => {
  const part = valueAt(value, path.slice(0, -1));
  return isObject(part) ? part : {};
};

/** The other entries of a list of names, which are not to stand in it twice. */
function listed(value: JsonObject, path: Path): ReadonlySet<unknown> {
  const list = valueAt(value, path.slice(0, -1));
  return new Set(Array.isArray(list) ? list.filter((_, index) => index !== path.at(-1)) : []);
}

function choices(schema: Schema | undefined, left: ReadonlySet<unknown>): Offer[] {
  return (schema?.enum ?? []).flatMap((value, index) =>
    left.has(value)
      ? []
      : [
          {
            label: value,
            insertion: quoted(value),
            kind: CompletionItemKind.EnumMember,
            // Languages have a name there, everything else a sentence.
            ...(schema?.enumDescriptions?.[index]?.endsWith('.')
              ? { about: schema.enumDescriptions[index] }
              : { detail: schema?.enumDescriptions?.[index] }),
          },
        ],
  );
}

/** The values of Type or Format with which a part could not stand where it does. */
function unfit({ value = {} }: View, dialect: Dialect, path: Path): ReadonlySet<unknown> {
  const member = String(path.at(-1));
  const part = partAt(value, path);
  const list = path.slice(0, -2);
  const index = path.at(-2);
  const all = piecesFor(dialect.name, value, list).map(({ value }) => value as JsonObject);
  const asked =
    member === 'Format' ? all.filter(({ Type, Format }) => Type === part.Type && Format !== undefined) : all;
  const trial = trialAt(dialect, value, list, typeof index === 'number' ? index : undefined);
  const known = new Set(asked.map((piece) => piece[member]));
  const fitting = new Set(asked.filter((piece) => trial.acceptsEntry(piece)).map((piece) => piece[member]));
  // Where nothing fits something else is wrong, and an empty list would tell nobody what.
  return fitting.size === 0 ? new Set() : new Set([...known].filter((name) => !fitting.has(name)));
}

function entryOffers({ dialect, value = {} }: View, path: Path, index: number, client: CompletionClient): Offer[] {
  if (!dialect) return [];
  const list = path.slice(0, -1);
  const entries = valueAt(value, list);
  const pieces: Piece[] = [...piecesFor(dialect.name, value, list)];
  const [first] = Array.isArray(entries) ? entries : [];
  // The cards of a carousel are all alike.
  if (list.at(-1) === 'Cards' && index > 0 && isObject(first)) {
    pieces.splice(0, 1, { label: 'Card', what: 'Another card, built like the first one.', value: first });
  }
  const trial = trialAt(dialect, value, list, Array.isArray(entries) && index < entries.length ? index : undefined);
  const fitting = pieces.filter((piece) => trial.acceptsEntry(piece.value));
  return fitting.map(({ label, what, value: entry }) => ({
    label,
    insertion: toInsertion(entry, client.snippets),
    kind: CompletionItemKind.Snippet,
    about: what,
  }));
}

function brackets(schema: Schema, dialect: Dialect, client: CompletionClient): Offer[] {
  const text = emptyValue(schema, dialect);
  const label = schema.type === 'array' ? '[ ]' : '{ }';
  const insertion = client.snippets ? { text, isSnippet: true } : plain(bare(text));
  return [{ label, insertion, kind: CompletionItemKind.Struct, about: schema.description, continues: true }];
}

/** In an empty text: the braces that every document has. */
const beginnings = (client: CompletionClient): Offer[] => [
  {
    label: '{ }',
    insertion: client.snippets ? { text: '{\n\t$0\n}', isSnippet: true } : plain('{\n}'),
    kind: CompletionItemKind.Struct,
    about: 'A template, a flow or a conversational automation: its first member says which.',
    continues: true,
  },
];

const schemaNames = (): Offer[] =>
  dialects.map(({ schema, title }) => ({
    label: String(schema.$id),
    insertion: quoted(String(schema.$id)),
    kind: CompletionItemKind.Value,
    detail: title,
  }));

const flowIds = ({ flows }: Neighbours): Offer[] =>
  flows.map(({ id, name }) => ({ label: id, insertion: quoted(id), kind: CompletionItemKind.Reference, detail: name }));

function screens({ buttons }: Neighbours, flow: string | undefined): Offer[] {
  const names = buttons.flatMap(({ id, screen }) =>
    screen !== undefined && (flow === undefined || id === flow) ? [screen] : [],
  );
  return [...new Set(names)].map((name) => ({
    label: name,
    insertion: quoted(name),
    kind: CompletionItemKind.Reference,
  }));
}

// Variables

/** In a text, behind `$` or `$(`: the variables of the document. Undefined where none is begun. */
function variableItems(
  { text, template, document }: View,
  cursor: Cursor,
  offset: number,
): CompletionItem[] | undefined {
  if (!template || !cursor.inString || cursor.expects !== 'value') return undefined;
  const begun = /\$\(?([^\s()"$\\]*)$/.exec(text.slice(cursor.span.start, offset))?.[0];
  if (begun === undefined) return undefined;
  const rest = text.slice(offset, cursor.span.end);
  const kept = (begun.startsWith('$(') ? /^[^\s()"$\\]*\)/ : /^\)/).exec(rest)?.[0] ?? '';
  const range = { start: document.positionAt(offset - begun.length), end: document.positionAt(offset + kept.length) };
  const under = stringOf(text.slice(cursor.span.start, cursor.span.end)) ?? '';
  const before = stringOf(`${text.slice(cursor.span.start, offset)}"`)?.length ?? 0;
  const here = cursor.path.join('/');
  const names = new Set(template.samples.keys());
  for (const { at, variables } of template.texts) {
    const isHere = at.join('/') === here;
    // The one that is being typed is no choice.
    for (const { name, start, end } of isHere ? variablesIn(under) : variables) {
      if (!isHere || before <= start || end < before) names.add(name);
    }
  }
  return [...names].map((name) => {
    const sample = template.samples.get(name);
    return {
      label: `$(${name})`,
      kind: CompletionItemKind.Variable,
      ...(sample !== undefined && { detail: sample }),
      textEdit: { range, newText: `$(${name})` },
    };
  });
}

/** The value of a string as it stands in the text, closed or not. */
function stringOf(source: string): string | undefined {
  try {
    const value: unknown = JSON.parse(source.length > 1 && source.endsWith('"') ? source : `${source}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

// Placing

function toItem(offer: Offer, index: number, view: View, cursor: Cursor, client: CompletionClient): CompletionItem {
  const { document, text } = view;
  const { span, commaMissingAt, needsCommaAfter, inString } = cursor;
  const { label, insertion, kind, rank = 5, detail, about, isOld, continues } = offer;
  const begunWith = text.slice(span.start, span.end);
  const space = begunWith === '' && text[span.start - 1] === ':' ? ' ' : '';
  // Two changes at one place could come in any order.
  const isCommaHere = commaMissingAt === span.start;
  const newText = `${isCommaHere ? ', ' : space}${insertion.text}${needsCommaAfter ? ',' : ''}`;
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const comma: TextEdit | undefined =
    commaMissingAt === undefined || isCommaHere
      ? undefined
      : {
          range: { start: document.positionAt(commaMissingAt), end: document.positionAt(commaMissingAt) },
          newText: ',',
        };
  return {
    label,
    kind,
    sortText: `${rank}${String(index).padStart(3, '0')}`,
    // Editors compare it with the text that is replaced, its quote included.
    ...(inString && begunWith !== '' && { filterText: `"${label}" ${detail ?? ''}` }),
    ...(detail !== undefined && { detail }),
    ...(about !== undefined && { documentation: { kind: 'markdown', value: about } }),
    ...(isOld && { tags: [CompletionItemTag.Deprecated] }),
    insertTextFormat: insertion.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
    ...(comma && { additionalTextEdits: [comma] }),
    ...(continues && client.suggestsAgain && !cursor.hasColon && { command: again }),
  };
}

const again: Command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
