import type { ChatDocument } from '../../core/document/document.ts';
import { identityOf } from '../journal/identity.ts';
import type { Listed } from '../providers/list.ts';
import { remoteOf } from '../remotes.ts';

/** The document to read what a list names: its members that say which one is meant, and nothing else. */
export function documentOf({ kind, provider, id, name, language }: Listed, space: string): ChatDocument {
  const { list, identity } = remoteOf({ kind, provider }) ?? {};
  const members = list?.members;
  const value = members && {
    ...(identity?.place && { [identity.place[0]]: space }),
    [members.id]: id,
    [members.name]: name,
    ...(members.language !== undefined && { [members.language]: language }),
  };
  return { kind, provider, value: value ?? {} };
}

/** The spaces that documents of a provider name, in the order of their names. */
export function spacesOf(documents: readonly ChatDocument[], provider: string): readonly string[] {
  const named = documents.flatMap((document) => (document.provider === provider ? identityOf(document).places : []));
  return [...new Set(named)].filter((space) => space !== '').sort();
}

/** The name of a new file for what a list names: `order_update.en.chatapp.json`. */
export function fileNameOf({ name, language, id }: Listed): string {
  const words = [name || id, language]
    .filter(Boolean)
    .join('.')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    // No file of a folder above, and none that is hidden.
    .replace(/^\.+/, '_');
  return `${words}.chatapp.json`;
}

/** The names that a new file for it can have, the first that is free: the second has its code too. */
export const fileNamesOf = (listed: Listed): readonly [string, string] => [
  fileNameOf(listed),
  fileNameOf({ ...listed, name: `${listed.name}.${listed.id}` }),
];

/** Whether a document has the language of an entry, in any spelling of it; also where the kind has no languages. */
export function hasLanguageOf(document: ChatDocument, { language }: Listed): boolean {
  const { language: asked } = identityOf(document);
  const { read, identity } = remoteOf(document) ?? {};
  if (asked === undefined || identity?.language === undefined) return true;
  return language !== null && (language === asked || read?.isSameWord?.(identity.language, asked, language) === true);
}

/** The documents that are here already. */
export interface LocalDocuments<T> {
  /** What belongs to the document that an entry of a space's list names; undefined where that is only at the target. */
  find(listed: Listed, space: string): T | undefined;
}

/**
 * Says which local document is the one that a list names: by its code or, while it has none, by its name.
 *
 * @param documents each with what is wanted of it, such as its file
 */
export function localDocuments<T>(documents: Iterable<readonly [ChatDocument, T]>): LocalDocuments<T> {
  const byId = new Map<string, (readonly [ChatDocument, T])[]>();
  const keyOf = (kind: string, provider: string, by: 'code' | 'name', id: string) => [kind, provider, by, id].join(' ');
  for (const one of documents) {
    const { kind, provider, code, name } = identityOf(one[0]);
    if (code === '' && name === '') continue;
    const key = code === '' ? keyOf(kind, provider, 'name', name) : keyOf(kind, provider, 'code', code);
    byId.set(key, [...(byId.get(key) ?? []), one]);
  }
  return {
    find: (listed, space) => {
      const { kind, provider, id, name } = listed;
      const keys = [keyOf(kind, provider, 'code', id), keyOf(kind, provider, 'name', name)];
      const found = keys.flatMap((key) => byId.get(key) ?? []);
      const isIt = ([document]: readonly [ChatDocument, T]) => hasLanguageOf(document, listed) && isIn(document, space);
      return found.find(isIt)?.[1];
    },
  };
}

/** Whether a document belongs to a space; one that names none could. */
const isIn = (document: ChatDocument, space: string): boolean =>
  identityOf(document).places.some((place) => place === '' || place === space);
