import { createScanner, type Node } from 'jsonc-parser';
import { spanOf } from '../../core/document/location.ts';
import type { Path } from '../../core/document/path.ts';
import { token } from '../../core/document/tokens.ts';
import { schemaAt } from '../../core/schema/lookup.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { View } from './view.ts';

/**
 * The text with the members of every object in the order in which the documentation has them; what that does not know
 * follows as it stood. Comments go with the member that they stand above or behind.
 *
 * @returns the same text where it is broken, for nobody can tell what belongs to what
 */
export function ordered({ text, parsed, dialect }: View): string {
  const root = parsed.tree();
  if (!root || !dialect || parsed.problems.length > 0) return text;
  const { start, end } = spanOf(root, text);
  return text.slice(0, start) + write(root, [], text, dialect.schema) + text.slice(end);
}

/** The text of a node with everything in it in order. */
function write(node: Node, path: Path, text: string, schema: Schema): string {
  const { start, end } = spanOf(node, text);
  const children = node.children ?? [];
  if (children.length === 0 || (node.type !== 'object' && node.type !== 'array')) return text.slice(start, end);
  const parts: Part[] = [];
  let lead = text.slice(start + 1, spanOf(children[0] as Node, text).start);
  let hasLastComma = false;
  children.forEach((child, index) => {
    const span = spanOf(child, text);
    const next = children[index + 1];
    const gap = gapIn(text.slice(span.end, next ? spanOf(next, text).start : end - 1));
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    const inner =
      key && value
        ? text.slice(span.start, value.offset) + write(value, [...path, key.value], text, schema)
        : write(child, [...path, index], text, schema);
    parts.push({ name: key?.value, lead, inner, behind: gap.behind });
    lead = gap.lead;
    if (!next) hasLastComma = gap.hasComma;
  });
  const sorted = node.type === 'object' && canMove(parts, lead) ? sort(parts, schemaAt(schema, path)) : parts;
  const body = sorted.map(({ lead, inner, behind }, index) => {
    const comma = index < sorted.length - 1 || hasLastComma ? ',' : '';
    return `${lead}${inner}${comma}${behind}`;
  });
  return `${text[start]}${body.join('')}${lead}${text[end - 1]}`;
}

/** A member or entry, with the comments and white space above it, and those behind it on its line. */
interface Part {
  name: string | undefined;
  lead: string;
  inner: string;
  behind: string;
}

/** Behind a line comment the line must end, whoever comes next. */
const canMove = (parts: readonly Part[], tail: string) =>
  parts.every(({ behind }) => !behind.includes('//')) ||
  [...parts.map(({ lead }) => lead), tail].every((lead) => lead.includes('\n'));

function sort(parts: readonly Part[], schema: Schema | undefined): readonly Part[] {
  const names = Object.keys(schema?.properties ?? {});
  const rank = ({ name }: Part) => (name !== undefined && names.includes(name) ? names.indexOf(name) : names.length);
  const sorted = parts.toSorted((a, b) => rank(a) - rank(b));
  // White space belongs to the place: the first member of a line stays the first of its line.
  const spaces = parts.map(({ lead }) => /^\s*/.exec(lead)?.[0] ?? '');
  return sorted.map((part, index) => ({ ...part, lead: (spaces[index] ?? '') + part.lead.trimStart() }));
}

/** What is between two members: what belongs to the one before, and what to the one behind. */
function gapIn(gap: string): { behind: string; lead: string; hasComma: boolean } {
  const scanner = createScanner(gap);
  let [behind, lead] = ['', ''];
  let hasComma = false;
  let isBehind = gap.includes('\n');
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const written = gap.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
    if (kind === token.lineBreak) isBehind = false;
    if (kind === token.comma) hasComma = true;
    else if (isBehind) behind += written;
    else lead += written;
  }
  return { behind: behind.trimEnd(), lead, hasComma };
}
