/** Where in a document refusals of CAMS, and of WhatsApp behind it, are about. */
import type { JsonObject } from '../../../core/document/document.ts';
import type { Finder } from '../provider.ts';
import { isObject } from '../verdict.ts';

const VARIABLE = /\$\([^)]*\)/g;

/** How many variables a text has. */
export const variablesIn = (text: unknown) => (typeof text === 'string' ? (text.match(VARIABLE)?.length ?? 0) : 0);

/** The member of a component of this type, or the component. */
export const component =
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
export const button =
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

/** A member of the document. */
export const member =
  (name: string): Finder =>
  (value) =>
    Object.hasOwn(value, name) ? [name] : undefined;

/** The first of several places that the document has. */
export const first =
  (...finders: readonly Finder[]): Finder =>
  (value) => {
    for (const find of finders) {
      const at = find(value);
      if (at) return at;
    }
    return undefined;
  };

/** The part of a template that a message names. */
export const placeOfPart = (word: string): Finder | undefined =>
  /^(BODY|HEADER|FOOTER|BUTTONS|CAROUSEL)$/.test(word)
    ? component(word, word === 'BUTTONS' ? 'Buttons' : 'Text')
    : undefined;
