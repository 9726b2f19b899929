import { CompletionItemKind } from 'vscode-languageserver';
import type { Cursor } from '../../../core/document/cursor.ts';
import { isObject, stringAt, valueAt } from '../../../core/document/members.ts';
import type { Dialect } from '../../../core/kind.ts';
import { fieldAt, requiredIn, resolved } from '../../../core/schema/lookup.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import { dialects } from '../../../kinds/index.ts';
import { say } from '../../../l10n/texts.ts';
import type { View } from '../view.ts';
import { type Trial, trialAt } from './fits.ts';
import { bare, type CompletionClient, emptyValue, type Offer, plain, stringOf } from './offer.ts';
import { escaped, type Insertion, toInsertion } from './snippet.ts';

/** The names of members that can still stand in the object at the cursor, what it needs first. */
export function nameOffers(view: View, cursor: Cursor, client: CompletionClient): Offer[] {
  const { dialect } = view;
  const typed = cursor.inString ? stringOf(view.text.slice(cursor.span.start, cursor.span.end)) : undefined;
  const object = valueAt(view.value, cursor.path);
  const present = new Set(isObject(object) ? Object.keys(object) : []);
  if (typed !== undefined && cursor.hasColon) present.delete(typed);
  if (!dialect) return cursor.path.length === 0 ? firstNames(present, cursor, client) : [];
  if (cursor.path.length === 1 && cursor.path[0] === 'Example') return sampleNames(view, present, cursor, client);
  const own = ownNames(view, present, cursor, client);
  if (own.length > 0) return own;
  const schema = fieldAt(dialect, view.value ?? {}, cursor.path);
  const trial = view.value && trialAt(dialect, view.value, cursor.path);
  const isComponent = cursor.path.at(-2) === 'Components' || cursor.path.at(-2) === 'CardComponents';
  const type = isComponent && isObject(object) ? stringAt(object, 'Type') : undefined;
  const required = schema && requiredIn(schema, isObject(object) ? object : {});
  return namesOf(schema, dialect, { present, required }, cursor, client, trial).filter(
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
  { present, required }: { present: ReadonlySet<string>; required?: ReadonlySet<string> | undefined },
  cursor: Cursor,
  client: CompletionClient,
  trial?: Trial,
): Offer[] {
  const offers: Offer[] = [];
  for (const [name, reference] of Object.entries(schema?.properties ?? {})) {
    const member = resolved(reference, dialect.schema);
    if (!member || present.has(name) || trial?.acceptsMember(name, probe(member)) === false) continue;
    const isOld = member.deprecationMessage !== undefined;
    const isRequired = (required ?? new Set(schema?.required)).has(name);
    offers.push({
      label: name,
      insertion: nameInsertion(name, member, dialect, cursor, client),
      kind: CompletionItemKind.Property,
      rank: isOld || name.startsWith('$') ? 9 : isRequired ? 0 : 1,
      detail: isRequired ? say`required` : undefined,
      about: member.deprecationMessage ?? member.description,
      isOld,
      continues:
        member.enum !== undefined || (member.examples?.length ?? 0) > 1 || member.type === 'array' || name === 'FlowId',
    });
  }
  return offers;
}

/** In a document that could be anything yet: the names of every kind, with the kind that each belongs to. */
function firstNames(present: ReadonlySet<string>, cursor: Cursor, client: CompletionClient): Offer[] {
  const offers = dialects.flatMap((dialect) =>
    namesOf(dialect.schema, dialect, { present }, cursor, client).map((offer) => ({ ...offer, detail: dialect.title })),
  );
  return offers.filter(({ label }, index) => offers.findIndex((other) => other.label === label) === index);
}

/** A value of the right type to try a member with. */
function probe({ type }: Schema): unknown {
  if (type === 'boolean') return true;
  if (type === 'integer') return 1;
  return type === 'array' ? [] : type === 'object' ? {} : 'a';
}

/** Names of the author's own that other parts of the document have, such as the data of the next screen. */
function ownNames(view: View, present: ReadonlySet<string>, cursor: Cursor, client: CompletionClient): Offer[] {
  const choices = view.dialect?.kind.members?.(view.model, cursor.path) ?? [];
  return choices
    .filter(({ text }) => !present.has(text))
    .map(({ text, detail, value }) => {
      const key = JSON.stringify(text);
      const begun = value === undefined ? { text: '"$1"', isSnippet: true } : toInsertion(value, client.snippets);
      const whole = client.snippets
        ? { text: `${escaped(key)}: ${begun.text}`, isSnippet: true }
        : plain(`${key}: ${bare(begun.text)}`);
      return {
        label: text,
        insertion: cursor.hasColon ? plain(key) : whole,
        kind: CompletionItemKind.Reference,
        rank: 0,
        detail,
      };
    });
}

/** Samples for the variables that have none. */
function sampleNames(view: View, present: ReadonlySet<string>, cursor: Cursor, client: CompletionClient): Offer[] {
  const names = [...(view.variables?.names ?? [])].filter((name) => !present.has(name));
  return names.map((name) => ({
    label: name,
    insertion: nameInsertion(name, { type: 'string' }, view.dialect, cursor, client),
    kind: CompletionItemKind.Variable,
    detail: say`sample of $(${name})`,
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
