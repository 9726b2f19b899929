import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import limits from '../limits.json' with { type: 'json' };
import { withoutComments, withoutTrailingCommas } from './blanked.ts';
import { spanOf } from './location.ts';
import { type SyntaxProblem, syntaxProblems } from './syntax.ts';
import { treeOf } from './tree.ts';

/** One text, read as JSON with comments. Broken text has a value too: of what could be read. */
export interface Parsed {
  /** The text that offsets count in: the given one without its byte order mark. */
  text: string;
  value: unknown;
  /** The syntax errors worth reporting, in order; empty for a valid document. */
  problems: SyntaxProblem[];
  /** Whether it is plain JSON, without comments: then nothing in it is ignored. */
  isPlain: boolean;
  /** Property names that are repeated in one object: the node of each repetition, and of the first one. */
  duplicates: Duplicate[];
  /** Where nesting passes the limit; then there is no tree, and no value. */
  tooDeepAt: number | undefined;
  /** The tree with offsets, built on first use: a valid document never needs it. */
  tree(): Node | undefined;
  /** Whether the text of this node was read without guessing. */
  isWhole(node: Node): boolean;
}

/** A property name that is repeated in its object. */
interface Duplicate {
  key: Node;
  first: Node;
}

const { depth: deepest, findingsPerRule: most } = limits.document;

/**
 * Reads a text. Nearly every text is JSON with nothing but comments and trailing commas besides, and takes `JSON.parse`
 * alone; repeated names and errors take the way through the tree.
 */
export function parse(source: string): Parsed {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  return readAs(text, text) ?? readWithoutExtras(text) ?? parseByTree(text);
}

/** Reads a text whose comments and trailing commas alone keep it from being JSON. */
function readWithoutExtras(text: string): Parsed | undefined {
  const commentless = withoutComments(text);
  if (commentless === undefined) return undefined;
  const read = commentless === text ? undefined : readAs(commentless, text);
  if (read) return read;
  const bare = withoutTrailingCommas(commentless);
  return bare === commentless ? undefined : readAs(bare, text);
}

/**
 * Reads plain JSON without repeated names; the result is undefined where it is anything else.
 *
 * @param json the text with spaces in place of what is not JSON
 */
function readAs(json: string, text: string): Parsed | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  // Every property has a quote followed by a colon, and a text can have one too. If there are only as many as
  // properties, no property was replaced by a later one with the same name.
  if (countPropertyStarts(json) !== countProperties(value)) return undefined;
  let tree: Node | undefined;
  return {
    text,
    value,
    isPlain: json === text,
    problems: [],
    duplicates: [],
    tooDeepAt: undefined,
    tree: () => {
      tree ??= treeOf(json);
      return tree;
    },
    isWhole: () => true,
  };
}

/** Reads any text: what is broken has a value as well, of what could be read. */
export function parseByTree(text: string): Parsed {
  const tooDeepAt = depthExceededAt(text, deepest);
  if (tooDeepAt !== undefined) {
    const none = { value: undefined, problems: [], duplicates: [], tree: () => undefined, isWhole: () => false };
    return { text, tooDeepAt, isPlain: false, ...none };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const said = errorsWorthSaying(errors);
  const offsets = said.map((error) => error.offset);
  const readUpTo = said.find((error) => !isMissingComma(error))?.offset ?? Number.POSITIVE_INFINITY;
  const sureUpTo = surelyReadUpTo(text, readUpTo);
  const duplicates: Duplicate[] = [];
  const value = tree && toValue(tree, duplicates);
  // The parser ends what is never closed at the end of the text.
  const isClosed = ({ type }: Node, end: number) =>
    type === 'object' ? text[end - 1] === '}' : type !== 'array' || text[end - 1] === ']';
  const isWhole = (node: Node) => {
    if (said.length === 0) return true;
    const { end } = spanOf(node, text);
    if (end > sureUpTo || !isClosed(node, end)) return false;
    return (offsets[firstFrom(offsets, node.offset)] ?? Number.POSITIVE_INFINITY) >= end;
  };
  return {
    text,
    value,
    isPlain: false,
    problems: syntaxProblems(text, said.slice(0, most)),
    duplicates: duplicates.slice(0, most).filter(({ key }) => isWhole(key)),
    tooDeepAt: undefined,
    tree: () => tree,
    isWhole,
  };
}

/**
 * After a misplaced bracket the parser guesses, and everything it says from there on is noise. Missing commas it
 * recovers from well, so those are all reported, up to and including the first error of any other kind. Where it misses
 * a comma and something else at one place, no comma would fix it.
 */
function errorsWorthSaying(errors: ParseError[]): ParseError[] {
  const first = errors.findIndex((error) => !isMissingComma(error));
  if (first < 0) return errors;
  const kept = errors.slice(0, first + 1);
  return kept.filter((error, index) => index === first || error.offset !== kept[first]?.offset);
}

/**
 * The offset up to which a text was read with certainty. What is right before an error may be a part of it: `Type` in
 * `["Type": "BODY"]` is not an entry, 12 at the end may be an unfinished number, and a brace before a property outside
 * of an object was one too many. A bracket at the error itself ends what is before it.
 */
function surelyReadUpTo(text: string, readUpTo: number): number {
  const bare = /[^\s,:[\]{}"]/;
  if (readUpTo >= text.length) return backOver(bare, text, text.length);
  if (/[\]}]/.test(text[readUpTo] ?? '')) return readUpTo;
  let end = backOver(/\s/, text, readUpTo);
  if (text[end - 1] === '"') {
    end--;
    do end = backOver(/[^"]/, text, end) - 1;
    while (end > 0 && text[end - 1] === '\\');
  } else end = backOver(bare, text, end);
  return backOver(/[\s,}\]]/, text, Math.max(0, end));
}

/** The start of a run of characters that ends at an offset. */
function backOver(character: RegExp, text: string, offset: number): number {
  let start = offset;
  while (start > 0 && character.test(text[start - 1] ?? '')) start--;
  return start;
}

/** The index of the first of sorted numbers that is not below a number; their count when all are. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isMissingComma = (error: ParseError) => printParseErrorCode(error.error) === 'CommaExpected';

function toValue(node: Node, duplicates: Duplicate[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, duplicates));
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  const keys = new Map<unknown, Node>();
  for (const property of node.children ?? []) {
    const [key, valueNode] = property.children ?? [];
    if (!key || !valueNode) continue;
    const first = keys.get(key.value);
    if (first) duplicates.push({ key, first });
    else keys.set(key.value, key);
    // Plain assignment would let a property called __proto__ replace the prototype.
    const value = toValue(valueNode, duplicates);
    Object.defineProperty(object, key.value, { value, writable: true, enumerable: true, configurable: true });
  }
  return object;
}

/**
 * The offset of the bracket that nests deeper than the limit; the parsers below overflow the stack on hostile depth.
 */
function depthExceededAt(text: string, limit: number): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?\*\/|[[{]|[\]}]/g)) {
    const token = match[0];
    if (token === '[' || token === '{') {
      depth++;
      if (depth > limit) return match.index;
    } else if (token === ']' || token === '}') depth--;
  }
  return undefined;
}

/** The number of colons that follow a quote, with only JSON's whitespace between. */
function countPropertyStarts(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isBlank(text.charCodeAt(before))) before--;
    if (text.charCodeAt(before) === quote) count++;
  }
  return count;
}

const quote = 0x22;
const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** The number of object properties in a value at any level, or -1 if it is nested deeper than the limit. */
function countProperties(value: unknown, depth = 0): number {
  if (value === null || typeof value !== 'object') return 0;
  if (depth >= deepest) return -1;
  let count = 0;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const inner = countProperties(entry, depth + 1);
      if (inner < 0) return -1;
      count += inner;
    }
    return count;
  }
  // What was parsed inherits nothing that can be listed, and lists of names or values take four times as long.
  for (const name in value) {
    const inner = countProperties((value as { [name: string]: unknown })[name], depth + 1);
    if (inner < 0) return -1;
    count += 1 + inner;
  }
  return count;
}
