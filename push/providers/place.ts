import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import { isObject } from './verdict.ts';

/** Finds the part of a document that a refusal is about; undefined where the document has no such part. */
type Finder = (value: JsonObject) => Path | undefined;

const VARIABLE = /\$\([^)]*\)/g;
const variablesIn = (text: unknown) => (typeof text === 'string' ? (text.match(VARIABLE)?.length ?? 0) : 0);

/** The member of a component of this type, or the component. */
const component =
  (type: string, member?: string): Finder =>
  ({ Components: components }) => {
    const index = Array.isArray(components)
      ? components.findIndex((entry) => isObject(entry) && entry.Type === type)
      : -1;
    if (!Array.isArray(components) || index < 0) return undefined;
    const has = member !== undefined && isObject(components[index]) && Object.hasOwn(components[index], member);
    return has ? ['Components', index, member] : ['Components', index];
  };

/** The member of the first button of which this holds. */
const button =
  (member: string, holds: (button: JsonObject) => boolean): Finder =>
  (value) => {
    const at = component('BUTTONS', 'Buttons')(value);
    const [, index] = at ?? [];
    const components = value.Components;
    const part: unknown = Array.isArray(components) && typeof index === 'number' ? components[index] : undefined;
    const buttons = isObject(part) && Array.isArray(part.Buttons) ? part.Buttons : [];
    const found = buttons.findIndex((entry) => isObject(entry) && Object.hasOwn(entry, member) && holds(entry));
    return at && found >= 0 ? [...at, found, member] : at;
  };

const member =
  (name: string): Finder =>
  (value) =>
    Object.hasOwn(value, name) ? [name] : undefined;

const first =
  (...finders: readonly Finder[]): Finder =>
  (value) => {
    for (const find of finders) {
      const at = find(value);
      if (at) return at;
    }
    return undefined;
  };

/** By CAMS's code, without its family, and by Meta's codes inside of a message. */
const PLACES: { readonly [code: string]: Finder } = {
  FooterHaveVariable: component('FOOTER', 'Text'),
  HeaderMoreVarable: component('HEADER', 'Text'),
  HeaderTypeNotSupport: component('HEADER', 'Format'),
  ButtonTextHaveVariable: button('Text', ({ Text }) => variablesIn(Text) > 0),
  UrlMoreVarable: button('Url', ({ Url }) => variablesIn(Url) > 1),
  LinkNotEmpty: first(
    button('Url', ({ Url }) => Url === ''),
    component('HEADER', 'Url'),
  ),
  PhoneNumberError: button('PhoneNumber', () => true),
  FromOnlyNumeric: member('PhoneNumber'),
  TextNotEmpty: component('BODY', 'Text'),
  MessageInvalid: component('BODY', 'Text'),
  LanguageNotSupport: member('Language'),
  LanguageNotEmpty: member('Language'),
  TemplateTypeNotSupport: member('TemplateType'),
  TemplateNameExist: member('TemplateName'),
  TemplateNotExist: first(member('TemplateCode'), member('TemplateName')),
  TemplateCodeNotEmpty: first(member('TemplateCode'), member('TemplateName')),
  2388023: member('TemplateName'),
  2388024: member('TemplateName'),
  2388042: member('Example'),
  2388043: member('Example'),
  2388047: component('HEADER', 'Text'),
  2388060: component('BUTTONS', 'Buttons'),
  2388072: component('BODY', 'Text'),
  2388073: component('FOOTER', 'Text'),
  2388081: button('Url', ({ Url }) => /wa\.me/.test(String(Url))),
  2388293: component('BODY', 'Text'),
  2388299: component('BODY', 'Text'),
  803: member('phone_number_id'),
};

/**
 * The place in the document that a refusal is about.
 *
 * @param code the provider's
 * @param message the provider's words, which name a component or a member where the code does not
 * @returns undefined where it is about nothing that the document holds, such as the account
 */
export function placeOf({ value }: ChatDocument, code: string | null, message: string): Path | undefined {
  const subcodes = [...message.matchAll(/(?<!\d)\d{6,7}(?!\d)/g)].map(([subcode]) => subcode);
  const names = [...subcodes, code ?? '', (code ?? '').replace(/^.*\./, '').replace(/^Missing/, '')];
  for (const name of names) {
    const find = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
    const at = find?.(value);
    if (at) return at;
  }
  // InvalidParameter.Categories, and the parameter of a Graph message: "(#100) Param prompts must be …".
  const words = [names.at(-1) ?? '', ...(message.match(/\w+/g) ?? [])];
  const named = words.find((word) => word !== 'name' && Object.hasOwn(value, word));
  if (named !== undefined) return [named];
  const part = words.find((word) => /^(BODY|HEADER|FOOTER|BUTTONS|CAROUSEL)$/.test(word));
  return part === undefined ? undefined : component(part, part === 'BUTTONS' ? 'Buttons' : 'Text')(value);
}
