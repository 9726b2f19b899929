import { say } from '../../../l10n/texts.ts';
import type { ValueType } from '../expressions/types.ts';

/** A type in words, for the middle of a sentence. */
export function inWords(type: ValueType | undefined): string {
  switch (type) {
    case 'string':
      return say`a text`;
    case 'number':
      return say`a number`;
    case 'boolean':
      return say`true or false`;
    case 'array':
      return say`a list`;
    case 'object':
      return say`an object`;
    default:
      return say`nothing`;
  }
}
