import type { JsonObject } from './document.ts';
import { isObject, stringAt } from './members.ts';
import type { Path } from './path.ts';
import { type Variable, variablesIn } from './variables.ts';

/** A text that the customer reads or that is resolved at sending, with where it stands. */
export interface Text {
  at: Path;
  value: string;
  variables: readonly Variable[];
}

/** A button, of the message or of a card. `type` is any string: an unknown one is another rule's business. */
export interface Button {
  at: Path;
  value: JsonObject;
  type: string | undefined;
  /** The member, when it is one of its texts and a string. */
  text(member: string): Text | undefined;
  texts(): readonly Text[];
  inCard: boolean;
}

/** A component of the message or of a card. */
export interface Component {
  at: Path;
  value: JsonObject;
  type: string | undefined;
  format: string | undefined;
  text(member: string): Text | undefined;
  texts(): readonly Text[];
  buttons: readonly Button[];
  /** The cards of a CAROUSEL. */
  cards: readonly Card[];
  inCard: boolean;
}

export interface Card {
  at: Path;
  components: readonly Component[];
}

/**
 * A template as rules see it: members of the wrong type are absent (the schema speaks of those), entries of the wrong
 * type are left out, and every part knows its place.
 */
export interface Template {
  value: JsonObject;
  category: string | undefined;
  /** The components of the message itself. */
  components: readonly Component[];
  /** The components of the message and of every card. */
  allComponents: readonly Component[];
  /** The buttons of the message and of every card. */
  allButtons: readonly Button[];
  /** The first component of this type. */
  component(type: string): Component | undefined;
  /** Every text that may hold variables: component texts and sample URLs, button URLs and coupon codes, labels too. */
  texts: readonly Text[];
  /** The samples: string values of Example by name. */
  samples: ReadonlyMap<string, string>;
}

const componentTexts = ['Text', 'Url', 'Caption', 'FileName'];
const buttonTexts = ['Text', 'Url', 'CouponCode', 'PhoneNumber', 'AutofillText', 'NavigateScreen'];

/**
 * Reads a parsed document as a template. This runs on every keystroke: what not every document needs is read on
 * first use.
 */
export function toTemplate(value: JsonObject): Template {
  const components = readComponents(value.Components, ['Components'], false);
  const allComponents: Component[] = [];
  for (const component of components) {
    allComponents.push(component);
    for (const card of component.cards) for (const part of card.components) allComponents.push(part);
  }
  const allButtons = allComponents.flatMap((component) => component.buttons);
  const texts = once(() => [...allComponents, ...allButtons].flatMap((part) => part.texts()));
  const samples = once(() => readSamples(value.Example));
  return {
    value,
    category: stringAt(value, 'Category'),
    components,
    allComponents,
    allButtons,
    component: (type) => components.find((component) => component.type === type),
    get texts() {
      return texts();
    },
    get samples() {
      return samples();
    },
  };
}

function readComponents(list: unknown, at: Path, inCard: boolean): readonly Component[] {
  return readObjects(list, at, (value, at) => ({
    at,
    value,
    type: stringAt(value, 'Type'),
    format: stringAt(value, 'Format'),
    ...textsOf(value, at, componentTexts),
    buttons: readObjects(value.Buttons, [...at, 'Buttons'], (button, at) => ({
      at,
      value: button,
      type: stringAt(button, 'Type'),
      ...textsOf(button, at, buttonTexts),
      inCard,
    })),
    cards: inCard
      ? []
      : readObjects(value.Cards, [...at, 'Cards'], (card, at) => ({
          at,
          components: readComponents(card.CardComponents, [...at, 'CardComponents'], true),
        })),
    inCard,
  }));
}

function readObjects<T>(list: unknown, at: Path, read: (value: JsonObject, at: Path) => T): readonly T[] {
  if (!Array.isArray(list)) return none;
  const parts: T[] = [];
  list.forEach((entry, index) => {
    if (isObject(entry)) parts.push(read(entry, [...at, index]));
  });
  return parts;
}

const none: readonly never[] = [];

/** The texts of a component or button, read once: several rules ask, and looking for variables is not free. */
function textsOf(value: JsonObject, at: Path, members: readonly string[]): Pick<Component, 'text' | 'texts'> {
  const texts = once(() => {
    const found: (Text & { member: string })[] = [];
    for (const member of members) {
      const text = stringAt(value, member);
      if (text !== undefined) found.push({ member, at: [...at, member], value: text, variables: variablesIn(text) });
    }
    return found;
  });
  return { texts, text: (member) => texts().find((text) => text.member === member) };
}

function readSamples(example: unknown): Map<string, string> {
  const samples = new Map<string, string>();
  if (!isObject(example)) return samples;
  for (const [name, sample] of Object.entries(example)) if (typeof sample === 'string') samples.set(name, sample);
  return samples;
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
