import type { Node } from 'jsonc-parser';
import type { Edit } from '../rules/rule.ts';
import { changedEntries, type Entry, Fresh } from './entries.ts';
import { indentAt, type Layout, layoutOf, print } from './layout.ts';
import { keyOf, nodeAt, type Span, spanInString, spanOf, type TextChange } from './location.ts';
import type { Path } from './path.ts';
import { removeIn, setIn, wrapped } from './values.ts';

/** Where a path leads: as far as `depth` of its segments, to `value`, which is in the object or list `around`. */
interface Place {
  value: Node | Fresh;
  around: Node | undefined;
  depth: number;
}

/**
 * Edits on their way into a text. They are done in order on the tree that the text was read into, and only in the end
 * become changes of the text: many edits cost one look at it, and each change is as small as its edit.
 */
export class Draft {
  private readonly replaced = new Map<Node, Fresh>();
  private readonly entries = new Map<Node, Entry[]>();
  private readonly splices = new Map<Node, { start: number; end: number; text: string }[]>();
  /** Stretches of the text itself, whatever the tree has there. */
  private readonly stretches: TextChange[] = [];
  private readonly gone = new Set<Node>();
  private readonly takesComment = new Set<Node>();
  private readonly touched = new Set<Node>();
  private knownLayout: Layout | undefined;

  constructor(
    private readonly text: string,
    private readonly root: Node,
  ) {}

  /** Does edits in order. One whose place does not exist does nothing. */
  apply(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if ('set' in edit) this.set(edit.set, edit.value, edit);
      else if ('insert' in edit) this.set(edit.insert, edit.value, { isInsertion: true });
      else if ('remove' in edit) this.remove(edit.remove, edit.isWithComment ?? false);
      else if ('erase' in edit) this.stretches.push({ ...erasedWith(this.text, edit.erase), text: '' });
      else if ('overwrite' in edit) this.stretches.push({ ...edit.overwrite, text: edit.text });
      else if ('rename' in edit) this.rename(edit.rename, edit.to);
      else this.splice(edit.splice, edit);
    }
  }

  /** Whether edits would take away, or compete with, what others have changed. */
  conflicts(edits: readonly Edit[]): boolean {
    return edits.some((edit) => {
      if ('set' in edit || 'remove' in edit) {
        const place = this.exactly('set' in edit ? edit.set : edit.remove);
        return place !== undefined && (place.value instanceof Fresh || this.touched.has(place.value));
      }
      if ('rename' in edit) {
        const place = this.exactly(edit.rename);
        return !place || this.exactly([...edit.rename.slice(0, -1), edit.to]) !== undefined;
      }
      if (!('splice' in edit)) return false;
      const place = this.exactly(edit.splice);
      if (!place || place.value instanceof Fresh) return true;
      const { start, end } = edit;
      return (this.splices.get(place.value) ?? []).some((other) => start < other.end && other.start < end);
    });
  }

  /** The changes of the text, in its order; none overlaps another. */
  changes(): TextChange[] {
    const changes: TextChange[] = [...this.stretches];
    for (const [node, { value }] of this.replaced) {
      if (!this.isGone(node.parent))
        changes.push({ ...spanOf(node, this.text), text: this.printInPlaceOf(node, value) });
    }
    for (const [node, splices] of this.splices) {
      if (this.isGone(node)) continue;
      for (const { start, end, text } of splices) {
        changes.push({ ...spanInString(node, this.text, start, end), text: JSON.stringify(text).slice(1, -1) });
      }
    }
    for (const [node, entries] of this.entries) {
      if (!this.isGone(node)) changes.push(...changedEntries(this.text, node, entries, this.layout, this.takesComment));
    }
    changes.sort((a, b) => a.start - b.start || a.end - b.end);
    let end = 0;
    return changes.filter((change) => {
      const isBehind = change.start >= end;
      if (isBehind) end = change.end;
      return isBehind;
    });
  }

  private get layout(): Layout {
    this.knownLayout ??= layoutOf(this.text, this.root);
    return this.knownLayout;
  }

  private set(
    path: Path,
    value: unknown,
    { isInsertion = false, before }: { isInsertion?: boolean; before?: string | undefined },
  ): void {
    const place = this.find(path);
    const rest = path.slice(place.depth);
    const isTaken = rest.length === 0 && isInsertion && path.length > 0;
    if (place.value instanceof Fresh && !isTaken) {
      if (rest.length > 0) setIn(place.value.value, rest, value, isInsertion);
      else place.value.value = value;
      return;
    }
    const [name = path.at(-1)] = rest;
    if (rest.length === 0 && !isTaken && place.value instanceof Fresh === false) {
      this.replaced.set(place.value, new Fresh(structuredClone(value)));
      this.gone.add(place.value);
      this.touch(place.value);
      return;
    }
    const around = isTaken ? place.around : place.value;
    if (around instanceof Fresh || around?.type !== (typeof name === 'number' ? 'array' : 'object')) return;
    const entries = this.entriesOf(around);
    const fresh = new Fresh(wrapped(rest.slice(1), structuredClone(value)));
    if (typeof name === 'number') entries.splice(name, 0, { value: fresh });
    else {
      const next = before === undefined ? -1 : entries.findIndex((entry) => entry.name === before);
      entries.splice(next < 0 ? entries.length : next, 0, { name: String(name), value: fresh });
    }
    this.touch(around);
  }

  private remove(path: Path, isWithComment: boolean): void {
    const place = this.find(path);
    const rest = path.slice(place.depth);
    if (place.value instanceof Fresh && rest.length > 0) {
      removeIn(place.value.value, rest);
      return;
    }
    if (rest.length > 0 || !place.around) return;
    const entries = this.entriesOf(place.around);
    const [entry] = entries.splice(indexIn(place.around, entries, path.at(-1)), 1);
    if (!entry) return;
    if (entry.source && isWithComment) this.takesComment.add(entry.source.node);
    if (entry.value instanceof Fresh === false) this.gone.add(entry.value);
    this.touch(place.around);
  }

  private rename(path: Path, to: string): void {
    const place = this.exactly(path);
    // If two properties have the same name, only one is sent.
    if (place?.around?.type !== 'object' || this.exactly([...path.slice(0, -1), to])) return;
    const entries = this.entriesOf(place.around);
    const entry = entries[indexIn(place.around, entries, path.at(-1))];
    if (entry) entry.name = to;
    if (place.value instanceof Fresh === false) this.touch(keyOf(place.value) ?? place.value);
  }

  private splice(path: Path, by: { start: number; end: number; text: string }): void {
    const place = this.exactly(path);
    if (!place || place.value instanceof Fresh || place.value.type !== 'string') return;
    this.splices.set(place.value, [...(this.splices.get(place.value) ?? []), by]);
    this.touch(place.value);
  }

  private exactly(path: Path): Place | undefined {
    const place = this.find(path);
    return place.depth === path.length ? place : undefined;
  }

  private find(path: Path): Place {
    let place: Place = { value: this.replaced.get(this.root) ?? this.root, around: undefined, depth: 0 };
    for (const segment of path) {
      const { value: around, depth } = place;
      if (around instanceof Fresh) return place;
      const value = this.childOf(around, segment);
      if (!value) return place;
      place = { value, around, depth: depth + 1 };
    }
    return place;
  }

  private childOf(around: Node, segment: string | number): Node | Fresh | undefined {
    const entries = this.entries.get(around);
    const value = entries ? entries[indexIn(around, entries, segment)]?.value : nodeAt(around, [segment]);
    if (value === around || value === undefined) return undefined;
    return value instanceof Fresh ? value : (this.replaced.get(value) ?? value);
  }

  private entriesOf(node: Node): Entry[] {
    let entries = this.entries.get(node);
    if (!entries) {
      entries = (node.children ?? []).map((child, index): Entry => {
        const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
        const source = { node: child, index };
        return { ...(key && { name: key.value }), value: key ? (value ?? key) : child, source };
      });
      this.entries.set(node, entries);
    }
    return entries;
  }

  private touch(node: Node): void {
    for (let at: Node | undefined = node; at && !this.touched.has(at); at = at.parent) this.touched.add(at);
  }

  private isGone(node: Node | undefined): boolean {
    for (let at = node; at; at = at.parent) if (this.gone.has(at)) return true;
    return false;
  }

  private printInPlaceOf(node: Node, value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const { start, end } = spanOf(node, this.text);
    const isFull = (node.children?.length ?? 0) > 0;
    const entry = node.parent?.type === 'property' ? node.parent : node;
    const before = this.text.slice(entry.parent?.offset ?? start, entry.offset);
    const isBroken = isFull ? this.text.slice(start, end).includes('\n') : before.includes('\n') || !entry.parent;
    return print(value, this.layout, this.layout.hasLines && isBroken ? indentAt(this.text, start) : undefined);
  }
}

const indexIn = ({ type }: Node, entries: readonly Entry[], segment: string | number | undefined) =>
  type === 'array' ? Number(segment) : entries.findLastIndex(({ name }) => name === String(segment));

/** A range to remove, with the spaces before it, and with its line if nothing else is on it. */
function erasedWith(text: string, { start, end }: Span): Span {
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t';
  let from = start;
  while (isBlank(from - 1)) from--;
  const isAlone = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  let to = end;
  while (isBlank(to)) to++;
  const lineEnd = text.startsWith('\r\n', to) ? 2 : text[to] === '\n' || text[to] === '\r' ? 1 : 0;
  return isAlone && (lineEnd > 0 || to === text.length) ? { start: from, end: to + lineEnd } : { start: from, end };
}
