import type { ChatDocument, Kind, Provider } from '../../core/document/document.ts';
import { addressOf } from '../providers/address.ts';
import { remoteOf } from '../remotes.ts';

/** What a document is at its provider, as far as the document says it. */
export interface Identity {
  provider: Provider;
  kind: Kind;
  /** The space or account that it belongs to; of an older document also an empty one. The first is the right one. */
  places: readonly string[];
  /** Empty where it has none yet. */
  code: string;
  /** Empty where there is none. */
  name: string;
  /** Undefined for what has none, such as a flow. */
  language?: string | undefined;
}

/** What a document is about. */
export function identityOf(document: ChatDocument): Identity {
  const { kind, provider } = document;
  const value = addressOf(document);
  const text = (name = '') => (['string', 'number'].includes(typeof value[name]) ? String(value[name]).trim() : '');
  const { place, code, name, language, normalized } = remoteOf(document)?.identity ?? { code: '' };
  const [space = '', account = ''] = place?.map(text) ?? [];
  return {
    provider,
    kind,
    // Version 1 of the journal knew no account.
    places: space === '' && account !== '' ? [account, ''] : [space],
    code: normalized ? normalized(text(code)) : text(code),
    name: name === undefined ? '' : text(name),
    language: language === undefined ? undefined : text(language),
  };
}

/** What of an identity tells its key from others. */
type KeyParts = Pick<Identity, 'provider' | 'kind' | 'language'>;

/** The key of what is known by this code or name. */
export const keyOf = ({ provider, kind, language }: KeyParts, place: string, id: string): string =>
  [provider, kind, place, id, ...(language === undefined ? [] : [language])].map(inOneWord).join(' ');

/** The key of a flow that version 1 knew by its file alone. */
export const keyOfFile = (identity: KeyParts, place: string, file: string): string =>
  keyOf(identity, place, `${fileMark}${file}`);

/** No code and no name begins so. */
const fileMark = '/';

/** Every key that means this document, its own first: an earlier one may know it by its name or by its file. */
export function keysOf(identity: Identity, file: string): readonly [string, ...string[]] {
  const { places, code, name } = identity;
  const ids = [code, name].filter((id) => id !== '');
  const keys = places.flatMap((place) => [
    ...ids.map((id) => keyOf(identity, place, id)),
    keyOfFile(identity, place, file),
  ]);
  const [first = keyOf(identity, '', ''), ...others] = keys;
  return ids.length > 0 ? [first, ...others] : [keyOf(identity, places[0] ?? '', ''), first, ...others];
}

/** Whether a key is of the same kind, place and language: then only the code tells the two apart. */
export function isBeside(key: string, identity: Identity): boolean {
  const [, , , id = ''] = key.split(' ');
  const mark = keyOf(identity, identity.places[0] ?? '', '\0').split('\0');
  return mark.length === 2 && key === mark.join(id);
}

/** Without spaces, so that a key can be taken apart. */
const inOneWord = (part: string) =>
  part.replaceAll(/[%\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
