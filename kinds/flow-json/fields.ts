import type { JsonObject } from '../../core/document/document.ts';
import { entryOf, isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { resolved } from '../../core/schema/lookup.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { say, sentences, translate } from '../../l10n/texts.ts';
import { actionKinds, type ComponentSpec, componentTypes, type Property } from './components.ts';
import { flowJson } from './schema.ts';
import { newest, toVersion } from './versions.ts';

/**
 * What the document's own schema says of the value at a path, or more exactly: the properties of a component are those
 * of its type, in the version of the document, with their limits.
 */
export function fieldSchema(value: JsonObject, path: Path): Schema | undefined {
  const version = toVersion(stringAt(value, 'version') ?? '') ?? newest;
  const isSince = (since: string | undefined) => since === undefined || version >= (toVersion(since) ?? 0);
  let node: Schema | undefined = flowJson;
  for (let depth = 0; depth <= path.length; depth++) {
    const isComponent: boolean = node?.$ref === '#/definitions/component';
    const isAction: boolean = node?.$ref === '#/definitions/action';
    node = node && resolved(node, flowJson);
    const here = valueAt(value, path.slice(0, depth));
    if (isComponent && isObject(here)) node = componentSchema(stringAt(here, 'type'), isSince) ?? node;
    if (isAction && node) node = actionSchema(node, ownerOf(value, path.slice(0, depth)), isSince);
    if (depth === path.length || !node) return node;
    const segment: string | number | undefined = path[depth];
    if (typeof segment === 'number') node = node.items;
    else if (segment !== undefined) {
      const known: boolean = node.properties !== undefined && Object.hasOwn(node.properties, segment);
      node = known ? node.properties?.[segment] : node.additionalProperties;
    }
  }
  return node;
}

type IsSince = (since: string | undefined) => boolean;

/** The schema of a component of a type; undefined for an unknown one. */
function componentSchema(type: string | undefined, isSince: IsSince): Schema | undefined {
  const spec = type === undefined ? undefined : entryOf(componentTypes, type);
  const component = flowJson.definitions?.component;
  if (!component?.properties?.type) return undefined;
  const kinds = Object.entries(componentTypes).filter(([, { since }]) => isSince(since));
  const types: Schema = {
    ...component.properties.type,
    enum: kinds.map(([name]) => name),
    enumDescriptions: kinds.map(([, { what }]) => what),
  };
  if (!spec) return { ...component, properties: { ...component.properties, type: types } };
  const here = Object.entries(spec.properties).filter(([, { since }]) => isSince(since));
  const properties = Object.fromEntries(here.map(([name, property]) => [name, ofProperty(name, property, spec)]));
  const required = here.filter(
    ([, { isRequired, requiredSince }]) => isRequired || (requiredSince !== undefined && isSince(requiredSince)),
  );
  return {
    ...component,
    description: spec.what,
    properties: { type: types, ...properties },
    required: ['type', ...required.map(([name]) => name)],
  };
}

/** A property, with what its component says of it. */
function ofProperty(name: string, property: Property, { since }: ComponentSpec): Schema {
  const base = flowJson.definitions?.component?.properties?.[name] ?? {};
  if (base.$ref !== undefined) return base;
  const { what, values, shown, minimum, maximum, type } = property;
  return {
    ...base,
    ...types[type],
    description: sentences(
      translate(what),
      property.since === undefined || property.since === since ? null : say`Since version ${property.since}.`,
      shown === undefined ? null : say`WhatsApp has room for ${shown} characters.`,
      minimum === undefined || maximum === undefined ? null : say`From ${minimum} to ${maximum}.`,
    ),
    ...(values && { enum: Object.keys(values), enumDescriptions: Object.values(values) }),
    ...(shown !== undefined && { 'x-limit': shown }),
  };
}

/** What completion begins a value with. */
const types: Readonly<Partial<Record<Property['type'], Pick<Schema, 'type'>>>> = {
  text: { type: 'string' },
  texts: { type: 'string' },
  flag: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'integer' },
  list: { type: 'array' },
  components: { type: 'array' },
  object: { type: 'object' },
  cases: { type: 'object' },
};

/** The actions that can be in a property of a component. */
function actionSchema(action: Schema, actions: Readonly<Record<string, string>> | undefined, isSince: IsSince): Schema {
  const name = action.properties?.name;
  if (!actions || !name) return action;
  const possible = Object.entries(actions)
    .filter(([, since]) => isSince(since))
    .map(([one]) => one);
  return {
    ...action,
    properties: {
      ...action.properties,
      name: { ...name, enum: possible, enumDescriptions: possible.map((one) => actionKinds[one]?.what ?? '') },
    },
    required: ['name'],
  };
}

/** The actions of the component, or of the entry of a list, that has an action at a path. */
function ownerOf(value: JsonObject, path: Path): Readonly<Record<string, string>> | undefined {
  const owner = valueAt(value, path.slice(0, -1));
  const type = isObject(owner) ? stringAt(owner, 'type') : undefined;
  const spec = type === undefined ? undefined : entryOf(componentTypes, type);
  if (spec) return entryOf(spec.properties, String(path.at(-1)))?.actions;
  return path.at(-1) === 'on-click-action' ? { navigate: '2.1', data_exchange: '2.1' } : { update_data: '6.0' };
}
