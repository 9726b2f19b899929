import type { JsonObject } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import type { DocumentKind } from '../kind.ts';
import type { Schema } from './schema.ts';

/** The part of a schema that describes the value at a path, conditions left aside; undefined where it knows none. */
export function schemaAt(root: Schema, path: Path): Schema | undefined {
  let node: Schema | undefined = root;
  for (const segment of path) {
    const parent: Schema | undefined = node && resolved(node, root);
    if (!parent) return undefined;
    if (typeof segment === 'number') node = parent.items;
    else {
      const known = parent.properties && Object.hasOwn(parent.properties, segment);
      node = known ? parent.properties?.[segment] : parent.additionalProperties;
    }
  }
  return node && resolved(node, root);
}

/** The part of a dialect's schema that describes the value at a path in a document. */
export const fieldAt = (
  { schema, kind }: { schema: Schema; kind: Pick<DocumentKind, 'fieldSchema'> },
  value: JsonObject,
  path: Path,
): Schema | undefined => (kind.fieldSchema ? kind.fieldSchema(value, path) : schemaAt(schema, path));

/** The schema that a reference leads to, or the schema itself. */
export function resolved(node: Schema, root: Schema): Schema | undefined {
  return node.$ref === undefined ? node : root.definitions?.[node.$ref.slice('#/definitions/'.length)];
}

/** The properties that an object needs, including those that depend on its other properties. */
export function requiredIn(schema: Schema, object: JsonObject): ReadonlySet<string> {
  const required = new Set(schema.required);
  for (const { if: condition, then, required: always } of schema.allOf ?? []) {
    for (const name of always ?? []) required.add(name);
    const isMet = Object.entries(condition?.properties ?? {}).every(([name, { const: only, enum: some }]) => {
      const value = object[name];
      return value !== undefined && (only === value || some?.some((one) => one === value) === true);
    });
    if (condition && isMet) for (const name of then?.required ?? []) required.add(name);
  }
  return required;
}
