import type { Schema } from '../../schemas/source/schema.ts';
import type { Path } from '../document/path.ts';

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

/** The schema that a reference leads to, or the schema itself. */
export function resolved(node: Schema, root: Schema): Schema | undefined {
  return node.$ref === undefined ? node : root.definitions?.[node.$ref.slice('#/definitions/'.length)];
}
