import type { Node } from 'jsonc-parser';
import type { Path } from './path.ts';

/** A stretch of text: UTF-16 offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** The replacement of one stretch of a text. */
export interface TextChange extends Span {
  text: string;
}

/**
 * A stretch that has both halves of every character of two units (an emoji, say) that it touches: an editor that is
 * given half of one shows it wrong, or breaks it.
 */
export function wholeCharacters({ start, end }: Span, text: string): Span {
  const from = isWithinPair(text, start) ? start - 1 : start;
  return { start: from, end: end === start ? from : isWithinPair(text, end) ? end + 1 : end };
}

/** Whether an offset lies between the two units of one character. */
export function isWithinPair(text: string, offset: number): boolean {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

/** Objects with more properties than this get an index of their names, so that a huge one is not walked per finding. */
const indexedFrom = 16;
const indices = new WeakMap<Node, Map<string, Node>>();

/**
 * The node a path leads to, or the nearest one above it that exists. If a property is repeated, the last one counts.
 */
export function nodeAt(root: Node, path: Path): Node {
  let node = root;
  for (const segment of path) {
    const next = node.type === 'object' ? propertyOf(node, String(segment)) : node.children?.[Number(segment)];
    if (!next) return node;
    node = next;
  }
  return node;
}

/**
 * The path of the innermost list, object or property value that starts before an offset and has not ended there: where
 * a broken text is broken.
 */
export function pathAround(root: Node | undefined, offset: number): Path {
  const path: (string | number)[] = [];
  for (let node = root; node; ) {
    const index = lastFrom(node.children ?? [], offset);
    const child = node.children?.[index];
    if (!child || (child.length >= 0 && child.offset + child.length <= offset)) break;
    // What starts at the offset itself may be an artifact of error recovery: only the value of a named property is
    // certain.
    if (child.offset === offset && node.type !== 'property') break;
    if (node.type === 'array') path.push(index);
    else if (node.type === 'property' && index === 1) path.push(node.children?.[0]?.value);
    node = child;
  }
  return path;
}

/** The index of the last of some nodes that begins at an offset or before it. */
function lastFrom(nodes: readonly Node[], offset: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function propertyOf(object: Node, name: string): Node | undefined {
  const properties = object.children ?? [];
  if (properties.length <= indexedFrom) {
    return properties.findLast((property) => property.children?.[0]?.value === name)?.children?.[1];
  }
  let index = indices.get(object);
  if (!index) {
    index = new Map();
    for (const { children } of properties) if (children?.[1]) index.set(children[0]?.value, children[1]);
    indices.set(object, index);
  }
  return index.get(name);
}

/**
 * Where a finding about a node is underlined when its rule says nothing narrower: a scalar whole; a list at its
 * property name; an object at the value of its `Type`, else its property name, else its opening brace.
 */
export function headOf(node: Node, text: string): Span {
  if (node.type === 'object') {
    const type = propertyOf(node, 'Type');
    if (type && type.type !== 'object' && type.type !== 'array') return spanOf(type, text);
  }
  if (node.type !== 'object' && node.type !== 'array') return spanOf(node, text);
  const key = keyOf(node);
  return key ? spanOf(key, text) : { start: node.offset, end: node.offset + 1 };
}

/** The name node of the property that this node is the value of. */
export function keyOf(node: Node): Node | undefined {
  return node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
}

/** The whole of a node in the text; an object or list that is never closed ends with the text. */
export function spanOf(node: Node, text: string): Span {
  return { start: node.offset, end: node.length < 0 ? text.length : node.offset + node.length };
}

/**
 * The range of source text for a range of a string's value.
 *
 * @param start offset in the decoded value, in UTF-16 units
 * @param end offset in the decoded value, not included
 */
export function spanInString(node: Node, text: string, start: number, end: number): Span {
  const offsets = offsetsOf(node, text);
  if (!offsets) return { start: node.offset + 1 + start, end: node.offset + 1 + end };
  const toSource = (unit: number) => node.offset + 1 + (offsets[unit] ?? node.length - 2);
  return { start: toSource(start), end: toSource(end) };
}

/** The source offsets of texts with escapes, unit by unit, so that many findings in a long one cost one look at it. */
const sourceOffsets = new WeakMap<Node, readonly number[] | undefined>();

function offsetsOf(node: Node, text: string): readonly number[] | undefined {
  if (sourceOffsets.has(node)) return sourceOffsets.get(node);
  const source = text.slice(node.offset + 1, node.offset + node.length - 1);
  let offsets: number[] | undefined;
  // An escape is two or six characters of source and one unit of value.
  if (source.includes('\\')) {
    offsets = [];
    for (let at = 0; at < source.length; at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2)
      offsets.push(at);
  }
  sourceOffsets.set(node, offsets);
  return offsets;
}
