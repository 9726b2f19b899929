import type { JsonObject } from '../../../core/document/document.ts';
import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import type { Component, FlowJson } from '../model.ts';
import { objectsIn, oncePerFlow } from '../model.ts';
import { givenProperties } from './properties.ts';

/** A list that is written into the document: options, entries of a NavigationList, or images. */
export interface StaticList {
  component: Component;
  property: string;
  sort: 'option' | 'chip' | 'navigation' | 'image';
  at: Path;
  /** How many entries it has, whatever they are. */
  length: number;
  entries: readonly Entry[];
}

export interface Entry {
  value: JsonObject;
  at: Path;
}

/** All lists that are written into the document. */
export const staticLists = oncePerFlow((flow: FlowJson): readonly StaticList[] =>
  givenProperties(flow).flatMap(({ component, name, spec, value, at }): StaticList[] => {
    const sort = spec.entries;
    if (!Array.isArray(value) || (sort !== 'option' && sort !== 'chip' && sort !== 'navigation' && sort !== 'image'))
      return [];
    const entries = objectsIn(value, at).map(([entry, place]) => ({ value: entry, at: place }));
    return [{ component, property: name, sort, at, length: value.length, entries }];
  }),
);

const byComponent = oncePerFlow(
  (flow: FlowJson): ReadonlyMap<Component, StaticList> =>
    new Map(staticLists(flow).map((list) => [list.component, list])),
);

/** The list that a component has in the document, if it has one. */
export const listOf = (flow: FlowJson, component: Component): StaticList | undefined =>
  byComponent(flow).get(component);

/** The lists of options to choose from. */
export const optionLists = (flow: FlowJson): readonly StaticList[] =>
  staticLists(flow).filter(({ sort }) => sort === 'option' || sort === 'chip');

/** A part of an entry of a NavigationList, such as its main-content. */
export function partOf({ value, at }: Entry, name: string): Entry | undefined {
  const part = value[name];
  return isObject(part) ? { value: part, at: [...at, name] } : undefined;
}
