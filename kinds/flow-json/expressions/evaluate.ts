import { isObject } from '../../../core/document/members.ts';
import type { Expression } from './parse.ts';
import type { Reference } from './reference.ts';

/** What a reference reads; undefined where nothing is known of it. */
export type Lookup = (reference: Reference) => unknown;

/**
 * The value of an expression; undefined where a part of it is not known. Like WhatsApp's own, it never fails: what cannot
 * be compared is not equal, and what cannot be calculated is not known.
 *
 * @param source the text that has the expression
 */
export function evaluate(expression: Expression, source: string, lookup: Lookup): unknown {
  const partOf = (part: Expression) => evaluate(part, source, lookup);
  switch (expression.is) {
    case 'text':
      return withoutQuotes(source.slice(expression.start, expression.end));
    case 'number':
      return Number(source.slice(expression.start, expression.end).replaceAll(/[()\s]/g, ''));
    case 'boolean':
      return source.slice(expression.start, expression.end).includes('true');
    case 'reference':
      return lookup(expression.reference);
    case 'not': {
      const value = partOf(expression.of);
      return typeof value === 'boolean' ? !value : undefined;
    }
    case 'minus': {
      const value = partOf(expression.of);
      return typeof value === 'number' ? -value : undefined;
    }
    case 'joined': {
      const parts = expression.parts.map(partOf);
      return parts.includes(undefined) ? undefined : parts.map(textOf).join('');
    }
    default:
      return operation(expression.operator, partOf(expression.left), partOf(expression.right));
  }
}

/** A text between its quotes, which may be in parentheses. */
function withoutQuotes(written: string): string {
  const from = written.indexOf("'");
  const to = written.lastIndexOf("'");
  return written.slice(from + 1, Math.max(from + 1, to)).replaceAll(/\\(.)/g, '$1');
}

/** A value as it is shown. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map(textOf).join(', ')
      : isObject(value)
        ? '…'
        : String(value);

function operation(operator: string, left: unknown, right: unknown): unknown {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    if (operator === '&&') return left && right;
    if (operator === '||') return left || right;
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    case '%':
      return right === 0 ? undefined : left % right;
    default:
      return undefined;
  }
}
