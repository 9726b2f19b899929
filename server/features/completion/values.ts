import { CompletionItemKind } from 'vscode-languageserver';
import type { Cursor } from '../../../core/document/cursor.ts';
import type { JsonObject } from '../../../core/document/document.ts';
import { isObject, stringAt, valueAt } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { variablesIn } from '../../../core/document/variables.ts';
import type { Fragment } from '../../../core/fragments.ts';
import type { Choice, Dialect } from '../../../core/kind.ts';
import { fieldAt } from '../../../core/schema/lookup.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import { dialects } from '../../../kinds/index.ts';
import { say } from '../../../l10n/texts.ts';
import { screensOfFlow } from '../flows.ts';
import type { View } from '../view.ts';
import type { WorkspaceIndex } from '../workspaceIndex.ts';
import { documentSnippets } from './documentSnippets.ts';
import { trialAt } from './fits.ts';
import { bare, type CompletionClient, emptyValue, type Offer, plain } from './offer.ts';
import { toInsertion } from './snippet.ts';

const fragmentsOf = (dialect: Dialect, value: JsonObject, list: Path) =>
  dialect.kind.fragments?.(value, list, dialect) ?? [];

const quoted = (text: string) => plain(JSON.stringify(text));

/** The values that can stand at the cursor: choices, whole entries, flows of the workspace, brackets. */
export function valueOffers(view: View, cursor: Cursor, workspace: WorkspaceIndex, client: CompletionClient): Offer[] {
  const { path } = cursor;
  const { dialect, value } = view;
  if (path.length === 0) return documentOffers(view, cursor, workspace, client);
  if (path.length === 1 && path[0] === '$schema') return schemaNames();
  if (!dialect || !value) return [];
  const known = dialect.kind.values?.(view.model, path) ?? [];
  if (known.length > 0) return known.map(toOffer);
  const schema = fieldAt(dialect, value, path);
  const member = path.at(-1);
  if (typeof member === 'number')
    return [...entryOffers(view, cursor, client), ...choices(schema, listed(value, cursor))];
  if (member === 'FlowId' && path.length > 1) return flowIds(workspace);
  if (member === 'NavigateScreen') return screens(workspace, stringAt(partAt(value, path), 'FlowId'));
  if (schema?.type === 'array' || schema?.type === 'object')
    return cursor.inString ? [] : brackets(schema, dialect, client);
  if (schema?.type === 'boolean')
    return ['true', 'false'].map((label) => ({ label, insertion: plain(label), kind: CompletionItemKind.Value }));
  if (isSharedId(dialect, path)) return knownIds(workspace, String(member));
  if (member === 'UrlType') return choices(schema, otherUrlTypes(partAt(value, path)));
  const isPart = dialect.kind.partProperties?.includes(member as string);
  return choices(schema, isPart ? unfit(view, dialect, path) : new Set());
}

const toOffer = ({ text, detail }: Choice): Offer => ({
  label: text,
  insertion: quoted(text),
  kind: CompletionItemKind.Reference,
  detail,
});

/** Whether the documents of a workspace often have the id at a path in common. */
export const isSharedId = (dialect: Dialect | undefined, path: Path): boolean =>
  path.length === 1 && (dialect?.kind.sharedIds ?? []).some((name) => name === path[0]);

const partAt = (value: JsonObject, path: Path): JsonObject => {
  const part = valueAt(value, path.slice(0, -1));
  return isObject(part) ? part : {};
};

/** The other entries of a list of names, which are not to stand in it twice. */
function listed(value: JsonObject, { path, span }: Cursor): ReadonlySet<unknown> {
  const list = valueAt(value, path.slice(0, -1));
  const isReplaced = span.end > span.start;
  return new Set(Array.isArray(list) ? list.filter((_, index) => !isReplaced || index !== path.at(-1)) : []);
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

/** The types of address that a button with such an address does not have. */
function otherUrlTypes(button: JsonObject): ReadonlySet<unknown> {
  const url = stringAt(button, 'Url');
  // An address that is not written yet, or not well, may come to be either.
  if (url === undefined || url.trim() === '') return new Set();
  if (variablesIn(url).length > 0) return new Set(['static']);
  return new Set(/\{\{|\$/.test(url) ? [] : ['dynamic']);
}

/** The values of Type or Format with which a part could not stand where it does. */
function unfit({ value = {} }: View, dialect: Dialect, path: Path): ReadonlySet<unknown> {
  const member = String(path.at(-1));
  const part = partAt(value, path);
  const list = path.slice(0, -2);
  const index = path.at(-2);
  const all = fragmentsOf(dialect, value, list).map(({ value }) => value as JsonObject);
  const asked =
    member === 'Format' ? all.filter(({ Type, Format }) => Type === part.Type && Format !== undefined) : all;
  const trial = trialAt(dialect, value, list, typeof index === 'number' ? { index, isReplaced: true } : {});
  const known = new Set(asked.map((piece) => piece[member]));
  const fitting = new Set(asked.filter((piece) => trial.acceptsEntry(piece)).map((piece) => piece[member]));
  // Where nothing fits something else is wrong, and an empty list would tell nobody what.
  return fitting.size === 0 ? new Set() : new Set([...known].filter((name) => !fitting.has(name)));
}

function entryOffers({ dialect, value = {} }: View, { path, span }: Cursor, client: CompletionClient): Offer[] {
  if (!dialect) return [];
  const list = path.slice(0, -1);
  const index = Number(path.at(-1));
  const entries = valueAt(value, list);
  const pieces: Fragment[] = [...fragmentsOf(dialect, value, list)];
  const [first] = Array.isArray(entries) ? entries : [];
  // The cards of a carousel are all alike.
  if (list.at(-1) === 'Cards' && index > 0 && isObject(first)) {
    pieces.splice(0, 1, { label: 'Card', what: say`Another card, built like the first one.`, value: first });
  }
  // What is begun here is replaced; beside what is there already, one more is inserted.
  const trial = trialAt(dialect, value, list, { index, isReplaced: span.end > span.start });
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

/** Where nothing else stands: the braces that every document has, and whole documents. */
function documentOffers(
  { text, document }: View,
  { span }: Cursor,
  workspace: WorkspaceIndex,
  client: CompletionClient,
): Offer[] {
  if (text.slice(span.end).trim() !== '') return [];
  const braces: Offer = {
    label: '{ }',
    insertion: client.snippets ? { text: '{\n\t$0\n}', isSnippet: true } : plain('{\n}'),
    kind: CompletionItemKind.Struct,
    about: say`A template, a flow or a conversational automation: its first property decides which.`,
    continues: true,
  };
  // Their places to fill in would be left as they are.
  if (!client.snippets) return [braces];
  const documents = documentSnippets({ name: nameOf(document.uri) }, workspace).map(
    ({ prefix, name, description, body }): Offer => ({
      label: prefix,
      insertion: { text: body, isSnippet: true },
      kind: CompletionItemKind.Snippet,
      detail: name,
      about: description,
    }),
  );
  return [braces, ...documents];
}

/** What a document may be called: its file's name; undefined where it has none yet. */
function nameOf(uri: string): string | undefined {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  const end = file.indexOf('.chatapp.json');
  try {
    return end > 0 ? decodeURIComponent(file.slice(0, end)) : undefined;
  } catch {
    return undefined;
  }
}

const knownIds = ({ ids }: WorkspaceIndex, property: string): Offer[] =>
  (ids.get(property) ?? []).map((id) => ({ label: id, insertion: quoted(id), kind: CompletionItemKind.Reference }));

const schemaNames = (): Offer[] =>
  dialects.map(({ schema, title }) => ({
    label: String(schema.$id),
    insertion: quoted(String(schema.$id)),
    kind: CompletionItemKind.Value,
    detail: title,
  }));

const flowIds = ({ flows }: WorkspaceIndex): Offer[] =>
  flows.map(({ id, name }) => ({ label: id, insertion: quoted(id), kind: CompletionItemKind.Reference, detail: name }));

/** The screens of a flow: those that its file has, else those that other buttons open. */
function screens(index: WorkspaceIndex, flow: string | undefined): Offer[] {
  const described = screensOfFlow(index, flow).map(({ id }) => id);
  const opened = index.buttons.flatMap(({ id, screen }) =>
    screen && (flow === undefined || id === flow) ? screen.id : [],
  );
  const names = described.length > 0 ? described : opened;
  return [...new Set(names)].map((name) => ({
    label: name,
    insertion: quoted(name),
    kind: CompletionItemKind.Reference,
  }));
}
