import type { JsonObject } from '../../../core/document/document.ts';
import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { say } from '../../../l10n/texts.ts';
import {
  actionProperties,
  type ComponentSpec,
  entryProperties,
  navigationParts,
  screenProperties,
} from '../components.ts';
import { type FlowJson, objectsIn } from '../model.ts';
import { staticLists } from './entries.ts';
import { isAvailable } from './properties.ts';

/** An object in which Meta accepts certain properties only. */
interface ClosedObject {
  value: JsonObject;
  at: Path;
  known: readonly string[];
  /** What it is, at the start of a sentence. */
  where: () => string;
  /** Properties that rules of their own are about. */
  spoken?: readonly string[];
}

const ofDocument = ['version', 'screens', 'routing_model', 'data_api_version'];

/** Rules of their own say that these are not there. */
const spokenOf: Readonly<Record<string, readonly string[]>> = {
  Footer: ['visible'],
  If: ['visible'],
  NavigationList: ['visible'],
  OptIn: ['enabled'],
};

const known = new Map<ComponentSpec, readonly string[]>();

function namesOf(spec: ComponentSpec): readonly string[] {
  let names = known.get(spec);
  if (!names) {
    names = ['type', ...Object.keys(spec.properties)];
    known.set(spec, names);
  }
  return names;
}

const ofActions = Object.keys(actionProperties);

/** Every object of the document that has a closed list of properties. */
export function* closedObjects(flow: FlowJson): Generator<ClosedObject> {
  yield {
    ...{ value: flow.value, at: [], known: ofDocument, where: () => say`Flow JSON` },
    spoken: ['$schema', 'meta', 'data_channel_uri'],
  };
  for (const { value, at } of flow.screens) {
    yield { value, at, known: screenProperties, where: () => say`A screen` };
    const { layout } = value;
    if (isObject(layout)) {
      yield { value: layout, at: [...at, 'layout'], known: ['type', 'children'], where: () => say`A layout` };
    }
  }
  for (const component of flow.components) {
    const { value, at, spec, type = '' } = component;
    if (!spec || !isAvailable(flow, component)) continue;
    yield {
      ...{ value, at, known: namesOf(spec), where: () => type },
      ...(Object.hasOwn(spokenOf, type) && { spoken: spokenOf[type] ?? [] }),
    };
  }
  for (const { value, at, name } of flow.actions) {
    // What only another action has is said by the rule about that property.
    yield { value, at, known: ofActions, where: () => say`The action ${name ?? ''}` };
    if (isObject(value.next)) {
      yield { value: value.next, at: [...at, 'next'], known: ['type', 'name'], where: () => say`The next screen` };
    }
  }
  for (const { sort, entries } of staticLists(flow)) {
    const { known } = entryProperties[sort];
    // A chip has less than an option, which a rule of its own says.
    const spoken = sort === 'chip' ? entryProperties.option.known : [];
    for (const { value, at } of entries) {
      yield { value, at, known, spoken, where: () => (sort === 'image' ? say`An image` : say`An entry of this list`) };
      if (sort !== 'navigation') continue;
      const parts: [unknown, Path, readonly string[]][] = [
        [value['main-content'], [...at, 'main-content'], Object.keys(navigationParts['main-content'])],
        [value.start, [...at, 'start'], ['image', 'alt-text']],
        [value.end, [...at, 'end'], Object.keys(navigationParts.end)],
      ];
      for (const [part, place, names] of parts) {
        if (isObject(part)) yield { value: part, at: place, known: names, where: () => say`This part of an entry` };
        for (const [inner, innerPlace] of objectsIn(part, place)) {
          yield { value: inner, at: innerPlace, known: names, where: () => say`This part of an entry` };
        }
      }
    }
  }
}
