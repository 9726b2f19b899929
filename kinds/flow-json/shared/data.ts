import type { JsonObject } from '../../../core/document/document.ts';
import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { typeNamed, typeOfValue, type ValueType } from '../expressions/types.ts';
import type { FlowJson, Screen } from '../model.ts';

/** The description of a value in the data of a screen, or of a part of one. */
export interface Described {
  screen: Screen;
  at: Path;
  value: JsonObject;
  /** 0 for an entry of the data itself. */
  depth: number;
}

/** The descriptions of all data, the outer before the inner. */
export function* descriptionsOf(flow: FlowJson): Generator<Described> {
  for (const screen of flow.screens) {
    for (const { at, value } of screen.data.values()) yield* inside(screen, at, value, 0);
  }
}

function* inside(screen: Screen, at: Path, value: JsonObject, depth: number): Generator<Described> {
  yield { screen, at, value, depth };
  const { properties, items } = value;
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) {
      const part = properties[name];
      if (isObject(part)) yield* inside(screen, [...at, 'properties', name], part, depth + 1);
    }
  }
  if (isObject(items)) yield* inside(screen, [...at, 'items'], items, depth + 1);
}

/** A part of an example that is not what its description says. */
export interface Mismatch {
  at: Path;
  is: ValueType | undefined;
  should: ValueType | undefined;
  /** The property that it lacks. */
  lacks?: string;
}

/** The first part of a value that its description does not allow. */
export function mismatch(value: unknown, schema: JsonObject, at: Path): Mismatch | undefined {
  const should = typeNamed(schema.type);
  const is = typeOfValue(value);
  if (should !== undefined && is !== should) return { at, is, should };
  if (schema.type === 'integer' && !Number.isInteger(value)) return { at, is, should };
  if (isObject(value)) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    const lacks = required.find((name) => typeof name === 'string' && !Object.hasOwn(value, name));
    if (lacks !== undefined) return { at, is, should, lacks };
    const { properties } = schema;
    if (!isObject(properties)) return undefined;
    for (const name of Object.keys(value)) {
      const part = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const found = isObject(part) ? mismatch(value[name], part, [...at, name]) : undefined;
      if (found) return found;
    }
  }
  if (Array.isArray(value) && isObject(schema.items)) {
    for (const [index, entry] of value.entries()) {
      const found = mismatch(entry, schema.items, [...at, index]);
      if (found) return found;
    }
  }
  return undefined;
}
