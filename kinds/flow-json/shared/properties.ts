import { entryOf } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import type { Property } from '../components.ts';
import { mayBeDynamic } from '../expressions/dynamic.ts';
import { type Component, type FlowJson, oncePerFlow } from '../model.ts';

/** A property of a component that its type knows, in this version. */
export interface Given {
  component: Component;
  name: string;
  spec: Property;
  value: unknown;
  readonly at: Path;
}

/** Whether a component is known, and the version has it. */
export const isAvailable = (flow: FlowJson, { spec }: Component): boolean =>
  spec !== undefined && flow.isSince(spec.since);

/** Whether a text is a reference or an expression, or has one. */
export const isDynamic = (value: unknown): boolean => typeof value === 'string' && mayBeDynamic(value);

/** One of them; its path is made when somebody asks, since most are never reported. */
class GivenProperty implements Given {
  constructor(
    readonly component: Component,
    readonly name: string,
    readonly spec: Property,
    readonly value: unknown,
  ) {}

  get at(): Path {
    return [...this.component.at, this.name];
  }
}

/** The properties of all components, as far as their types and the version know them. */
export const givenProperties = oncePerFlow((flow): readonly Given[] => {
  const found: Given[] = [];
  for (const component of flow.components) {
    const { spec, value } = component;
    if (!spec || !isAvailable(flow, component)) continue;
    for (const name of Object.keys(value)) {
      const property = entryOf(spec.properties, name);
      if (!property || (property.since !== undefined && !flow.isSince(property.since))) continue;
      found.push(new GivenProperty(component, name, property, value[name]));
    }
  }
  return found;
});

const byName = oncePerFlow((flow): ReadonlyMap<string, readonly Given[]> => {
  const all = new Map<string, Given[]>();
  for (const given of givenProperties(flow)) {
    const list = all.get(given.name);
    if (list) list.push(given);
    else all.set(given.name, [given]);
  }
  return all;
});

/** Those of them with these names. */
export const givenNamed = (flow: FlowJson, ...names: readonly string[]): readonly Given[] =>
  names.flatMap((name) => byName(flow).get(name) ?? []);

const byType = oncePerFlow((flow): ReadonlyMap<string, readonly Component[]> => {
  const all = new Map<string, Component[]>();
  for (const component of flow.components) {
    const { type } = component;
    if (type === undefined || !isAvailable(flow, component)) continue;
    const list = all.get(type);
    if (list) list.push(component);
    else all.set(type, [component]);
  }
  return all;
});

/** The components of these types that the version has. */
export const componentsOf = (flow: FlowJson, ...types: readonly string[]): readonly Component[] =>
  types.flatMap((type) => byType(flow).get(type) ?? []);

/** The Form around a component, if there is one. */
export const formAround = ({ around }: Component): Component | undefined => around.find(({ type }) => type === 'Form');

/** The If and Switch around a component, the outermost first. */
export const choicesAround = ({ around }: Component): readonly Component[] =>
  around.filter(({ type }) => type === 'If' || type === 'Switch');
