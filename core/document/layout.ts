import type { Node } from 'jsonc-parser';
import { spanOf } from './location.ts';

/** How a text is laid out, so that what is written into it looks like the rest. */
export interface Layout {
  /** Whether the document has line breaks of its own: one on a single line stays on it. */
  hasLines: boolean;
  /** One step of indentation. */
  unit: string;
  eol: string;
  /** Whether commas and colons are followed by a space. */
  isSpaced: boolean;
}

/** The layout of the document in a text; text around it, such as the last line break, does not count. */
export function layoutOf(text: string, root: Node | undefined): Layout {
  const span = root && spanOf(root, text);
  const inside = span ? text.slice(span.start, span.end) : text;
  const first = root?.children?.[0];
  const [key, value] = first?.type === 'property' ? (first.children ?? []) : [];
  const behindKey = key && value ? text.slice(spanOf(key, text).end, value.offset) : ' ';
  return {
    hasLines: inside.includes('\n'),
    unit: /^([ \t]+)["{[]/m.exec(inside)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    isSpaced: /\s/.test(behindKey),
  };
}

/** The white space with which the line of an offset begins. */
export function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, Math.min(offset, start + mostIndent)))?.[0] ?? '';
}

const mostIndent = 200;

/**
 * A value as JSON in a layout.
 *
 * @param indent of the line it begins on, or undefined to keep it on that line
 */
export function print(value: unknown, layout: Layout, indent: string | undefined): string {
  if (indent !== undefined) {
    return JSON.stringify(value, null, layout.unit).replaceAll('\n', layout.eol + indent);
  }
  if (!layout.isSpaced || value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = (value: unknown) => print(value, layout, undefined);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, value]) => `${JSON.stringify(name)}: ${inner(value)}`)
    .join(', ')}}`;
}
