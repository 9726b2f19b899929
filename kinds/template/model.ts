import type { JsonObject } from '../../core/document/document.ts';
import { groupBy } from '../../core/document/group.ts';
import { isObject, stringAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { type Variable, variablesIn } from '../../core/document/variables.ts';

/** A text that the customer reads, or that is resolved when the message is sent, with its path. */
export interface Text {
  at: Path;
  /** The name of its property. */
  property: string;
  value: string;
  variables: readonly Variable[];
}

/** A button, of the message or of a card. `type` is any string: an unknown one is another rule's business. */
export interface Button {
  at: Path;
  value: JsonObject;
  type: string | undefined;
  /** The property, when it is one of its texts and a string. */
  text(property: string): Text | undefined;
  texts(): readonly Text[];
  inCard: boolean;
}

/** A component of the message or of a card. */
export interface Component {
  at: Path;
  value: JsonObject;
  type: string | undefined;
  format: string | undefined;
  text(property: string): Text | undefined;
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
 * A template as rules see it: properties of the wrong type are absent (the schema reports those), entries of the wrong
 * type are left out, and every part knows its place.
 */
export interface Template {
  value: JsonObject;
  /** As the document says, or AUTHENTICATION where it says nothing and has a button of that category alone. */
  category: string | undefined;
  /** The components of the message itself. */
  components: readonly Component[];
  /** The components of the message and of every card. */
  allComponents: readonly Component[];
  /** The buttons of the message and of every card. */
  allButtons: readonly Button[];
  /** The types of all of these components and buttons. */
  types: ReadonlySet<string>;
  /** The components of this type, of the message and of every card. */
  componentsOf(type: string): readonly Component[];
  /** The buttons of this type, of the message and of every card. */
  buttonsOf(type: string): readonly Button[];
  /** The names of all properties of buttons, and the buttons that have each. */
  buttonsByProperty: ReadonlyMap<string, readonly Button[]>;
  /** The first component of this type. */
  component(type: string): Component | undefined;
  /** Every text that may have variables: component texts and sample URLs, button URLs and coupon codes, labels too. */
  texts: readonly Text[];
  /** The names of all variables in those texts. */
  variableNames: ReadonlySet<string>;
  /** The samples: string values of Example by name. */
  samples: ReadonlyMap<string, string>;
  /** What was read of this template by a function that several rules use. See `oncePerTemplate`. */
  readonly readings: Map<unknown, unknown>;
}

/** Makes a reading of a template one that is done once per template: many rules ask the same of it. */
export function oncePerTemplate<T extends object>(read: (template: Template) => T): (template: Template) => T {
  // On the template, and not in a WeakMap: those make every collection of garbage slower.
  return (template) => {
    let answer = template.readings.get(read) as T | undefined;
    if (answer === undefined) {
      answer = read(template);
      template.readings.set(read, answer);
    }
    return answer;
  };
}

const componentTexts = ['Text', 'Url', 'Caption', 'FileName'];
const buttonTexts = ['Text', 'Url', 'CouponCode', 'PhoneNumber', 'AutofillText', 'NavigateScreen'];

/**
 * Reads a parsed document as a template. This runs on every keystroke: what not every document needs is read on
 * first use, and the many parts of a carousel are objects of one shape.
 */
export function toTemplate(value: JsonObject): Template {
  const components = readObjects(value, 'Components', undefined, (part, at) => new ComponentPart(part, at, false));
  const allComponents: Component[] = [];
  const allButtons: Button[] = [];
  for (const component of components) {
    allComponents.push(component);
    for (const card of component.cards) for (const part of card.components) allComponents.push(part);
  }
  for (const component of allComponents) for (const button of component.buttons) allButtons.push(button);
  return new TemplateModel(value, components, allComponents, allButtons);
}

class TemplateModel implements Template {
  readonly readings = new Map<unknown, unknown>();
  readonly category: string | undefined;
  readonly types = new Set<string>();
  private knownTexts: readonly Text[] | undefined;
  private knownSamples: ReadonlyMap<string, string> | undefined;
  private knownNames: ReadonlySet<string> | undefined;
  private knownComponents: ReadonlyMap<string, readonly Component[]> | undefined;
  private knownButtons: ReadonlyMap<string, readonly Button[]> | undefined;
  private knownProperties: ReadonlyMap<string, readonly Button[]> | undefined;

  constructor(
    readonly value: JsonObject,
    readonly components: readonly Component[],
    readonly allComponents: readonly Component[],
    readonly allButtons: readonly Button[],
  ) {
    for (const { type } of allComponents) if (type !== undefined) this.types.add(type);
    for (const { type } of allButtons) if (type !== undefined) this.types.add(type);
    const stated = stringAt(value, 'Category');
    const isForApps = this.types.has('ONE_TAP') || this.types.has('ZERO_TAP');
    this.category = value.Category === undefined && isForApps ? 'AUTHENTICATION' : stated;
    // Rules take them out of the template as they do its lists.
    this.component = this.component.bind(this);
    this.buttonsOf = this.buttonsOf.bind(this);
    this.componentsOf = this.componentsOf.bind(this);
  }

  componentsOf(type: string): readonly Component[] {
    this.knownComponents ??= groupBy(this.allComponents, ({ type }) => (type === undefined ? [] : [type]));
    return this.knownComponents.get(type) ?? none;
  }

  buttonsOf(type: string): readonly Button[] {
    if (!this.types.has(type)) return none;
    this.knownButtons ??= groupBy(this.allButtons, ({ type }) => (type === undefined ? [] : [type]));
    return this.knownButtons.get(type) ?? none;
  }

  get buttonsByProperty(): ReadonlyMap<string, readonly Button[]> {
    this.knownProperties ??= groupBy(this.allButtons, ({ value }) => Object.keys(value));
    return this.knownProperties;
  }

  component(type: string): Component | undefined {
    return this.components.find((component) => component.type === type);
  }

  get texts(): readonly Text[] {
    if (!this.knownTexts) {
      const texts: Text[] = [];
      for (const part of this.allComponents) for (const text of part.texts()) texts.push(text);
      for (const part of this.allButtons) for (const text of part.texts()) texts.push(text);
      this.knownTexts = texts;
    }
    return this.knownTexts;
  }

  get variableNames(): ReadonlySet<string> {
    if (!this.knownNames) {
      const names = new Set<string>();
      for (const { variables } of this.texts) for (const { name } of variables) names.add(name);
      this.knownNames = names;
    }
    return this.knownNames;
  }

  get samples(): ReadonlyMap<string, string> {
    this.knownSamples ??= readSamples(this.value.Example);
    return this.knownSamples;
  }
}

/** What components and buttons share: their place, their type, and their texts, each looked into once. */
class Part {
  readonly type: string | undefined;
  private known: readonly Text[] | undefined;

  constructor(
    readonly value: JsonObject,
    private readonly place: Place,
    readonly inCard: boolean,
    private readonly properties: readonly string[],
  ) {
    this.type = stringAt(value, 'Type');
  }

  get at(): Path {
    return this.place.path;
  }

  text(property: string): Text | undefined {
    for (const text of this.texts()) if (text.property === property) return text;
    return undefined;
  }

  texts(): readonly Text[] {
    if (!this.known) {
      const found: Text[] = [];
      for (const property of this.properties) {
        const value = stringAt(this.value, property);
        if (value !== undefined) found.push(new TextOfPart(this, property, value));
      }
      this.known = found;
    }
    return this.known;
  }
}

class TextOfPart implements Text {
  private known: Path | undefined;
  readonly variables: readonly Variable[];

  constructor(
    private readonly part: Part,
    readonly property: string,
    readonly value: string,
  ) {
    this.variables = variablesIn(value);
  }

  get at(): Path {
    this.known ??= [...this.part.at, this.property];
    return this.known;
  }
}

class ComponentPart extends Part implements Component {
  readonly format: string | undefined;
  readonly buttons: readonly Button[];
  readonly cards: readonly Card[];

  constructor(value: JsonObject, place: Place, inCard: boolean) {
    super(value, place, inCard, componentTexts);
    this.format = stringAt(value, 'Format');
    this.buttons = readObjects(value, 'Buttons', place, (button, at) => new Part(button, at, inCard, buttonTexts));
    this.cards = inCard ? none : readObjects(value, 'Cards', place, (card, at) => new CardPart(card, at));
  }
}

class CardPart implements Card {
  readonly components: readonly Component[];

  constructor(
    value: JsonObject,
    private readonly place: Place,
  ) {
    this.components = readObjects(value, 'CardComponents', place, (part, at) => new ComponentPart(part, at, true));
  }

  get at(): Path {
    return this.place.path;
  }
}

/** An entry of a list in an object somewhere. Only what has a finding needs its path: most are never written out. */
class Place {
  private known: Path | undefined;

  constructor(
    private readonly parent: Place | undefined,
    private readonly list: string,
    private readonly index: number,
  ) {}

  get path(): Path {
    this.known ??= [...(this.parent?.path ?? []), this.list, this.index];
    return this.known;
  }
}

/** The objects of a list; entries of any other type are the schema's business. */
function readObjects<T>(
  object: JsonObject,
  property: string,
  parent: Place | undefined,
  read: (value: JsonObject, place: Place) => T,
): readonly T[] {
  const list = object[property];
  if (!Array.isArray(list)) return none;
  const parts: T[] = [];
  for (let index = 0; index < list.length; index++) {
    const entry: unknown = list[index];
    if (isObject(entry)) parts.push(read(entry, new Place(parent, property, index)));
  }
  return parts;
}

const none: readonly never[] = [];

function readSamples(example: unknown): Map<string, string> {
  const samples = new Map<string, string>();
  if (!isObject(example)) return samples;
  for (const [name, sample] of Object.entries(example)) if (typeof sample === 'string') samples.set(name, sample);
  return samples;
}
