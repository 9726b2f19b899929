import { snippets } from '../../../kinds/snippets.generated.ts';
import { translate } from '../../../l10n/texts.ts';

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

interface Snippet {
  prefix: string;
  description: string;
  body: readonly string[];
}

/** The documents to begin with, in the reader's language. */
export function documentSnippets(): DocumentSnippet[] {
  const all = snippets.flatMap((file: Record<string, Snippet>) => Object.entries(file));
  return all.map(([name, { prefix, description, body }]) => ({
    prefix,
    name: translate(name),
    description: translate(description),
    body: body.join('\n'),
  }));
}
