import type { Variable } from '../document/variables.ts';
import type { FilledText, ShownVariable } from './formatted.ts';

/** More than anybody reads, in UTF-16 units: no text of a message may be half as long. */
const mostShown = 10_000;

/** A text with the values of its variables; one that has none stays as its placeholder. The end of a huge one is cut. */
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
  return cut({ text: parts.join(''), variables: shown });
}

function cut({ text, variables }: FilledText): FilledText {
  if (text.length <= mostShown) return { text, variables };
  return { text: `${text.slice(0, mostShown)}…`, variables: variables.filter(({ end }) => end <= mostShown) };
}

/** A text without variables. */
export const asIs = (text: string): FilledText => cut({ text, variables: [] });
