import type { ChatDocument } from '../../core/document/document.ts';
import type { DocumentStore } from '../documentStore.ts';
import type { View } from './view.ts';
import { summaryOf } from './workspace.ts';

/** More are not drawn beside each other. */
const mostLanguages = 20;

/**
 * The documents that say the same in other languages: those that are called the same, and those in the same folder whose
 * files begin with the same word, as in `welcome.en.chatapp.json` and `welcome.de.chatapp.json`.
 */
export async function otherLanguages(
  view: View,
  store: DocumentStore,
): Promise<{ uri: string; document: ChatDocument }[]> {
  const own = summaryOf(view);
  const all = await store.summaries();
  const alike = all.filter(
    ({ uri, kind, name }) =>
      uri !== own.uri && kind === own.kind && ((name !== undefined && name === own.name) || isBeside(uri, own.uri)),
  );
  const found = await Promise.all(
    alike.slice(0, mostLanguages).map(async ({ uri }) => ({ uri, document: await store.document(uri) })),
  );
  return found.flatMap(({ uri, document }) => (document ? [{ uri, document }] : []));
}

/** Whether two files are in one folder, and their names begin with the same word before the language. */
function isBeside(uri: string, other: string): boolean {
  const [stem, language] = stemOf(uri);
  const [otherStem, otherLanguage] = stemOf(other);
  return stem === otherStem && language !== undefined && otherLanguage !== undefined;
}

function stemOf(uri: string): [stem: string, language: string | undefined] {
  const found = /^(.*\/[^/]+?)[._-]([a-z]{2,3}(?:[_-][A-Z]{2})?)\.chatapp\.json$/.exec(uri);
  return [found?.[1] ?? uri, found?.[2]];
}
