import { isObject, stringAt } from '../../../core/document/members.ts';
import type { Component, FlowJson, Screen } from '../model.ts';
import type { Expression } from './parse.ts';
import type { Reference } from './reference.ts';

/** What a value is; undefined where nothing says it. */
export type ValueType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** The type as a data model names it; `integer` is a number. */
export function typeNamed(name: unknown): ValueType | undefined {
  if (name === 'integer') return 'number';
  return name === 'string' || name === 'number' || name === 'boolean' || name === 'array' || name === 'object'
    ? name
    : undefined;
}

/** The type of a JSON value. */
export function typeOfValue(value: unknown): ValueType | undefined {
  if (Array.isArray(value)) return 'array';
  if (value === null) return undefined;
  if (isObject(value)) return 'object';
  return typeNamed(typeof value);
}

/** The screen whose values a reference reads; undefined where there is no such screen. */
export const screenOf = (flow: FlowJson, screen: Screen, { screen: id }: Reference): Screen | undefined =>
  id === undefined ? screen : flow.screensById.get(id);

/** The description of the data that a reference reads, inside of objects too; undefined where none is declared. */
function dataSchemaOf(flow: FlowJson, screen: Screen, reference: Reference): Record<string, unknown> | undefined {
  if (reference.scope !== 'data') return undefined;
  const [name, ...rest] = reference.path;
  let schema: Record<string, unknown> | undefined = screenOf(flow, screen, reference)?.data.get(name)?.value;
  for (const segment of rest) {
    const properties: unknown = schema?.properties;
    const inside: unknown =
      isObject(properties) && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    schema = isObject(inside) ? inside : undefined;
  }
  return schema;
}

/** The type of what a reference reads; undefined where it is not known. */
export function typeOfReference(flow: FlowJson, screen: Screen, reference: Reference): ValueType | undefined {
  if (reference.scope === 'data') return typeNamed(dataSchemaOf(flow, screen, reference)?.type);
  const field = screenOf(flow, screen, reference)?.fields.get(reference.path[0]);
  return field && reference.path.length === 1 ? typeOfField(field) : undefined;
}

/** What a field gives. */
function typeOfField({ type, value, spec }: Component): ValueType | undefined {
  // What a number is sent as depends on the device, and a calendar gives one date or two.
  if (type === 'TextInput' && stringAt(value, 'input-type') === 'number') return undefined;
  if (type === 'CalendarPicker') {
    if (value.mode === undefined || value.mode === 'single') return 'string';
    return value.mode === 'range' ? 'object' : undefined;
  }
  return spec?.gives === 'files' ? 'array' : spec?.gives;
}

const ofNumbers = new Set(['<', '<=', '>', '>=']);
const ofConditions = new Set(['&&', '||']);

/** The type of an expression; undefined where it is not known. */
export function typeOf(flow: FlowJson, screen: Screen, expression: Expression): ValueType | undefined {
  switch (expression.is) {
    case 'text':
    case 'joined':
      return 'string';
    case 'number':
    case 'minus':
      return 'number';
    case 'boolean':
    case 'not':
      return 'boolean';
    case 'reference':
      return typeOfReference(flow, screen, expression.reference);
    default:
      return ofConditions.has(expression.operator) ||
        ofNumbers.has(expression.operator) ||
        isEquality(expression.operator)
        ? 'boolean'
        : 'number';
  }
}

const isEquality = (operator: string) => operator === '==' || operator === '!=';

/** An operator whose sides are of the wrong types. */
export interface TypeFault {
  start: number;
  end: number;
  operator: string;
  /** What the sides should be; undefined where both should be the same. */
  wants: 'number' | 'boolean' | undefined;
  left: ValueType;
  right: ValueType | undefined;
}

/** What is wrong with the types of one part of an expression; its own parts aside. */
export function typeFault(flow: FlowJson, screen: Screen, part: Expression): TypeFault | undefined {
  const { start, end } = part;
  if (part.is === 'not' || part.is === 'minus') {
    const wants = part.is === 'not' ? 'boolean' : 'number';
    const left = typeOf(flow, screen, part.of);
    const operator = part.is === 'not' ? '!' : '-';
    return left !== undefined && left !== wants ? { start, end, operator, wants, left, right: undefined } : undefined;
  }
  if (part.is === 'joined') {
    const list = part.parts
      .map((one) => typeOf(flow, screen, one))
      .find((type) => type === 'array' || type === 'object');
    return list && { start, end, operator: ' ', wants: undefined, left: list, right: undefined };
  }
  if (part.is !== 'operation') return undefined;
  const { operator } = part;
  const left = typeOf(flow, screen, part.left);
  const right = typeOf(flow, screen, part.right);
  if (isEquality(operator)) {
    const isWrong = left !== undefined && right !== undefined && left !== right;
    return isWrong ? { start, end, operator, wants: undefined, left, right } : undefined;
  }
  const wants = ofConditions.has(operator) ? 'boolean' : 'number';
  const wrong = [left, right].find((type) => type !== undefined && type !== wants);
  return wrong && { start, end, operator, wants, left: left ?? wrong, right };
}
