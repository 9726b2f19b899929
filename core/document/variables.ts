/** A variable as CAMS writes it, `$(name)`, in a string. */
export interface Variable {
  name: string;
  /** UTF-16 offset of the `$`. */
  start: number;
  /** UTF-16 offset after the `)`. */
  end: number;
}

/** Whether a text has no `$` but those of its variables: where it has, one may be malformed. */
export function isEveryDollarAVariable({
  value,
  variables,
}: {
  value: string;
  variables: readonly Variable[];
}): boolean {
  let count = 0;
  for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at + 1)) count++;
  return count === variables.length;
}

const none: readonly Variable[] = [];

/** The variables of a text, in order. `$()` and `$( )` name nothing and are none. */
export function variablesIn(text: string): readonly Variable[] {
  let start = text.indexOf('$(');
  if (start < 0) return none;
  const variables: Variable[] = [];
  let end = -1;
  for (; start >= 0; start = text.indexOf('$(', start + 2)) {
    if (end < start + 2) end = text.indexOf(')', start + 2);
    if (end < 0) break;
    const name = text.slice(start + 2, end);
    if (name !== '' && !/[(\s]/.test(name)) variables.push({ name, start, end: end + 1 });
  }
  return variables;
}
