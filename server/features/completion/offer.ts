import type { CompletionItemKind } from 'vscode-languageserver';
import type { Dialect } from '../../../core/kind.ts';
import { resolved } from '../../../core/schema/lookup.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import type { Insertion } from './snippet.ts';

/** What a client can do with what is offered. */
export interface CompletionClient {
  /** Whether it knows snippets: texts with places to jump between. */
  snippets: boolean;
  /** Whether it shows a few words beside each label, and not only of the chosen one. */
  labelDetails: boolean;
  /** Whether it has VS Code's command that opens the list again. */
  suggestsAgain: boolean;
}

/** Something to offer, before it is placed in the text. */
export interface Offer {
  label: string;
  insertion: Insertion;
  kind: CompletionItemKind;
  /** Decides the order, beginning with 0; the order of the schema decides among equals. */
  rank?: number;
  /** What it is, in a few words behind the label. */
  detail?: string | undefined;
  /** What it means, in sentences. */
  about?: string | undefined;
  isOld?: boolean;
  /** Whether what comes next is chosen from a list as well. */
  continues?: boolean;
}

export const plain = (text: string): Insertion => ({ text, isSnippet: false });

/** How the value of a member begins: with the cursor where it is to be written. */
export function emptyValue(
  { type, items, examples, additionalProperties }: Schema,
  dialect: Dialect | undefined,
): string {
  if (type === 'array') {
    const entry = items && dialect ? resolved(items, dialect.schema) : items;
    return entry?.type === 'object' ? '[\n\t$0\n]' : '["$1"]';
  }
  if (type === 'object') return additionalProperties ? '{ $0 }' : '{\n\t$0\n}';
  if (type === 'boolean') return '${1|true,false|}';
  return type === 'integer' ? `\${1:${examples?.[0] ?? 0}}` : '"$1"';
}

/** A snippet as one without stops would have it. */
export const bare = (snippet: string) =>
  snippet.replaceAll(/\$\{\d\|(\w+)[^}]*\}|\$\{\d:(\w+)\}|\$\d/g, (_, first = '', second = '') => first + second);

/** The value of a string as it stands in the text, closed or not. */
export function stringOf(source: string): string | undefined {
  try {
    const value: unknown = JSON.parse(source.length > 1 && source.endsWith('"') ? source : `${source}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
