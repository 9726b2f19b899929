import type { Variable } from '../document/variables.ts';
import type { FilledText, ShownVariable } from './formatted.ts';

/** A text with the values of its variables; one that has none stays as its placeholder. */
export function filled(
  value: string,
  variables: readonly Variable[],
  sampleOf: (name: string) => string | undefined,
): FilledText {
  const parts: string[] = [];
  const shown: ShownVariable[] = [];
  let [from, length] = [0, 0];
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const { name, start, end } of variables) {
    add(value.slice(from, start));
    const sample = sampleOf(name);
    const isFilled = sample !== undefined && sample !== '';
    const text = isFilled ? sample : value.slice(start, end);
    shown.push({ name, start: length, end: length + text.length, isFilled });
    add(text);
    from = end;
  }
  add(value.slice(from));
  return { text: parts.join(''), variables: shown };
}

/** A text without variables. */
export const asIs = (text: string): FilledText => ({ text, variables: [] });
