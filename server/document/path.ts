/** A place in a JSON value: member names and array indices from the root down. */
export type Path = readonly (string | number)[];

/** The RFC 6901 JSON pointer of a path; `""` is the root. */
export function toPointer(path: Path): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The path of a JSON pointer. A segment of digits stays a string: only the value it is followed into
 * can tell an index from a member name, and {@link nodeAt} and {@link valueAt} accept either.
 */
export function fromPointer(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
