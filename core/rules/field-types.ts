import { say } from '../../l10n/texts.ts';
import { isBlank } from '../document/blank.ts';
import type { JsonObject } from '../document/document.ts';
import { isObject } from '../document/members.ts';
import type { Path } from '../document/path.ts';
import type { Fix, Report, SchemaFailure } from './rule.ts';

/** What values a property of this type has, and how they are written. */
function wanted(type: string, isText: boolean): { a: string; write: string } {
  switch (type) {
    case 'string':
      return { a: say`a text`, write: say`Write it in double quotes.` };
    case 'array':
      return { a: say`a list`, write: say`Write [ … ].` };
    case 'object':
      return { a: say`an object`, write: say`Write { … }.` };
    case 'boolean':
      return {
        a: say`true or false`,
        write: isText ? say`Write true or false, without quotes.` : say`Write true or false.`,
      };
    case 'integer':
      return {
        a: say`a whole number`,
        write: isText ? say`Write only the digits, without quotes.` : say`Write a whole number.`,
      };
    case 'number':
      return {
        a: say`a number`,
        write: isText ? say`Write only the digits, without quotes.` : say`Write a number.`,
      };
    default:
      return { a: type, write: '' };
  }
}

/** The message for a value of the wrong type; numbers and booleans that are written as text get a fix. */
export function typeFailure(failure: SchemaFailure): Omit<Report, 'at'> {
  const { at, value, expected = 'string' } = failure;
  const property = typeof at.at(-1) === 'number' ? say`An entry of ${at.at(-2)}` : String(at.at(-1));
  const { a, write } = wanted(expected, typeof value === 'string');
  const todo = expected === 'string' && typeof value === 'object' ? say`Write a text in double quotes.` : write;
  const change = (title: string, value: unknown): Fix => ({ title, edits: [{ set: at, value }] });
  const same = convert(value, expected, at);
  const list = expected === 'array' ? asList(value) : undefined;
  const inside = isJsonText(value) ? (list ?? asObject(value, expected)) : undefined;
  if (inside) {
    return {
      message: say`${property} must be ${a}, but here it is inside a text, as in a log or a request. Unpack it: remove the quotes around it and the backslashes.`,
      suggest: [change(say`Unpack it`, inside)],
    };
  }
  const isSwitch = expected === 'boolean' && (value === 0 || value === 1);
  if (isSwitch) {
    return {
      message: say`${property} must be ${a}, but this is ${nameOf(value)}. ${todo}`,
      suggest: [change(say`Write ${JSON.stringify(value === 1)}`, value === 1)],
    };
  }
  return {
    message: say`${property} must be ${a}, but this is ${nameOf(value)}. ${todo}`,
    ...(same !== undefined && { fix: change(say`Write ${JSON.stringify(same)}`, same) }),
    ...(list && { suggest: [change(say`Write it as a list`, list)] }),
  };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return say`a list`;
  if (typeof value === 'object') return say`an object`;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? say`a number` : say`a text`;
}

/** The same value in the other type, where nothing is lost: 5 and "5", true and "true". */
function convert(value: unknown, expected: string, at: Path): unknown {
  if (expected === 'string' && Number.isSafeInteger(value)) return isNoId(at, value) ? undefined : String(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (expected === 'number' && typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value))
    return Number(value);
  if (expected === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
  return undefined;
}

/** Whether a number is in the place of an id, and cannot be one. */
const isNoId = (at: Path, value: unknown) =>
  /(?:Id|Code|Number|_id|_number)$/.test(String(at.at(-1))) && typeof value === 'number' && value <= 0;

/** Whether a value is JSON that was written into a text. */
const isJsonText = (value: unknown): value is string => typeof value === 'string' && /^\s*[[{]/.test(value);

/** The object inside a text, if an object is expected. */
export function asObject(value: unknown, expected: string): JsonObject | undefined {
  if (expected !== 'object' || !isJsonText(value)) return undefined;
  try {
    const object: unknown = JSON.parse(value);
    return isObject(object) ? object : undefined;
  } catch {
    return undefined;
  }
}

/** The list that was most likely meant: the only entry of it, or, as a request carries it, a list written as a text. */
function asList(value: unknown): readonly unknown[] | undefined {
  if (isObject(value)) return [value];
  if (typeof value !== 'string' || isBlank(value)) return undefined;
  if (!value.trimStart().startsWith('[')) return [value];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
