import { isObject } from '../../../core/document/members.ts';
import type { Schema } from '../../../core/schema/schema.ts';

/** The names of all properties that a schema describes, at every level. */
export function propertiesOf(schema: Schema): string[] {
  const { properties = {}, items, definitions = {} } = schema;
  return [
    ...Object.keys(properties),
    ...[...Object.values(properties), ...Object.values(definitions), ...(items ? [items] : [])].flatMap(propertiesOf),
  ];
}

/** The names of all properties in a document, at every level. */
export function propertiesUsed(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(propertiesUsed);
  if (!isObject(value)) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(propertiesUsed)];
}
