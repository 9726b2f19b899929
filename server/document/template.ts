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
  /** The member, when it is a string. */
  text(member: string): Text | undefined;
  inCard: boolean;
}

/** A component of the message or of a card. */
export interface Component {
  at: Path;
  value: JsonObject;
  type: string | undefined;
  format: string | undefined;
  text(member: string): Text | undefined;
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

const textMembers = ['Text', 'Url', 'Caption', 'FileName'];
const buttonTextMembers = ['Text', 'Url', 'CouponCode', 'PhoneNumber', 'AutofillText'];

/** Reads a parsed document as a template. */
export function toTemplate(value: JsonObject): Template {
  const components = readComponents(value.Components, ['Components'], false);
  const allComponents = components.flatMap((component) => [
    component,
    ...component.cards.flatMap((card) => card.components),
  ]);
  const allButtons = allComponents.flatMap((component) => component.buttons);
  const samples = new Map<string, string>();
  if (isObject(value.Example)) {
    for (const [name, sample] of Object.entries(value.Example))
      if (typeof sample === 'string') samples.set(name, sample);
  }
  return {
    value,
    category: stringAt(value, 'Category'),
    components,
    allComponents,
    allButtons,
    component: (type) => components.find((component) => component.type === type),
    texts: [
      ...allComponents.flatMap((component) => textsOf(component, textMembers)),
      ...allButtons.flatMap((button) => textsOf(button, buttonTextMembers)),
    ],
    samples,
  };
}

function readComponents(list: unknown, at: Path, inCard: boolean): Component[] {
  return readObjects(list, at, (value, at) => ({
    at,
    value,
    type: stringAt(value, 'Type'),
    format: stringAt(value, 'Format'),
    text: textReader(value, at),
    buttons: readObjects(value.Buttons, [...at, 'Buttons'], (button, at) => ({
      at,
      value: button,
      type: stringAt(button, 'Type'),
      text: textReader(button, at),
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

function readObjects<T>(list: unknown, at: Path, read: (value: JsonObject, at: Path) => T): T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isObject(entry) ? [read(entry, [...at, index])] : []));
}

/** Reads texts once each: several rules ask for the same one, and looking for variables is not free. */
function textReader(value: JsonObject, at: Path): (member: string) => Text | undefined {
  const read = new Map<string, Text | undefined>();
  return (member) => {
    if (read.has(member)) return read.get(member);
    const string = stringAt(value, member);
    const text =
      string === undefined ? undefined : { at: [...at, member], value: string, variables: variablesIn(string) };
    read.set(member, text);
    return text;
  };
}

function textsOf(part: Component | Button, members: readonly string[]): Text[] {
  return members.flatMap((member) => part.text(member) ?? []);
}
