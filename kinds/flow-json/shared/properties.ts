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
  at: Path;
}

/** Whether a component is known, and the version has it. */
export const isAvailable = (flow: FlowJson, { spec }: Component): boolean =>
  spec !== undefined && flow.isSince(spec.since);

/** Whether a text is a reference or an expression, or has one. */
export const isDynamic = (value: unknown): boolean => typeof value === 'string' && mayBeDynamic(value);

/** The properties of all components, as far as their types and the version know them. */
export const givenProperties = oncePerFlow((flow): readonly Given[] =>
  flow.components.flatMap((component) => {
    const { spec, value, at } = component;
    if (!spec || !isAvailable(flow, component)) return [];
    return Object.keys(value).flatMap((name): Given[] => {
      const property = entryOf(spec.properties, name);
      if (!property || (property.since !== undefined && !flow.isSince(property.since))) return [];
      return [{ component, name, spec: property, value: value[name], at: [...at, name] }];
    });
  }),
);

/** The components of these types that the version has. */
export const componentsOf = (flow: FlowJson, ...types: readonly string[]): readonly Component[] =>
  flow.components.filter(
    (component) => component.type !== undefined && types.includes(component.type) && isAvailable(flow, component),
  );

/** The Form around a component, if there is one. */
export const formAround = ({ around }: Component): Component | undefined => around.find(({ type }) => type === 'Form');

/** The If and Switch around a component, the outermost first. */
export const choicesAround = ({ around }: Component): readonly Component[] =>
  around.filter(({ type }) => type === 'If' || type === 'Switch');
