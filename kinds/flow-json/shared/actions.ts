import type { JsonObject } from '../../../core/document/document.ts';
import { entryOf, isObject } from '../../../core/document/members.ts';
import { readDynamic } from '../expressions/dynamic.ts';
import { type Reference, referencesIn } from '../expressions/reference.ts';
import { screenOf, typeOf, typeOfReference, typeOfValue, type ValueType } from '../expressions/types.ts';
import type { Action, Component, FlowJson, Screen } from '../model.ts';
import { isAvailable } from './properties.ts';

/** The actions that can be in the place of an action, each with the version that allows it; undefined for no place. */
export function allowedAt(action: Action): Readonly<Record<string, string>> | undefined {
  const { component, property, entry } = action;
  const spec = component.spec && entryOf(component.spec.properties, property);
  if (!entry) return spec?.actions;
  if (component.type === 'NavigationList')
    return property === 'on-click-action' ? { navigate: '6.2', data_exchange: '6.2' } : undefined;
  return property === 'on-click-action' ? undefined : { update_data: '6.0' };
}

/** The properties of entries that are actions. */
const ofEntries = new Set(['on-click-action', 'on-select-action', 'on-unselect-action']);

/** Whether an action is of a component that the version has, and in a property that the component has. */
export const isInPlace = (flow: FlowJson, { component, property, entry }: Action): boolean =>
  isAvailable(flow, component) &&
  ((entry !== undefined && ofEntries.has(property)) ||
    (entry === undefined &&
      component.spec !== undefined &&
      entryOf(component.spec.properties, property) !== undefined));

/** The type of a value in a payload; undefined where it is not known. */
export function typeInPayload(flow: FlowJson, screen: Screen, value: unknown): ValueType | undefined {
  if (typeof value !== 'string') return typeOfValue(value);
  const read = readDynamic(value);
  if (read.is === 'binding') return typeOfReference(flow, screen, read.references[0]);
  if (read.is === 'expression') {
    return read.parsed && 'root' in read.parsed ? typeOf(flow, screen, read.parsed.root) : undefined;
  }
  return 'string';
}

/** Whether a value has a reference or an expression anywhere in it. */
export function hasReference(value: unknown): boolean {
  if (typeof value === 'string') return readDynamic(value).is !== 'plain';
  if (Array.isArray(value)) return value.some(hasReference);
  return isObject(value) && Object.values(value).some(hasReference);
}

/** The upload that a reference reads; undefined for any other. */
export function uploadRead(flow: FlowJson, screen: Screen, reference: Reference): Component | undefined {
  if (reference.scope !== 'form') return undefined;
  const field = screenOf(flow, screen, reference)?.fields.get(reference.path[0]);
  return field?.spec?.gives === 'files' ? field : undefined;
}

/** The uploads that the values of a payload read, each with the property of the payload. */
export function uploadsIn(flow: FlowJson, screen: Screen, payload: JsonObject): { name: string; upload: Component }[] {
  return Object.keys(payload).flatMap((name) => {
    const value = payload[name];
    if (typeof value !== 'string') return [];
    return referencesIn(value).references.flatMap((reference) => {
      const upload = uploadRead(flow, screen, reference);
      return upload ? [{ name, upload }] : [];
    });
  });
}
