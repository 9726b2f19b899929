import type { JsonObject } from '../../core/document/document.ts';
import { entryOf, isObject, stringAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { type ComponentSpec, componentTypes } from './components.ts';
import { type DynamicText, mayBeDynamic, readDynamic } from './expressions/dynamic.ts';
import { known, newest, toVersion, type Version } from './versions.ts';

/** A component of a screen, at whatever depth. */
export interface Component {
  at: Path;
  value: JsonObject;
  screen: Screen;
  type: string | undefined;
  /** What is known of its type; undefined for an unknown one. */
  spec: ComponentSpec | undefined;
  name: string | undefined;
  /** The Form, If and Switch around it, the outermost first. */
  around: readonly Component[];
  /** The lists of components in it: those of a Form, the branches of an If or Switch. */
  branches: readonly Branch[];
}

/** One list of components in another component. */
export interface Branch {
  at: Path;
  components: readonly Component[];
}

/** Something that a tap or a choice does. */
export interface Action {
  at: Path;
  value: JsonObject;
  name: string | undefined;
  /** The property that has it, such as `on-click-action`. */
  property: string;
  component: Component;
  /** The entry of a list that has it; undefined where the component itself has it. */
  entry: Path | undefined;
  payload: JsonObject | undefined;
  /** The screen that it opens. */
  opens: string | undefined;
}

/** A text that may be a reference or an expression. */
export interface Dynamic {
  at: Path;
  text: string;
  read: DynamicText;
  screen: Screen;
  /** Undefined for the title of a screen. */
  component: Component | undefined;
  /** The property of the component that it is, or is in. */
  property: string;
  /** Whether it is the value of the property itself, and not inside of it. */
  isWhole: boolean;
  /** The action whose payload it is in. */
  payloadOf: Action | undefined;
}

/** An entry of a screen's data. */
export interface DataEntry {
  at: Path;
  value: JsonObject;
}

export interface Screen {
  at: Path;
  value: JsonObject;
  index: number;
  id: string | undefined;
  isTerminal: boolean;
  /** The components directly on the screen. */
  top: readonly Component[];
  /** All components, at whatever depth, in the order of the text. */
  components: readonly Component[];
  /** Fields by their names; the first of those with the same name. */
  fields: ReadonlyMap<string, Component>;
  data: ReadonlyMap<string, DataEntry>;
  actions: readonly Action[];
}

/**
 * A Flow JSON document as rules see it: properties of the wrong type are absent, entries of the wrong type are left out,
 * and every part knows its place.
 */
export interface FlowJson {
  value: JsonObject;
  /** The document as it is written, if somebody has it. */
  text: string | undefined;
  version: Version;
  /** Whether the document is of this version or a later one. */
  isSince(version: string): boolean;
  screens: readonly Screen[];
  /** The first of those with the same id. */
  screensById: ReadonlyMap<string, Screen>;
  components: readonly Component[];
  actions: readonly Action[];
  dynamics: readonly Dynamic[];
  hasEndpoint: boolean;
  routes: Routes;
  /** What was read of this document by a function that several rules use. See `oncePerFlow`. */
  readonly readings: Map<unknown, unknown>;
}

/** Which screen leads to which. */
interface Routes {
  /** What the document declares: for each screen the targets, with their places. */
  declared: ReadonlyMap<string, readonly { at: Path; to: string }[]> | undefined;
  /** What its actions do. */
  navigations: readonly { action: Action; from: string; to: string }[];
}

/** Reads a parsed document as Flow JSON, in one pass. */
export function toFlowJson(value: JsonObject, text?: string): FlowJson {
  const stated = stringAt(value, 'version') ?? '';
  const version = (known(stated) && toVersion(stated)) ?? newest;
  const reader = new Reader();
  const screens = objectsIn(value.screens, ['screens']).map(([screen, at], index) => reader.screen(screen, at, index));
  const screensById = new Map<string, Screen>();
  for (const screen of screens) {
    if (screen.id !== undefined && !screensById.has(screen.id)) screensById.set(screen.id, screen);
  }
  const actions = screens.flatMap((screen) => screen.actions);
  return {
    value,
    text,
    version,
    isSince: (since) => version >= (toVersion(since) ?? 0),
    screens,
    screensById,
    components: screens.flatMap((screen) => screen.components),
    actions,
    dynamics: reader.dynamics,
    hasEndpoint: value.data_api_version !== undefined,
    routes: routesOf(value.routing_model, actions),
    readings: new Map(),
  };
}

/** Makes a reading of a document one that is done once per document: many rules ask the same of it. */
export function oncePerFlow<T extends object>(read: (flow: FlowJson) => T): (flow: FlowJson) => T {
  return (flow) => {
    let answer = flow.readings.get(read) as T | undefined;
    if (answer === undefined) {
      answer = read(flow);
      flow.readings.set(read, answer);
    }
    return answer;
  };
}

/** The objects of a list, each with its place. */
export function objectsIn(list: unknown, at: Path): [JsonObject, Path][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index): [JsonObject, Path][] =>
    isObject(entry) ? [[entry, [...at, index]]] : [],
  );
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Reader {
  readonly dynamics: Dynamic[] = [];

  screen(value: JsonObject, at: Path, index: number): Screen {
    const components: Component[] = [];
    const actions: Action[] = [];
    const fields = new Map<string, Component>();
    const screen: Mutable<Screen> = {
      ...{ at, value, index, id: stringAt(value, 'id'), isTerminal: value.terminal === true },
      ...{ top: [], components, fields, actions, data: dataOf(value.data, [...at, 'data']) },
    };
    const title = stringAt(value, 'title');
    if (title !== undefined && mayBeDynamic(title)) {
      this.dynamics.push({
        ...{ at: [...at, 'title'], text: title, read: readDynamic(title), screen, component: undefined },
        ...{ property: 'title', isWhole: true, payloadOf: undefined },
      });
    }
    const layout = value.layout;
    const children = isObject(layout) ? layout.children : undefined;
    screen.top = this.list(children, [...at, 'layout', 'children'], screen, [], { components, actions, fields });
    return screen;
  }

  private list(
    value: unknown,
    at: Path,
    screen: Screen,
    around: readonly Component[],
    found: { components: Component[]; actions: Action[]; fields: Map<string, Component> },
  ): Component[] {
    return objectsIn(value, at).map(([part, place]) => {
      const type = stringAt(part, 'type');
      const spec = type === undefined ? undefined : entryOf(componentTypes, type);
      const branches: Branch[] = [];
      const name = spec?.properties.name ? stringAt(part, 'name') : undefined;
      const component: Component = { at: place, value: part, screen, type, spec, name, around, branches };
      found.components.push(component);
      if (spec?.isInput && component.name !== undefined && !found.fields.has(component.name)) {
        found.fields.set(component.name, component);
      }
      const branch = (list: unknown, at: Path) => {
        branches.push({ at, components: this.list(list, at, screen, [...around, component], found) });
      };
      for (const name of Object.keys(part)) {
        const property = part[name];
        // Most properties are texts and truths that refer to nothing: they need no path.
        if (isPlain(component, name, property)) continue;
        const here = [...place, name];
        const shape = spec && Object.hasOwn(spec.properties, name) ? spec.properties[name]?.type : undefined;
        if (shape === 'components') branch(property, here);
        else if (shape === 'cases') {
          if (isObject(property)) for (const key of Object.keys(property)) branch(property[key], [...here, key]);
        } else this.property(component, name, property, here, found.actions);
      }
      return component;
    });
  }

  private property(component: Component, name: string, value: unknown, at: Path, actions: Action[]): void {
    if (name.startsWith('on-') && isObject(value)) {
      this.action(component, name, value, at, undefined, actions);
      return;
    }
    const isList = name === 'data-source' || name === 'list-items';
    if (isList && Array.isArray(value)) {
      for (const [entry, place] of objectsIn(value, at)) {
        for (const key of Object.keys(entry)) {
          const inside = entry[key];
          if (typeof inside === 'string' ? !mayBeDynamic(inside) : typeof inside !== 'object') continue;
          if (key.startsWith('on-') && isObject(inside)) {
            this.action(component, key, inside, [...place, key], place, actions);
          } else this.texts(component, name, inside, [...place, key], false, undefined);
        }
      }
      return;
    }
    this.texts(component, name, value, at, true, undefined);
  }

  private action(
    component: Component,
    property: string,
    value: JsonObject,
    at: Path,
    entry: Path | undefined,
    actions: Action[],
  ): void {
    const next = isObject(value.next) ? value.next : undefined;
    const action: Action = {
      ...{ at, value, property, component, entry },
      name: stringAt(value, 'name'),
      payload: isObject(value.payload) ? value.payload : undefined,
      opens: value.name === 'navigate' && next ? stringAt(next, 'name') : undefined,
    };
    actions.push(action);
    for (const key of Object.keys(value)) {
      this.texts(component, property, value[key], [...at, key], false, key === 'payload' ? action : undefined);
    }
  }

  private texts(
    component: Component,
    property: string,
    value: unknown,
    at: Path,
    isWhole: boolean,
    payloadOf: Action | undefined,
  ): void {
    if (typeof value === 'string') {
      const isCondition = isWhole && component.type === 'If' && property === 'condition';
      if (!isCondition && !mayBeDynamic(value)) return;
      // The ticks and dollars of a regular expression are its own.
      if (property === 'pattern' && !/^\$\{[^}]*\}$/.test(value)) return;
      const read = readDynamic(value, isCondition);
      const { screen } = component;
      this.dynamics.push({ at, text: value, read, screen, component, property, isWhole, payloadOf });
    } else if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) {
        this.texts(component, property, entry, [...at, index], false, payloadOf);
      }
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        this.texts(component, property, value[key], [...at, key], false, payloadOf);
      }
    }
  }
}

/** Whether a property has neither a reference nor anything in it. */
function isPlain({ type }: Component, name: string, value: unknown): boolean {
  if (typeof value === 'string') return !mayBeDynamic(value) && !(type === 'If' && name === 'condition');
  return typeof value !== 'object' || value === null;
}

function dataOf(value: unknown, at: Path): ReadonlyMap<string, DataEntry> {
  const data = new Map<string, DataEntry>();
  if (!isObject(value)) return data;
  for (const name of Object.keys(value)) {
    const entry = value[name];
    if (isObject(entry)) data.set(name, { at: [...at, name], value: entry });
  }
  return data;
}

function routesOf(model: unknown, actions: readonly Action[]): Routes {
  const navigations = actions.flatMap((action) => {
    const { id: from } = action.component.screen;
    return action.opens !== undefined && from !== undefined ? [{ action, from, to: action.opens }] : [];
  });
  if (!isObject(model)) return { declared: undefined, navigations };
  const declared = new Map<string, { at: Path; to: string }[]>();
  for (const from of Object.keys(model)) {
    const list = model[from];
    const targets = (Array.isArray(list) ? list : []).flatMap((to: unknown, index) =>
      typeof to === 'string' ? [{ at: ['routing_model', from, index], to }] : [],
    );
    declared.set(from, targets);
  }
  return { declared, navigations };
}
