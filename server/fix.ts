import { type CheckOptions, check } from './check.ts';
import { applyToText } from './document/edits.ts';
import type { Fix } from './rules/rule.ts';

/** A text in which everything that is safe to mend is mended. */
export interface Fixed {
  text: string;
  /** How many findings were mended. */
  count: number;
}

/** One mended finding may bring another one to light; more rounds than this would mean that two fixes undo each other. */
const rounds = 10;

/**
 * Applies the safe fixes of all findings, again and again until there is none: a second call changes nothing. A byte
 * order mark stays.
 *
 * @param only the rule whose findings are mended; all of them when left out
 */
export function fixAll(source: string, options: CheckOptions = {}, only?: string): Fixed {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  let text = source.slice(mark.length);
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const fixes = check(text, options).findings.flatMap(({ rule, fix }) =>
      fix && (only === undefined || rule === only) ? [fix] : [],
    );
    const mended = applyFixes(text, fixes);
    if (mended === text) break;
    text = mended;
    count += fixes.length;
  }
  return { text: mark + text, count };
}

/**
 * Several fixes name places by index and position: done from the end of the document, none moves the next. No safe fix
 * adds or removes an entry of a list, or those behind it would be others.
 */
function applyFixes(text: string, fixes: readonly Fix[]): string {
  return fixes.toReversed().reduce((current, fix) => applyToText(current, fix.edits), text);
}
