import { isObject, valueAt } from './members.ts';
import type { Path } from './path.ts';

/** A value in lists and objects that do not exist yet, as far as a path names them. */
export const wrapped = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => (typeof name === 'number' ? [inner] : own({}, name, inner)), value);

/** Sets the value at a path; objects and lists that are missing on the way are added where possible. */
export function setIn(root: unknown, path: Path, value: unknown, isInsertion = false): void {
  for (let length = path.length - 1; length >= 0; length--) {
    const around = valueAt(root, path.slice(0, length));
    if (around === undefined) continue;
    const name = path[length];
    const whole = wrapped(path.slice(length + 1), value);
    if (Array.isArray(around) && typeof name === 'number') {
      const isAtItsPlace = length === path.length - 1;
      around.splice(name, isAtItsPlace && isInsertion ? 0 : 1, whole);
    } else if (isObject(around) && typeof name === 'string') own(around, name, whole);
    return;
  }
}

/** Takes out what a path leads to in a value. */
export function removeIn(root: unknown, path: Path): void {
  const around = valueAt(root, path.slice(0, -1));
  const name = path.at(-1);
  if (Array.isArray(around) && typeof name === 'number') around.splice(name, 1);
  else if (isObject(around) && typeof name === 'string') delete around[name];
}

/** Sets a property of an object, even one named `__proto__`. */
const own = <T extends object>(object: T, name: string | number, value: unknown): T =>
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
