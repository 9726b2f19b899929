import { isObject } from '../document/members.ts';
import type { Fix, Report, SchemaFailure } from './rule.ts';

const names: { readonly [type: string]: { a: string; write: string } } = {
  string: { a: 'a text', write: 'Write it in double quotes.' },
  array: { a: 'a list', write: 'Write [ … ].' },
  object: { a: 'an object', write: 'Write { … }.' },
  boolean: { a: 'true or false', write: 'Write true or false, without quotes.' },
  integer: { a: 'a whole number', write: 'Write the digits alone, without quotes.' },
};

/** The words for a value of the wrong type; numbers and yes-or-no values that are written as text are mended. */
export function typeFailure(failure: SchemaFailure): Omit<Report, 'at'> {
  const { at, value, expected = 'string' } = failure;
  const member = typeof at.at(-1) === 'number' ? `An entry of ${at.at(-2)}` : String(at.at(-1));
  const { a, write } = names[expected] ?? { a: expected, write: '' };
  const todo = expected === 'string' && typeof value === 'object' ? 'Write a text in double quotes.' : write;
  const change = (title: string, value: unknown): Fix => ({ title, edits: [{ set: at, value }] });
  const same = convert(value, expected);
  const list = expected === 'array' ? asList(value) : undefined;
  return {
    message: `${member} takes ${a}, and this is ${nameOf(value)}. ${todo}`,
    ...(same !== undefined && { fix: change(`Write ${JSON.stringify(same)}`, same) }),
    ...(list && { suggest: [change('Write it as a list', list)] }),
  };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? 'a number' : 'a text';
}

/** The same value in the other type, where nothing is lost: 5 and "5", true and "true". */
function convert(value: unknown, expected: string): unknown {
  if (expected === 'string' && Number.isSafeInteger(value)) return String(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (expected === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
  return undefined;
}

/** The list that was most likely meant: the only entry of it, or, as a request carries it, a list written as a text. */
function asList(value: unknown): readonly unknown[] | undefined {
  if (isObject(value)) return [value];
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (!value.trimStart().startsWith('[')) return [value];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
