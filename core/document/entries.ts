import type { Node } from 'jsonc-parser';
import { type Gap, gapBehind, gapInFront, hasComment, joined, leadAfter, type Surroundings } from './gaps.ts';
import { indentAt, type Layout, print } from './layout.ts';
import { spanOf, type TextChange } from './location.ts';

/** A property of an object or an entry of a list, as it should become. */
export interface Entry {
  /** The name of a property. */
  name?: string;
  value: Node | Fresh;
  /** What it is in the text; a new one is nothing there. */
  source?: Source;
}

/** A value that the text does not have yet. */
export class Fresh {
  constructor(public value: unknown) {}
}

interface Source {
  node: Node;
  index: number;
}

/** A list or object of the text with what has become of it. */
interface Changed {
  text: string;
  node: Node;
  children: readonly Node[];
  layout: Layout;
  /** Those that take the comment on their line with them. */
  takesComment: ReadonlySet<Node>;
}

/** The changes that give a list or object other entries. Entries that stay are left as is, with their comments. */
export function changedEntries(
  text: string,
  node: Node,
  entries: readonly Entry[],
  layout: Layout,
  takesComment: ReadonlySet<Node>,
): TextChange[] {
  const changed: Changed = { text, node, children: node.children ?? [], layout, takesComment };
  const changes: TextChange[] = [];
  let last = -1;
  let added: Entry[] = [];
  for (const entry of entries) {
    const { source } = entry;
    if (!source) {
      added.push(entry);
      continue;
    }
    if (source.index !== last + 1 || added.length > 0) changes.push(changeBetween(changed, last, source.index, added));
    const key = source.node.type === 'property' ? source.node.children?.[0] : undefined;
    if (key && key.value !== entry.name) changes.push({ ...spanOf(key, text), text: JSON.stringify(entry.name) });
    last = source.index;
    added = [];
  }
  const count = changed.children.length;
  if (last !== count - 1 || added.length > 0) changes.push(changeBetween(changed, last, count, added));
  return changes;
}

/**
 * The text between two entries that stay.
 *
 * @param last the index of the one before, -1 for the opening bracket
 * @param next the index of the one behind, the number of entries for the closing bracket
 */
function changeBetween(changed: Changed, last: number, next: number, added: readonly Entry[]): TextChange {
  const { text, node, children, layout, takesComment } = changed;
  const { eol } = layout;
  const isEnd = next === children.length;
  const front = last < 0 ? gapInFront(gapAt(changed, 0)) : undefined;
  const gaps = new Map<number, Gap>();
  for (let index = Math.max(1, last + 1); index <= next; index++) gaps.set(index, gapBehind(gapAt(changed, index)));
  const leadOf = (index: number) => (index === 0 ? front?.lead : gaps.get(index)?.lead) ?? '';
  const gone: Surroundings[] = [];
  for (let index = last + 1; index < next; index++) {
    const { pre = '', post = '' } = gaps.get(index + 1) ?? {};
    const isDropped = takesComment.has(children[index] as Node) && !/[\r\n]/.test(pre + post);
    gone.push({ before: leadOf(index), behind: isDropped ? '' : pre + post });
  }
  const lead = leadAfter(gone, leadOf(next), isEnd, eol);
  const hasTrailingComma = isEnd && gaps.get(next)?.hasComma === true;
  const start = last < 0 ? node.offset + 1 : spanOf(children[last] as Node, text).end;
  const end = isEnd ? innerEnd(changed) : (children[next] as Node).offset;

  const needsComma = added.length > 0 || !isEnd || hasTrailingComma;
  const head = front ? front.open : headOf(gaps.get(last + 1), needsComma);
  if (added.length === 0) {
    const isEmpty = front && isEnd && !hasComment(head + lead);
    return { start, end, text: isEmpty ? '' : joined(head, lead, eol) };
  }
  const isBroken = isOnLines(changed);
  const indent = isBroken ? indentOfEntries(changed) : undefined;
  const space = front ? (/^[ \t]*/.exec(lead)?.[0] ?? '') : layout.isSpaced ? ' ' : '';
  const written = added.map((entry, index) => {
    const comma = index < added.length - 1 || !isEnd || hasTrailingComma ? ',' : '';
    const isFirst = front !== undefined && index === 0;
    const before = isBroken ? eol + indent : isFirst ? space : layout.isSpaced ? ' ' : '';
    return `${before}${entryText(entry, layout, indent)}${comma}`;
  });
  return { start, end, text: joined(head, written.join('') + tailOf(changed, lead, isEnd, isBroken), eol) };
}

/** The text right after an entry, with a comma if one is needed. */
function headOf(gap: Gap | undefined, needsComma: boolean): string {
  const { pre = '', post = '', hasComma = false } = gap ?? {};
  const comma = needsComma ? ',' : '';
  return hasComma ? pre + comma + post : comma + pre + post;
}

/** What follows new entries. */
function tailOf({ text, node, layout }: Changed, lead: string, isEnd: boolean, isBroken: boolean): string {
  if (isEnd) return isBroken && !lead.includes('\n') ? lead.trimEnd() + layout.eol + indentAt(text, node.offset) : lead;
  return layout.isSpaced && !/^\s/.test(lead) ? ` ${lead}` : lead;
}

function entryText({ name, value }: Entry, layout: Layout, indent: string | undefined): string {
  const json = print(value instanceof Fresh ? value.value : undefined, layout, indent);
  return name === undefined ? json : `${JSON.stringify(name)}:${layout.isSpaced ? ' ' : ''}${json}`;
}

/** The text before the entry at an index, or before the closing bracket. */
function gapAt(changed: Changed, index: number): string {
  const { text, node, children } = changed;
  const before = children[index - 1];
  const behind = children[index];
  return text.slice(before ? spanOf(before, text).end : node.offset + 1, behind ? behind.offset : innerEnd(changed));
}

/** Where the inside of a list or object ends: an unclosed one ends with the text. */
function innerEnd({ text, node }: Changed): number {
  const { end } = spanOf(node, text);
  return end - 1 > node.offset && /[\]}]/.test(text[end - 1] ?? '') ? end - 1 : end;
}

/** Whether entries are on lines of their own. */
function isOnLines(changed: Changed): boolean {
  const { children, layout } = changed;
  if (children.length === 0) return layout.hasLines && isEmptyOnLines(changed);
  return [0, children.length - 1, children.length].some((index) => gapAt(changed, index).includes('\n'));
}

/** Whether an empty list or object gets lines, like the one that it is in. */
function isEmptyOnLines(changed: Changed): boolean {
  const { node } = changed;
  const around = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  if (!around) return true;
  const siblings = around.children ?? [];
  return [changed, { ...changed, node: around, children: siblings }].some((one) => gapAt(one, 0).includes('\n'));
}

function indentOfEntries(changed: Changed): string {
  const { text, node, children, layout } = changed;
  for (const index of [children.length - 1, 0]) {
    const child = children[index];
    if (child && gapAt(changed, index).includes('\n')) return indentAt(text, child.offset);
  }
  return indentAt(text, node.offset) + layout.unit;
}
