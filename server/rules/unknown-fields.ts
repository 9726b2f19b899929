import type { Schema } from '../../schemas/source/schema.ts';
import type { JsonObject } from '../document/document.ts';
import { isObject } from '../document/members.ts';
import type { Path } from '../document/path.ts';
import { closest } from './closest.ts';
import { shorten } from './enumerations.ts';
import type { Report } from './rule.ts';

/**
 * Reports members that no schema of this kind of document knows, at any level, with the name that was likely meant.
 *
 * @param isSpokenFor whether another rule says something of the member
 */
export function reportUnknownFields(
  value: JsonObject,
  schema: Schema,
  report: (finding: Report) => void,
  isSpokenFor: (at: Path) => boolean = () => false,
): void {
  const at: (string | number)[] = [];
  // The path is kept in one list on the way, and copied only where something is found: this runs on every keystroke.
  const visit = (value: unknown, node: Schema): void => {
    const shape = node.$ref ? schema.definitions?.[node.$ref.slice('#/definitions/'.length)] : node;
    if (!shape) return;
    if (Array.isArray(value)) {
      if (!shape.items) return;
      for (let index = 0; index < value.length; index++) {
        at.push(index);
        visit(value[index], shape.items);
        at.pop();
      }
      return;
    }
    if (!isObject(value) || !shape.properties) return;
    for (const key in value) {
      const known = Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
      if (known && typeof value[key] !== 'object') continue;
      at.push(key);
      if (known) visit(value[key], known);
      else if (!isSpokenFor(at)) report(unknownField([...at], key, value, Object.keys(shape.properties)));
      at.pop();
    }
  };
  visit(value, schema);
}

function unknownField(at: Path, key: string, object: JsonObject, known: readonly string[]): Report {
  const near = closest(
    key,
    known.filter((name) => !Object.hasOwn(object, name)),
  );
  const says = `"${shorten(key)}" is not known here. It is sent as it stands, and the provider may drop it.`;
  if (near === undefined) return { at, onKey: true, message: `${says} Check the name.` };
  const change = { title: `Rename to ${near}`, edits: [{ rename: at, to: near }] };
  return {
    at,
    onKey: true,
    message: `${says} Did you mean ${near}?`,
    ...(near.toLowerCase() === key.toLowerCase() ? { fix: change } : { suggest: [change] }),
  };
}
