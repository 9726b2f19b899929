import { createScanner, findNodeAtOffset, type Node } from 'jsonc-parser';
import {
  type DocumentLink,
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
} from 'vscode-languageserver';
import { type Span, spanInString, spanOf } from '../../core/document/location.ts';
import { isTrivia, token } from '../../core/document/tokens.ts';
import { variablesIn } from '../../core/document/variables.ts';
import { walk } from '../../core/document/walk.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** What can be folded: objects, lists, and comments of several lines. */
export function foldingRanges({ document, text, parsed }: View): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const fold = (start: number, end: number, kind?: FoldingRangeKind) => {
    if (end > start) ranges.push({ startLine: start, endLine: end, ...(kind && { kind }) });
  };
  const root = parsed.tree();
  if (root) {
    walk(root, (node) => {
      if (node.type !== 'object' && node.type !== 'array') return;
      const { start, end } = spanOf(node, text);
      // The closing bracket stays in sight.
      fold(document.positionAt(start).line, document.positionAt(end).line - 1);
    });
  }
  for (const { start, end } of parsed.isPlain ? [] : commentsIn(text)) {
    fold(document.positionAt(start).line, document.positionAt(end).line, FoldingRangeKind.Comment);
  }
  return ranges;
}

/** Block comments, and line comments that follow each other as one. */
function commentsIn(text: string): Span[] {
  const scanner = createScanner(text);
  const found: Span[] = [];
  let open: Span | undefined;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const span = { start, end: start + scanner.getTokenLength() };
    if (kind === token.lineComment && open) open.end = span.end;
    else if (kind === token.lineComment || kind === token.blockComment) {
      open = kind === token.lineComment ? span : undefined;
      found.push(span);
    } else if (!isTrivia(kind)) open = undefined;
  }
  return found;
}

/** What a selection grows to: the variable, the text, the member, the object around it, and so on. */
export function selectionRange({ document, text, parsed }: View, position: Position): SelectionRange {
  const offset = document.offsetAt(position);
  const root = parsed.tree();
  const spans: Span[] = [];
  const add = (span: Span) => {
    const last = spans.at(-1) ?? { start: offset, end: offset };
    const isAround = span.start <= last.start && span.end >= last.end;
    // Beside a quote or bracket the cursor is not inside of it, and a broken text has parts that overlap.
    if (isAround && (spans.length === 0 || span.start < last.start || span.end > last.end)) spans.push(span);
  };
  let node: Node | undefined = root && findNodeAtOffset(root, offset, true);
  if (node?.type === 'string') {
    for (const { start, end } of variablesIn(node.value)) {
      const span = spanInString(node, text, start, end);
      if (span.start <= offset && offset <= span.end) add(span);
    }
    const whole = spanOf(node, text);
    add({ start: whole.start + 1, end: Math.max(whole.start + 1, whole.end - 1) });
  }
  for (; node; node = node.parent) {
    const span = spanOf(node, text);
    if (node.type === 'object' || node.type === 'array')
      add({ start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) });
    add(span);
  }
  add({ start: 0, end: text.length });
  // From the outermost inwards: each has the one around it as its parent.
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeOf(document, span), ...(parent && { parent }) }),
    undefined,
  ) as SelectionRange;
}

/** Addresses that can be opened: with the samples in place of the variables, as the customer would have them. */
export function documentLinks({ document, text, parsed, variables }: View): DocumentLink[] {
  const root = parsed.tree();
  if (!root) return [];
  const links: DocumentLink[] = [];
  walk(root, (node, path) => {
    if (node.type !== 'string' || !isAddress(path.at(-1)) || !/^https?:\/\/[^\s/]/i.test(node.value)) return;
    const target = filled(node.value, variables?.samples);
    if (!URL.canParse(target)) return;
    const span = spanOf(node, text);
    links.push({ range: rangeOf(document, { start: span.start + 1, end: span.end - 1 }), target });
  });
  return links;
}

const isAddress = (member: unknown) => member === 'Url' || member === 'EndpointUri';

function filled(address: string, samples: ReadonlyMap<string, string> | undefined): string {
  const variables = variablesIn(address).toReversed();
  return variables.reduce(
    (text, { name, start, end }) =>
      text.slice(0, start) +
      encodeURIComponent((samples?.get(name) ?? '').replace(/\p{Surrogate}/gu, '\ufffd')) +
      text.slice(end),
    address,
  );
}
