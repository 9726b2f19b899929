import { isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import type { Choice, NamedPlace, OutlineNode } from '../../core/kind.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import { say } from '../../l10n/texts.ts';
import { typeNamed, type ValueType } from './expressions/types.ts';
import type { Component, FlowJson, Screen } from './model.ts';
import { listOf } from './shared/entries.ts';
import { formAround, givenProperties } from './shared/properties.ts';
import { placedReferences } from './shared/references.ts';
import { dataApiVersions, versions } from './versions.ts';

const startsWith = (path: Path, start: Path): boolean => start.every((segment, index) => path[index] === segment);

/** The screen that a path is in. */
const screenAt = ({ screens }: FlowJson, path: Path): Screen | undefined =>
  screens.find(({ at }) => startsWith(path, at));

/** The innermost component that a path is in. */
function componentAt(screen: Screen | undefined, path: Path): Component | undefined {
  return screen?.components.findLast(({ at }) => startsWith(path, at));
}

const choiceOf = ({ id, value }: Screen): Choice[] =>
  id === undefined ? [] : [{ text: id, detail: stringAt(value, 'title') }];

/** What can be the value at a path: ids of screens, names of fields, versions. */
export function values(flow: FlowJson, path: Path): readonly Choice[] {
  const [top] = path;
  const member = path.at(-1);
  if (path.length === 1 && top === 'version') {
    return versions.toReversed().map(({ version, brought, frozen }) => ({
      text: version,
      detail: frozen === undefined ? brought : say`frozen since ${frozen}`,
    }));
  }
  if (path.length === 1 && top === 'data_api_version') {
    return Object.entries(dataApiVersions).flatMap(([text, needs]) => (flow.isSince(needs) ? [{ text }] : []));
  }
  const screen = screenAt(flow, path);
  if (top === 'routing_model' && typeof member === 'number') {
    return flow.screens.filter(({ id }) => id !== path[1]).flatMap(choiceOf);
  }
  if (member === 'name' && path.at(-2) === 'next')
    return flow.screens.filter((one) => one !== screen).flatMap(choiceOf);
  if (member === 'type' && path.at(-2) === 'next') return [{ text: 'screen' }];
  if (path.at(-2) === 'sensitive' && screen) return fieldChoices(screen);
  const component = componentAt(screen, path);
  if (component && (member === 'init-value' || path.at(-2) === 'init-value')) return optionsOf(flow, component);
  return [];
}

const fieldChoices = (screen: Screen): Choice[] =>
  [...screen.fields].map(([text, { value, type }]) => ({ text, detail: stringAt(value, 'label') ?? type }));

const optionsOf = (flow: FlowJson, component: Component): Choice[] =>
  (listOf(flow, component)?.entries ?? []).flatMap(({ value }) => {
    const id = stringAt(value, 'id');
    return id === undefined ? [] : [{ text: id, detail: stringAt(value, 'title') }];
  });

/** The author's own names that an object at a path can have as properties. */
export function members(flow: FlowJson, path: Path): readonly Choice[] {
  const member = path.at(-1);
  if (path.length === 1 && member === 'routing_model') {
    return flow.screens.flatMap(choiceOf).map((choice) => ({ ...choice, value: [] }));
  }
  const screen = screenAt(flow, path);
  const component = componentAt(screen, path);
  if (!screen || !component) return [];
  if (member === 'payload') {
    const action = flow.actions.find(({ at }) => at.length === path.length - 1 && startsWith(path, at));
    const target = action?.name === 'update_data' ? screen : flow.screensById.get(action?.opens ?? '');
    if (!target) return [];
    return [...target.data].map(([text, { value }]) => ({
      text,
      detail: stringAt(value, 'type'),
      value: valueFor(screen, text, value.__example__),
    }));
  }
  if (component.type === 'Form' && (member === 'init-values' || member === 'error-messages')) {
    return fieldChoices(screen).filter(({ text }) => {
      const field = screen.fields.get(text);
      return field && formAround(field) === component;
    });
  }
  if (component.type === 'Switch' && member === 'cases') {
    const name = /^\$\{form\.([^.}]+)\}$/.exec(stringAt(component.value, 'value') ?? '')?.[1];
    const field = name === undefined ? undefined : screen.fields.get(name);
    return field ? optionsOf(flow, field).map((choice) => ({ ...choice, value: [] })) : [];
  }
  return [];
}

/** What a payload gives for data of a name: the field or the data of the same name, else the example. */
function valueFor(screen: Screen, name: string, example: unknown): unknown {
  if (screen.fields.has(name)) return `\${form.${name}}`;
  return screen.data.has(name) ? `\${data.${name}}` : (example ?? '');
}

/** The types of what a property can refer to; undefined for one that takes everything. */
const wanted: Readonly<Partial<Record<string, readonly ValueType[]>>> = {
  flag: ['boolean'],
  number: ['number'],
  integer: ['number'],
  list: ['array'],
  object: ['object'],
  text: ['string'],
  texts: ['string', 'array'],
};

/** What a text can refer to: data and fields of its screen, and since version 4.0 those of the others. */
export function references(flow: FlowJson, path: Path): readonly Choice[] | undefined {
  const screen = screenAt(flow, path);
  const component = componentAt(screen, path);
  if (!screen || !component) return undefined;
  const property = path[component.at.length];
  const spec = typeof property === 'string' ? component.spec?.properties[property] : undefined;
  const isPayload = path.includes('payload');
  if (!spec || (spec.isLiteral && !isPayload) || ['name', 'next'].includes(String(path.at(isPayload ? 0 : -1))))
    return undefined;
  const isWhole = path.length === component.at.length + 1;
  const types = isWhole && component.type !== 'Switch' ? wanted[spec.type] : undefined;
  const own = referencesTo(screen, '', types, component);
  if (!flow.isSince('4.0')) return own;
  const others = flow.screens.filter((other) => other !== screen && other.id !== undefined);
  return [...own, ...others.flatMap((other) => referencesTo(other, `screen.${other.id}.`, types, component))];
}

function referencesTo(
  { data, fields, value }: Screen,
  prefix: string,
  types: readonly ValueType[] | undefined,
  component: Component,
): Choice[] {
  const isWanted = (type: ValueType | undefined) => !types || type === undefined || types.includes(type);
  const title = prefix === '' ? undefined : stringAt(value, 'title');
  return [
    ...[...data].flatMap(([name, { value: schema }]) =>
      isWanted(typeNamed(schema.type))
        ? [{ text: `\${${prefix}data.${name}}`, detail: title ?? stringAt(schema, 'type') }]
        : [],
    ),
    ...[...fields].flatMap(([name, field]) => {
      const gives = field.spec?.gives === 'files' ? 'array' : field.spec?.gives;
      const isThere = field !== component && isWanted(gives);
      return isThere ? [{ text: `\${${prefix}form.${name}}`, detail: title ?? stringAt(field.value, 'label') }] : [];
    }),
  ];
}

const allowed = {
  screen: { pattern: /^[A-Za-z_]*[A-Za-z][A-Za-z_]*$/, words: say`letters and underscores` },
  data: { pattern: /^\w+$/, words: say`letters, digits and underscores` },
  field: { pattern: /^[\w-]+$/, words: say`letters, digits, underscores and hyphens` },
};

/** The ids of screens, and the names of data and fields, each with the places that use it. */
export function names(flow: FlowJson): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  const keyOf = (sort: keyof typeof allowed, screen: Screen | undefined, name: string) =>
    `${sort} ${sort === 'screen' ? '' : (screen?.index ?? '')} ${name}`;
  const add = (
    sort: keyof typeof allowed,
    screen: Screen | undefined,
    name: string,
    place: Pick<NamedPlace, 'at' | 'onKey' | 'span'>,
    isDefinition = false,
  ) => found.push({ key: keyOf(sort, screen, name), name, isDefinition, allowed: allowed[sort], ...place });

  for (const screen of flow.screens) {
    if (screen.id !== undefined) add('screen', screen, screen.id, { at: [...screen.at, 'id'] }, true);
    for (const [name, { at }] of screen.data) add('data', screen, name, { at, onKey: true }, true);
    for (const [name, { at }] of screen.fields) add('field', screen, name, { at: [...at, 'name'] }, true);
    const { sensitive } = screen.value;
    if (Array.isArray(sensitive)) {
      for (const [index, name] of sensitive.entries()) {
        if (typeof name === 'string') add('field', screen, name, { at: [...screen.at, 'sensitive', index] });
      }
    }
  }
  for (const [from, targets] of flow.routes.declared ?? []) {
    add('screen', undefined, from, { at: ['routing_model', from], onKey: true });
    for (const { to, at } of targets) add('screen', undefined, to, { at });
  }
  for (const { at, opens, payload, name, component } of flow.actions) {
    if (opens !== undefined) add('screen', undefined, opens, { at: [...at, 'next', 'name'] });
    const target = name === 'update_data' ? component.screen : flow.screensById.get(opens ?? '');
    if (!target || !payload) continue;
    for (const key of Object.keys(payload)) add('data', target, key, { at: [...at, 'payload', key], onKey: true });
  }
  for (const { component, name, value, at } of givenProperties(flow)) {
    if (component.type !== 'Form' || (name !== 'init-values' && name !== 'error-messages') || !isObject(value))
      continue;
    for (const field of Object.keys(value)) add('field', component.screen, field, { at: [...at, field], onKey: true });
  }
  for (const { dynamic, reference } of placedReferences(flow)) {
    const { screen: id, screenStart, scope, path, nameStart } = reference;
    const { at } = dynamic;
    if (id !== undefined)
      add('screen', undefined, id, { at, span: { start: screenStart, end: screenStart + id.length } });
    const screen = id === undefined ? dynamic.screen : flow.screensById.get(id);
    const [name] = path;
    if (screen) {
      add(scope === 'data' ? 'data' : 'field', screen, name, {
        at,
        span: { start: nameStart, end: nameStart + name.length },
      });
    }
  }
  return found;
}

/** The outline: each screen with its data and its components. */
export function outline({ screens, value }: FlowJson): OutlineNode[] {
  const nodes = screens.map((screen): OutlineNode => {
    const data = [...screen.data].map(
      ([name, entry]): OutlineNode => ({
        at: entry.at,
        name,
        detail: example(entry.value.__example__),
        role: 'variable',
      }),
    );
    return {
      at: screen.at,
      name: screen.id ?? say`screen`,
      detail: stringAt(screen.value, 'title'),
      role: 'list',
      children: [
        ...(data.length > 0
          ? [{ at: [...screen.at, 'data'], name: 'data', role: 'group' as const, children: data }]
          : []),
        ...screen.top.map(componentNode),
      ],
    };
  });
  const model = isObject(value.routing_model) ? Object.keys(value.routing_model) : [];
  const routes = model.map((from): OutlineNode => {
    const to = valueAt(value, ['routing_model', from]);
    return {
      at: ['routing_model', from],
      name: from,
      detail: Array.isArray(to) ? to.join(', ') : undefined,
      role: 'entry',
    };
  });
  return [
    ...(routes.length > 0
      ? [{ at: ['routing_model'], name: 'routing_model', role: 'group' as const, children: routes }]
      : []),
    ...nodes,
  ];
}

const example = (value: unknown): string => shorten(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function componentNode({ at, type, value, name, branches }: Component): OutlineNode {
  const words = stringAt(value, 'label') ?? stringAt(value, 'text') ?? stringAt(value, 'condition') ?? name;
  const children = branches.flatMap(({ at: place, components }): OutlineNode[] => {
    const inside = components.map(componentNode);
    // The children of a Form are those of the node itself.
    if (type === 'Form') return inside;
    return [{ at: place, name: String(place.at(-1)), role: 'group', children: inside }];
  });
  return {
    at,
    name: type ?? say`component`,
    detail: words === undefined ? undefined : shorten(words),
    role: type === 'Footer' || type === 'EmbeddedLink' ? 'action' : children.length > 0 ? 'list' : 'text',
    ...(children.length > 0 && { children }),
  };
}
