import { say } from '../../l10n/texts.ts';
import type { JsonObject } from '../document/document.ts';
import { isObject } from '../document/members.ts';
import type { Path } from '../document/path.ts';
import { resolved } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import { closest } from './closest.ts';
import { shorten } from './enumerations.ts';
import type { Report } from './rule.ts';

/**
 * Reports properties that no schema of this kind of document knows, at any level, with the name that was likely meant.
 *
 * @param isSpokenFor whether another rule reports the property
 */
export function reportUnknownFields(
  value: JsonObject,
  schema: Schema,
  report: (finding: Report) => void,
  isSpokenFor: (at: Path) => boolean = () => false,
): void {
  const at: (string | number)[] = [];
  // The path is kept in one list on the way, and copied only where something is found: this runs on every keystroke.
  const visit = (value: unknown, { items, properties }: Shape): void => {
    if (Array.isArray(value)) {
      if (!items) return;
      for (let index = 0; index < value.length; index++) {
        at.push(index);
        visit(value[index], items);
        at.pop();
      }
      return;
    }
    if (!isObject(value) || !properties) return;
    for (const key in value) {
      const known = properties.get(key);
      if (known && typeof value[key] !== 'object') continue;
      at.push(key);
      if (known) visit(value[key], known);
      else if (!isSpokenFor(at)) report(unknownField([...at], key, value, [...properties.keys()]));
      at.pop();
    }
  };
  visit(value, shapeOf(schema));
}

/** The part of a schema about properties: their names, and what is inside of them. */
interface Shape {
  items?: Shape;
  properties?: ReadonlyMap<string, Shape>;
}

const shapes = new Map<Schema, Shape>();

/** The shape of a schema, read once per schema: a look into a map is faster than one into a schema. */
function shapeOf(schema: Schema, root = schema): Shape {
  const node = resolved(schema, root) ?? schema;
  let shape = shapes.get(node);
  if (!shape) {
    shape = {};
    shapes.set(node, shape);
    const { items, properties } = node;
    if (items) shape.items = shapeOf(items, root);
    if (properties) {
      shape.properties = new Map(Object.entries(properties).map(([name, property]) => [name, shapeOf(property, root)]));
    }
  }
  return shape;
}

/** Where properties belong that are often written one level too high or too low. */
const homes: Readonly<Record<string, { where: () => string; isTop?: true }>> = {
  Buttons: { where: () => say`in the component of type BUTTONS` },
  Cards: { where: () => say`in the component of type CAROUSEL` },
  CardComponents: { where: () => say`in an entry of Cards` },
  Text: { where: () => say`in a component, such as BODY` },
  Format: { where: () => say`in the component of type HEADER` },
  Example: { where: () => say`at the top of the document, next to Components`, isTop: true },
  Category: { where: () => say`at the top of the document, next to Components`, isTop: true },
  Language: { where: () => say`at the top of the document, next to Components`, isTop: true },
  TemplateName: { where: () => say`at the top of the document, next to Components`, isTop: true },
};

function unknownField(at: Path, key: string, object: JsonObject, known: readonly string[]): Report {
  const near = closest(
    key,
    known.filter((name) => !Object.hasOwn(object, name)),
  );
  const says = say`"${shorten(key)}" is not a known field here, so the provider may ignore it.`;
  const home = Object.hasOwn(homes, key) ? homes[key] : undefined;
  if (home !== undefined && !known.includes(key)) {
    // Only the top of the document is one sure place; of components there may be several.
    const move = home.isTop
      ? [
          {
            title: say`Move ${key} to the top of the document`,
            edits: [{ set: [key], value: object[key] }, { remove: at }],
          },
        ]
      : [];
    return {
      at,
      onKey: true,
      message: say`${key} belongs ${home.where()}, not here, where the provider may ignore it. Move it there.`,
      ...(move.length > 0 && at.length > 1 && { suggest: move }),
    };
  }
  if (near === undefined) return { at, onKey: true, message: say`${says} Check the name.` };
  const change = { title: say`Rename to ${near}`, edits: [{ rename: at, to: near }] };
  return {
    at,
    onKey: true,
    message: say`${says} Did you mean ${near}?`,
    ...(near.toLowerCase() === key.toLowerCase() ? { fix: change } : { suggest: [change] }),
  };
}
