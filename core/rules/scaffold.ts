import type { DialectForm, DocumentKind } from '../kind.ts';
import type { Registry } from '../registry.ts';

/**
 * An example of a rule as a whole document, its marks kept: what every document of the kind needs is added, unless the
 * example has it. The first brace is the document's.
 *
 * @param family the part before the slash in the rule's id
 */
export function scaffolded(
  registry: Registry,
  family: string,
  example: string | { text: string; whole?: boolean },
): string {
  const { text, whole } = typeof example === 'string' ? { text: example, whole: false } : example;
  const kind = registry.kinds.find(({ id }) => id === family);
  if (whole || !kind) return text;
  const given = JSON.parse(withoutMarks(text));
  const dialect = kind.dialects.findLast((form) => hasDialectProperty(form, kind, given)) ?? kind.dialects[0];
  const missing = Object.entries(dialect.scaffold).filter(([key]) => !Object.hasOwn(given, key));
  const added = missing.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  if (added.length === 0) return text;
  const brace = text.indexOf('{') + (text[text.indexOf('{') + 1] === '»' ? 2 : 1);
  const comma = Object.keys(given).length > 0 ? ', ' : '';
  return text.slice(0, brace) + added.join(', ') + comma + text.slice(brace);
}

/** Whether an example has a property that only this dialect of its kind knows; if several have one, the last counts. */
function hasDialectProperty(form: DialectForm, { dialects }: DocumentKind, given: object): boolean {
  const knows = ({ schema }: DialectForm, property: string) => Object.hasOwn(schema.properties ?? {}, property);
  return Object.keys(given).some(
    (property) => knows(form, property) && dialects.every((other) => other === form || !knows(other, property)),
  );
}

/** A text without the marks of an example. */
export const withoutMarks = (text: string) => text.replaceAll(/[«»]/g, '');
