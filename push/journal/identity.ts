import type { ChatDocument, Kind, Provider } from '../../core/document/document.ts';

/** What a document is at its provider, as far as the document says it. */
export interface Identity {
  provider: Provider;
  kind: Kind;
  /** The space or account that it belongs to; of an older document also an empty one. The first is the right one. */
  places: readonly string[];
  /** TemplateCode, FlowId or phone number; empty where it has none yet. */
  code: string;
  /** TemplateName or FlowName; empty where there is none. */
  name: string;
  /** Empty but for a template. */
  language: string;
}

/** What a document is about. */
export function identityOf({ kind, provider, value }: ChatDocument): Identity {
  const text = (name: string) => (['string', 'number'].includes(typeof value[name]) ? String(value[name]).trim() : '');
  if (provider === 'meta') {
    return { provider, kind, places: [''], code: text('phone_number_id'), name: '', language: '' };
  }
  const [space, account] = [text('CustSpaceId'), text('CustWabaId')];
  // Version 1 of the journal knew no account.
  const places = space === '' && account !== '' ? [account, ''] : [space];
  switch (kind) {
    case 'template':
      return {
        provider,
        kind,
        places,
        code: text('TemplateCode'),
        name: text('TemplateName'),
        language: text('Language'),
      };
    case 'flow':
      return { provider, kind, places, code: text('FlowId'), name: text('FlowName'), language: '' };
    default:
      return { provider, kind, places, code: phoneNumber(text('PhoneNumber')), name: '', language: '' };
  }
}

/** A phone number has one key, however it is written. */
export const phoneNumber = (text: string) => text.replaceAll(/[+\s()-]/g, '');

/** The key of what is known by this code or name. */
export const keyOf = ({ provider, kind, language }: Identity, place: string, id: string): string =>
  [provider, kind, place, id, ...(kind === 'template' ? [language] : [])].map(inOneWord).join(' ');

/** The key of a flow that version 1 knew by its file alone. */
export const keyOfFile = (identity: Identity, place: string, file: string): string =>
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
