import { aroundDocument } from './around.ts';
import { characterAt, quoteAt } from './characters.ts';
import { markAt } from './marks.ts';
import { numberAt } from './numbers.ts';
import type { Pasted, Place } from './place.ts';
import { bareVariable, quotesInside } from './quotes.ts';
import { wordAt } from './words.ts';

/** Says what was pasted or typed at the place of a syntax error; undefined where it is nothing that is known. */
export function pastedAt(place: Place): Pasted | undefined {
  const { text, code, offset } = place;
  if (offset >= text.length) return undefined;
  const isSymbol = code === 'InvalidSymbol';
  return (
    (isSymbol ? (markAt(place) ?? quoteAt(place) ?? characterAt(place)) : undefined) ??
    numberAt(place) ??
    quotesInside(place) ??
    bareVariable(place) ??
    (isSymbol || code === 'EndOfFileExpected' ? aroundDocument(place) : undefined) ??
    (isSymbol ? wordAt(place) : undefined)
  );
}
