/** A variable as CAMS writes it, `$(name)`, in a string. */
export interface Variable {
  name: string;
  /** UTF-16 offset of the `$`. */
  start: number;
  /** UTF-16 offset after the `)`. */
  end: number;
}

const none: readonly Variable[] = [];

/** The variables of a text, in order. `$()` and `$( )` name nothing and are none. */
export function variablesIn(text: string): readonly Variable[] {
  if (!text.includes('$(')) return none;
  return [...text.matchAll(/\$\(([^()\s]+)\)/g)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
