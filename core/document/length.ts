import { grouped } from '../../l10n/plural.ts';
import { say } from '../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import type { Report } from '../rules/rule.ts';
import type { PlacedText } from './placed.ts';

/** The length of a text as the limits count it: in Unicode code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/**
 * Reports a text that is too long. When it would fit with every variable written as `{{1}}`, as Meta counts, the
 * finding is a warning.
 *
 * @param what the text in words, at the start of a sentence: "The body". Only called if there is a finding, like
 *   `consequence`
 * @param consequence what a provider does with a longer one
 */
export function lengthFinding(
  text: PlacedText & { variables?: readonly { start: number; end: number }[] },
  limit: number,
  what: () => string,
  consequence: () => string,
  report: (finding: Report) => void,
): void {
  // Code points are never more than UTF-16 units: most texts are short enough without counting.
  if (text.value.length <= limit) return;
  const length = lengthOf(text.value);
  if (length <= limit) return;
  const variables = text.variables ?? [];
  const names = variables.reduce((sum, { start, end }) => sum + (end - start) - limits.text.positionalVariable, 0);
  const says = say`${what()} has ${grouped(length)} characters, but the limit is ${grouped(limit)}; ${consequence()}.`;
  if (length - names > limit) report({ at: text.at, message: say`${says} Shorten it by ${grouped(length - limit)}.` });
  else {
    report({
      at: text.at,
      severity: 'warning',
      message: say`${says} Only its variable names make it this long: Meta counts each as 5 characters, so it may accept it. Shorter names are safe.`,
    });
  }
}
