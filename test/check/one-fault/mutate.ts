import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';

type Json = Record<string, unknown>;

/** A document with one fault, or one change that is none. */
export interface Mutation {
  kind: 'delete' | 'misspell' | 'case' | 'up' | 'down' | 'duplicate' | 'type';
  /** The property that was changed, where it stood in the valid document. */
  path: Path;
  /** What it became, or where it went, where the kind alone does not say so. */
  to?: string;
  text: string;
}

/** Marks the second of two properties of one name while the document is an object still. */
const twice = '@twice@';

const textOf = (value: unknown) => JSON.stringify(value, null, 2).replaceAll(`"${twice}`, '"');

/** Every mutation of a document: each property at every level, one at a time. */
export function mutationsOf(root: object): Mutation[] {
  const found: Mutation[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) visit(entry, [...path, index]);
    } else if (isObject(value)) {
      for (const name of Object.keys(value)) {
        const at = [...path, name];
        found.push(...mutationsAt(root, at));
        visit(value[name], at);
      }
    }
  };
  visit(root, []);
  return found;
}

function mutationsAt(root: object, path: Path): Mutation[] {
  const name = String(path.at(-1));
  const object = path.slice(0, -1);
  const value = at(root, path);
  /** The document after a change to a copy of the object that has the property. */
  const changed = (change: (object: Json, copy: object) => void): string => {
    const copy = structuredClone(root);
    change(at(copy, object) as Json, copy);
    return textOf(copy);
  };
  const renamed = (to: string) => changed((here) => replace(here, name, [[to, value]]));
  const found: Mutation[] = [{ kind: 'delete', path, text: changed((here) => delete here[name]) }];
  for (const to of [dropLetter(name), swapLetters(name)]) {
    if (to !== undefined) found.push({ kind: 'misspell', path, to, text: renamed(to) });
  }
  const recased = changeCase(name);
  if (recased !== name) found.push({ kind: 'case', path, to: recased, text: renamed(recased) });
  const above = placeAbove(root, object);
  if (above && !Object.hasOwn(at(root, above) as Json, name)) {
    const text = changed((here, copy) => {
      delete here[name];
      (at(copy, above) as Json)[name] = value;
    });
    found.push({ kind: 'up', path, text });
  }
  for (const below of placesBelow(root, object, name)) {
    if (Object.hasOwn(at(root, below) as Json, name)) continue;
    const text = changed((here, copy) => {
      (at(copy, below) as Json)[name] = value;
      delete here[name];
    });
    found.push({ kind: 'down', path, to: `/${below.join('/')}`, text });
  }
  const duplicate = changed((here) =>
    replace(here, name, [
      [name, value],
      [twice + name, value],
    ]),
  );
  found.push({ kind: 'duplicate', path, text: duplicate });
  for (const to of otherTypes(value)) {
    const text = changed((here) => {
      here[name] = to;
    });
    found.push({ kind: 'type', path, to: JSON.stringify(to), text });
  }
  return found;
}

const at = (root: unknown, path: Path): unknown =>
  path.reduce((value: unknown, segment) => (value as Json)[segment as string], root);

/** Puts properties into the place of one, where the order stays. */
function replace(object: Json, name: string, by: readonly (readonly [string, unknown])[]): void {
  const entries = Object.entries(object);
  for (const key of Object.keys(object)) delete object[key];
  for (const [key, value] of entries) {
    for (const [other, inner] of key === name ? by : [[key, value] as const]) object[other] = inner;
  }
}

const dropLetter = (name: string) => (name.length > 3 ? name.slice(0, -2) + name.slice(-1) : undefined);

function swapLetters(name: string): string | undefined {
  if (name.length < 4) return undefined;
  const swapped = `${name.slice(0, 1)}${name[2]}${name[1]}${name.slice(3)}`;
  return swapped === name ? undefined : swapped;
}

const changeCase = ([first = '', ...rest]: string) =>
  (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + rest.join('');

/** The object around this one, past the list that this one stands in. */
function placeAbove(root: object, path: Path): Path | undefined {
  for (let end = path.length - 1; end >= 0; end--) {
    if (isObject(at(root, path.slice(0, end)))) return path.slice(0, end);
  }
  return undefined;
}

/** The objects beside a property: those that are properties, and the first entry of each list. */
function placesBelow(root: object, object: Path, name: string): Path[] {
  return Object.entries(at(root, object) as Json).flatMap(([key, value]) => {
    if (key === name) return [];
    if (isObject(value)) return [[...object, key]];
    return Array.isArray(value) && isObject(value[0]) ? [[...object, key, 0]] : [];
  });
}

function otherTypes(value: unknown): unknown[] {
  if (typeof value === 'string') return [4711, true, null, [value], { value }];
  if (typeof value === 'number') return ['many', true, null, [value], { value }];
  if (typeof value === 'boolean') return ['perhaps', 4711, null, [value], { value }];
  if (Array.isArray(value)) return [{ value }, 'text', 4711, true, null];
  return [[value], 'text', 4711, true, null];
}
