/** A place in a JSON value: property names and array indices from the root down. */
export type Path = readonly (string | number)[];

/** The RFC 6901 JSON pointer of a path; `""` is the root. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const segment of path) pointer += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return pointer;
}

const escaped = (name: string) => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);

/** The path that a JSON pointer takes through a value: only the value can distinguish an index from a property name. */
export function fromPointer(pointer: string, root: unknown): Path {
  if (pointer === '') return [];
  let value = root;
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => {
      const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(name) : name;
      value = (value as Record<string | number, unknown> | null | undefined)?.[step];
      return step;
    });
}
