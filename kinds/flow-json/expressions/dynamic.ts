import { type ParsedExpression, parseExpression } from './parse.ts';
import { type BadReference, type Reference, referencesIn } from './reference.ts';

/**
 * What a text is:
 * - binding: one reference and nothing else
 * - expression: in back-ticks, or the condition of an If
 * - mixed: a reference with other text around it, which is only possible in back-ticks
 * - plain: none of these
 */
export type DynamicText =
  | { is: 'plain' }
  | { is: 'binding'; references: readonly [Reference] }
  | { is: 'mixed'; references: readonly Reference[]; bad: readonly BadReference[] }
  | { is: 'expression'; parsed: ParsedExpression | undefined; references: readonly Reference[]; isInTicks: boolean };

const plain: DynamicText = { is: 'plain' };

/** Whether a text may be more than the text itself. */
export const mayBeDynamic = (text: string): boolean => text.includes('${') || text.startsWith('`');

/** Reads a text. `isCondition`: it is an expression without back-ticks too. */
export function readDynamic(text: string, isCondition = false): DynamicText {
  if (!isCondition && !mayBeDynamic(text)) return plain;
  const { references, bad } = referencesIn(text);
  if (text.startsWith('`')) {
    const isClosed = text.length > 1 && text.endsWith('`');
    const parsed = isClosed ? parseExpression(text, 1, text.length - 1) : undefined;
    return { is: 'expression', parsed, references, isInTicks: true };
  }
  const [only, ...others] = references;
  if (only && others.length === 0 && only.start === 0 && only.end === text.length) {
    return { is: 'binding', references: [only] };
  }
  if (isCondition) return { is: 'expression', parsed: parseExpression(text), references, isInTicks: false };
  return { is: 'mixed', references, bad };
}
