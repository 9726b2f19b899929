import type { Node } from 'jsonc-parser';
import { closingQuote } from './blanked.ts';

/**
 * The tree of a text that is known to be JSON, as jsonc-parser would build it. What is in an object or list is read when
 * somebody asks for its children: a finding needs the way to its place alone.
 */
export function treeOf(json: string): Node {
  const pairs = pairsIn(json);
  return valueNode(json, { at: behindBlanks(json, 0), pair: 0 }, pairs, undefined);
}

/** The brackets of a text, in the order in which they open. */
interface Pairs {
  /** Where the bracket is that closes. */
  closings: number[];
  /** How many have opened when it closes: the number of the next one. */
  nexts: number[];
}

/** A place on the way through a text. */
interface Place {
  at: number;
  /** The number of the next bracket that opens. */
  pair: number;
}

/** Finds the bracket that closes each list and object, so that any of them can be skipped. */
function pairsIn(json: string): Pairs {
  const closings: number[] = [];
  const nexts: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === quote) at = closingQuote(json, at);
    else if (unit === openBrace || unit === openBracket) {
      open.push(closings.length);
      closings.push(0);
      nexts.push(0);
    } else if (unit === closeBrace || unit === closeBracket) {
      const pair = open.pop() ?? 0;
      closings[pair] = at;
      nexts[pair] = closings.length;
    }
  }
  return { closings, nexts };
}

/** The node of the value at a place, which is moved behind it. */
function valueNode(json: string, place: Place, pairs: Pairs, parent: Node | undefined): Node {
  const { at: offset, pair } = place;
  const unit = json.charCodeAt(offset);
  if (unit !== openBrace && unit !== openBracket) {
    place.at = endOfScalar(json, offset);
    return scalarNode(json, offset, place.at, parent);
  }
  place.at = (pairs.closings[pair] ?? 0) + 1;
  place.pair = pairs.nexts[pair] ?? 0;
  const isObject = unit === openBrace;
  let children: Node[] | undefined;
  return {
    type: isObject ? 'object' : 'array',
    offset,
    length: place.at - offset,
    ...(parent && { parent }),
    get children(): Node[] {
      children ??= entryNodes(json, this, { at: offset + 1, pair: pair + 1 }, pairs);
      return children;
    },
  };
}

function entryNodes(json: string, parent: Node, place: Place, pairs: Pairs): Node[] {
  const nodes: Node[] = [];
  const end = parent.offset + parent.length - 1;
  for (;;) {
    place.at = behindBlanks(json, place.at);
    if (place.at >= end) return nodes;
    nodes.push(
      parent.type === 'object' ? propertyNode(json, place, pairs, parent) : valueNode(json, place, pairs, parent),
    );
    place.at = behindBlanks(json, place.at);
    // The comma.
    if (place.at < end) place.at++;
  }
}

function propertyNode(json: string, place: Place, pairs: Pairs, parent: Node): Node {
  const offset = place.at;
  const keyEnd = closingQuote(json, offset) + 1;
  const colonOffset = json.indexOf(':', keyEnd);
  place.at = behindBlanks(json, colonOffset + 1);
  const children: Node[] = [];
  const property = { type: 'property', offset, length: 0, colonOffset, parent, children } satisfies Node;
  children.push(scalarNode(json, offset, keyEnd, property), valueNode(json, place, pairs, property));
  property.length = place.at - offset;
  return property;
}

function scalarNode(json: string, offset: number, end: number, parent: Node | undefined): Node {
  const value: unknown = JSON.parse(json.slice(offset, end));
  const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  return { type, value, offset, length: end - offset, ...(parent && { parent }) };
}

function endOfScalar(json: string, start: number): number {
  if (json.charCodeAt(start) === quote) return closingQuote(json, start) + 1;
  let end = start;
  while (end < json.length && /[\w.+-]/.test(json.charAt(end))) end++;
  return end;
}

function behindBlanks(json: string, start: number): number {
  let at = start;
  while (json.charCodeAt(at) <= space) at++;
  return at;
}

const space = 0x20;
const quote = 0x22;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
