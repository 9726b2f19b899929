import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import type { SyntaxProblem } from '../expressions/parse.ts';

const example = "'Hello'";

/** What is wrong with an expression, and what to do. */
export function syntaxMessage({ why, start, end }: SyntaxProblem, text: string): string {
  const given = shorten(text.slice(start, end));
  switch (why) {
    case 'quote':
      return say`This text has no quote at its end. Add a single quote.`;
    case 'bracket':
      return say`This parenthesis has no other one. Write both, or none.`;
    case 'reference':
      return say`This is no reference. Write one such as ${'$'}{data.name}.`;
    case 'sign':
      return say`"${given}" cannot be read here. Put texts in single quotes, such as ${example}.`;
    case 'deep':
      return say`The parentheses are nested too deeply. Write the expression in a simpler way.`;
    default:
      return say`A value is missing here. Write a text in single quotes, a number or a reference.`;
  }
}
