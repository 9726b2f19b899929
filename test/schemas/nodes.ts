import type { Schema } from '../../core/schema/schema.ts';

/** One schema within a schema. */
export interface SchemaNode {
  /** Its JSON pointer; the root's is "". */
  at: string;
  schema: Schema;
  /** Whether it stands in an `if`, and so decides and does not demand. */
  isCondition: boolean;
}

/** A schema and all that it consists of. */
export function nodesOf(schema: Schema, at = '', isCondition = false): SchemaNode[] {
  const one = (name: string, child: Schema | undefined, decides = isCondition) =>
    child ? nodesOf(child, `${at}/${name}`, decides) : [];
  const each = (name: string, children: { readonly [key: string]: Schema } | undefined) =>
    Object.entries(children ?? {}).flatMap(([key, child]) => one(`${name}/${key}`, child));
  return [
    { at, schema, isCondition },
    ...each('properties', schema.properties),
    ...each('definitions', schema.definitions),
    ...one('items', schema.items),
    ...one('additionalProperties', schema.additionalProperties),
    ...(schema.allOf ?? []).flatMap((child, index) => one(`allOf/${index}`, child)),
    ...one('if', schema.if, true),
    ...one('then', schema.then),
  ];
}

/** The keywords that refuse a value. */
const demanding = [
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'required',
] as const;

/** What a schema demands of one place. */
export interface Demand {
  node: SchemaNode;
  keyword: (typeof demanding)[number];
  /** The member that must be there, when the keyword is `required`. */
  member?: string;
}

export function demandsOf(root: Schema): Demand[] {
  return nodesOf(root)
    .filter(({ isCondition }) => !isCondition)
    .flatMap((node) =>
      demanding
        .filter((keyword) => node.schema[keyword] !== undefined)
        .flatMap((keyword): Demand[] =>
          keyword === 'required'
            ? (node.schema.required ?? []).map((member) => ({ node, keyword, member }))
            : [{ node, keyword }],
        ),
    );
}
