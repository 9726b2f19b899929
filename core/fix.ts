import { type CheckOptions, checkParsed } from './check.ts';
import { combine, spliced } from './document/edits.ts';
import { parse } from './document/parse.ts';
import type { Registry } from './registry.ts';

/** A text in which everything that is safe to fix is fixed. */
export interface Fixed {
  text: string;
  /** How many findings were fixed. */
  count: number;
}

/** Fixing one finding can reveal another; more rounds than this would mean that two fixes undo each other. */
const rounds = 10;

/**
 * Findings of a rule that are fixed in one round: more than a check reports, since a round costs a check of the whole
 * text.
 */
const atOnce = 100_000;

/**
 * Applies the safe fixes of all findings, again and again until there is none: a second call changes nothing. A byte
 * order mark stays.
 *
 * @param only the rule whose findings are fixed; all of them when left out
 */
export function fixAll(registry: Registry, source: string, options: CheckOptions = {}, only?: string): Fixed {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  let text = source.slice(mark.length);
  let count = 0;
  // Of more than a rule may say there is another round.
  const most = rounds + Math.ceil(text.length / atOnce);
  for (let round = 0, settled = 0; settled < rounds && round < most; round++) {
    const parsed = parse(text);
    const fixes = checkParsed(registry, parsed, { ...options, most: atOnce, isOnlyFixable: true }).findings.flatMap(
      ({ rule, fix }) => (fix && (only === undefined || rule === only) ? [fix.edits] : []),
    );
    if (fixes.length === 0) break;
    const { changes, count: fixed } = combine(text, parsed.tree(), fixes);
    const after = spliced(text, changes);
    if (after === text) break;
    text = after;
    count += fixed;
    if (fixes.length < atOnce) settled++;
  }
  return { text: mark + text, count };
}
