import { kinds } from '../../../kinds/index.ts';
import { snippets } from '../../../kinds/snippets.generated.ts';
import { translate } from '../../../l10n/texts.ts';
import { emptyIndex, type WorkspaceIndex } from '../workspaceIndex.ts';
import { escaped } from './snippet.ts';

/** A document to begin with. */
export interface DocumentSnippet {
  /** What is typed for it. */
  prefix: string;
  /** What it is, in a few words. */
  name: string;
  /** The same in a sentence. */
  description: string;
  /** A snippet: its places to fill in are marked as VS Code has them. */
  body: string;
}

/** What is known of a new document before it has a text. */
export interface NewDocument {
  /** Its name, or that of its file: with it the template or flow is named. */
  name?: string | undefined;
}

interface Snippet {
  prefix: string;
  description: string;
  body: readonly string[];
}

/**
 * The documents to begin with, in the reader's language: with the name of the new document, and with the ids of the
 * other documents of the workspace.
 */
export function documentSnippets(
  document: NewDocument = {},
  workspace: WorkspaceIndex = emptyIndex,
): DocumentSnippet[] {
  const all = snippets.flatMap((file: Record<string, Snippet>) => Object.entries(file));
  return all.map(([name, { prefix, description, body }]) => ({
    prefix,
    name: translate(name),
    description: translate(description),
    body: body.map((line) => filledIn(line, document, workspace)).join('\n'),
  }));
}

const sharedIds = new Set(kinds.flatMap((kind) => kind.sharedIds ?? []));

/** A property at the top whose value is a place to fill in. */
const topProperty = /^( {2}"(\w+)": ")\$\{(\d+):[^}]*\}/;

function filledIn(line: string, { name }: NewDocument, { ids }: WorkspaceIndex): string {
  return line.replace(topProperty, (whole, start: string, property: string, stop: string) => {
    if (sharedIds.has(property)) {
      const known = ids.get(property) ?? [];
      const choices = known.slice(0, mostChoices).map((id) => id.replaceAll(/[\\,|$}]/g, '\\$&'));
      const [only] = known;
      if (known.length > 1) return `${start}\${${stop}|${choices.join(',')}|}`;
      return only === undefined ? whole : `${start}\${${stop}:${escaped(only)}}`;
    }
    const kind = kinds.find(({ nameProperties }) => nameProperties?.includes(property));
    const given = name && kind ? (kind.nameFrom?.(name) ?? name) : '';
    return given === '' ? whole : `${start}\${${stop}:${escaped(JSON.stringify(given).slice(1, -1))}}`;
  });
}

/** A choice of more is no help. */
const mostChoices = 10;
