import { say, translate } from '../../l10n/texts.ts';
import type { JsonObject } from '../document/document.ts';
import { isObject } from '../document/members.ts';
import type { Dialect } from '../kind.ts';
import { dialectOf, type Registry } from '../registry.ts';
import type { Fix, Report } from './rule.ts';

/** What a text that is no document looks like, and the document that was meant, where it can be made of it. */
export function kindUnknown(registry: Registry, value: unknown): Omit<Report, 'at'> {
  if (typeof value === 'string') {
    const inside = parsed(value);
    if (isObject(inside) || Array.isArray(inside)) {
      return {
        message: say`This is a document inside a text: JSON in quotes, as in a log or a request. Unpack it so that it can be checked.`,
        suggest: [convert(say`Unpack the document`, inside)],
      };
    }
  }
  if (Array.isArray(value)) {
    const [only] = value;
    if (
      value.length > 0 &&
      value.every((entry) => isObject(entry) && (dialectOf(registry, entry) || describe(registry, entry)))
    ) {
      return {
        message: say`This is a list of documents, but a file can have only one. Save each of them in its own file, without the square brackets.`,
        ...(value.length === 1 && { suggest: [convert(say`Remove the list around the document`, only)] }),
      };
    }
  }
  if (!isObject(value)) {
    return {
      message: say`A document is a JSON object: { … }. Start with {, or insert a snippet such as chatapp-template.`,
    };
  }
  return describe(registry, value) ?? { message: couldBe(registry) };
}

function describe(registry: Registry, value: JsonObject): Omit<Report, 'at'> | undefined {
  const has = (...names: string[]) => names.every((name) => Object.hasOwn(value, name));
  const hasOne = (...names: string[]) => names.some((name) => Object.hasOwn(value, name));
  if (has('messaging_product') || (has('to', 'type') && hasOne('template', 'text', 'interactive', 'image'))) {
    return {
      message: say`This is a message to send, not a template: it names a recipient. Send it with the messages API, or start a template with the snippet chatapp-template.`,
    };
  }
  const answer = answered(registry, value);
  if (answer) {
    return {
      message: say`This is a provider’s response, not a document to send. Keep only the part inside it that has the document’s properties.`,
      ...(answer.inside && { suggest: [convert(say`Keep the document inside the response`, answer.inside)] }),
    };
  }
  const renamed = inProperCase(registry, value);
  const isCamelCase = Object.keys(value).some((name) => /^[a-z]+[A-Z]/.test(name));
  if (renamed && isCamelCase) {
    return {
      message: say`These property names start with a lowercase letter, as in SDK code. A request uses capitals, as in CustSpaceId. Rename them.`,
      suggest: [convert(say`Rename the properties`, renamed)],
    };
  }
  for (const { lookalike } of registry.kinds) {
    const found = lookalike?.(value);
    if (found) return found;
  }
  return undefined;
}

const convert = (title: string, value: unknown): Fix => ({ title, edits: [{ set: [], value }] });

/** What an answer of a provider has inside; undefined for what is no answer. */
function answered(registry: Registry, value: JsonObject): { inside: JsonObject | undefined } | undefined {
  const isCams = Object.hasOwn(value, 'RequestId') || (Object.hasOwn(value, 'Code') && Object.hasOwn(value, 'Data'));
  const isMeta = Object.hasOwn(value, 'error') || Array.isArray(value.data) || isObject(value.paging);
  if (!isCams && !isMeta && !Object.hasOwn(value, 'requestId')) return undefined;
  const data = value.Data ?? value.Model ?? value.data;
  const inside: unknown = Array.isArray(data) && data.length === 1 ? data[0] : data;
  return { inside: isObject(inside) && isMeant(registry, inside) ? inside : undefined };
}

/** Whether an object is a document, or can be converted to one. */
const isMeant = (registry: Registry, value: JsonObject): boolean =>
  dialectOf(registry, value) !== undefined || registry.kinds.some((kind) => kind.lookalike?.(value) !== undefined);

/** The value with names as a schema has them, where they differ in case alone and a kind is known then. */
function inProperCase(registry: Registry, value: JsonObject): JsonObject | undefined {
  for (const dialect of registry.dialects) {
    const names = namesOf(dialect);
    const renamed = rename(value, names);
    if (!isObject(renamed) || dialectOf(registry, renamed) !== dialect) continue;
    const known = Object.keys(renamed).filter((name) => names.get(name.toLowerCase()) === name).length;
    if (known >= 2) return renamed;
  }
  return undefined;
}

function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => rename(entry, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const proper = names.get(name.toLowerCase()) ?? name;
      // The names of samples are the author's own.
      return [proper, proper === 'Example' ? inner : rename(inner, names)];
    }),
  );
}

/** All names of properties in a schema, by their names in lower case. */
function namesOf({ schema }: Dialect): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const parts = [schema, ...Object.values(schema.definitions ?? {})];
  for (const { properties = {} } of parts) {
    for (const [name, { items }] of Object.entries(properties)) {
      names.set(name.toLowerCase(), name);
      for (const inner of Object.keys(items?.properties ?? {})) names.set(inner.toLowerCase(), inner);
    }
  }
  return names;
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function couldBe({ dialects }: Registry): string {
  const forms = dialects.map(({ title, schema }) => {
    const keys = [...(schema.required ?? []), ...Object.keys(schema.properties ?? {})];
    return `${translate(title)}: ${[...new Set(keys)]
      .filter((key) => !key.startsWith('$') && key !== 'CustSpaceId' && key !== 'waba_id')
      .slice(0, 3)
      .join(', ')}`;
  });
  return say`This could be more than one kind of document, or none, so it is not checked. Add the properties of one kind (${forms.join('; ')}), or a "$schema" that names its schema.`;
}
