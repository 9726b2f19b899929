import { kinds } from '../../../kinds/index.ts';

/** Members whose value makes a piece what it is; all others are there to be overwritten. */
const fixedMembers = new Set(kinds.flatMap((kind) => kind.fixedProperties ?? []));

/** What a client inserts: with places to jump between and to overwrite, where it knows those. */
export interface Insertion {
  text: string;
  isSnippet: boolean;
}

/** Objects up to this length, in UTF-16 units, stand on one line. */
const lineLength = 80;

/** Writes a value as text to insert, in which everything but what makes it what it is can be overwritten in turn. */
export function toInsertion(value: unknown, isSnippet: boolean): Insertion {
  let stops = 0;
  const scalar = (scalarValue: unknown, isFixed: boolean): string => {
    const json = JSON.stringify(scalarValue);
    if (!isSnippet || isFixed) return isSnippet ? escaped(json) : json;
    stops++;
    if (typeof scalarValue === 'string') return `"\${${stops}:${escaped(json.slice(1, -1))}}"`;
    return typeof scalarValue === 'boolean' ? choice(stops, scalarValue) : `\${${stops}:${json}}`;
  };
  const write = (part: unknown, indent: string, name?: string): string => {
    if (Array.isArray(part)) {
      const entries = part.map((entry) => `${indent}\t${write(entry, `${indent}\t`)}`);
      return `[\n${entries.join(',\n')}\n${indent}]`;
    }
    if (typeof part !== 'object' || part === null) return scalar(part, name !== undefined && fixedMembers.has(name));
    const members = Object.entries(part);
    const isShort =
      members.every(([, member]) => typeof member !== 'object') && JSON.stringify(part).length <= lineLength;
    const written = members.map(([key, member]) => `${JSON.stringify(key)}: ${write(member, `${indent}\t`, key)}`);
    if (isShort) return `{ ${written.join(', ')} }`;
    return `{\n${written.map((line) => `${indent}\t${line}`).join(',\n')}\n${indent}}`;
  };
  return { text: write(value, ''), isSnippet };
}

/** A text in a snippet, where none of its signs means anything. */
export const escaped = (plain: string): string => plain.replaceAll(/[\\$}]/g, '\\$&');

const choice = (stop: number, first: boolean) => `\${${stop}|${first},${!first}|}`;
