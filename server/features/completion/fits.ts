import type { JsonObject } from '../../../core/document/document.ts';
import { isObject, valueAt } from '../../../core/document/members.ts';
import { type Path, toPointer } from '../../../core/document/path.ts';
import type { Dialect } from '../../../core/kind.ts';
import type { Reported } from '../../../core/rules/rule.ts';
import { runRules } from '../../../core/rules/run.ts';
import { findsOf, registry, rules } from '../../../kinds/index.ts';

/**
 * What can stand in a document is what the check accepts there: candidates are tried out on a copy, so that what is
 * offered and what is underlined cannot contradict each other.
 */
export interface Trial {
  /** Whether a member with this value would be one that does nothing, or is forbidden, in the object at the path. */
  acceptsMember(name: string, value: unknown): boolean;
  /** Whether this entry, added to the list at the path, would bring no error but that something else is missing. */
  acceptsEntry(value: unknown): boolean;
}

/**
 * Prepares to try candidates at a place.
 *
 * @param at the object that gets a member, or the list that gets an entry
 * @param entry where in that list, at its end by default, and whether the candidate replaces what is there
 */
export function trialAt(
  dialect: Dialect,
  value: JsonObject,
  at: Path,
  entry: { index?: number; isReplaced?: boolean } = {},
): Trial {
  const { copy, path } = lean(value, at);
  const place = valueAt(copy, path);
  const { index, isReplaced } = entry;
  if (Array.isArray(place) && isReplaced && index !== undefined) place.splice(index, 1);
  let before: ReadonlySet<string> | undefined;
  const errors = () => runRules(registry, dialect, copy, () => undefined).filter(isError);
  return {
    acceptsMember: (name, candidate) => {
      if (!isObject(place)) return true;
      const had = Object.hasOwn(place, name);
      const was = place[name];
      place[name] = candidate;
      const pointer = toPointer([...path, name]);
      const said = runRules(registry, dialect, copy, () => undefined);
      if (had) place[name] = was;
      else delete place[name];
      return !said.some((reported) => isAboutPlace(reported) && toPointer(reported.report.at) === pointer);
    },
    acceptsEntry: (candidate) => {
      if (!Array.isArray(place)) return true;
      before ??= new Set(errors().map(keyOf));
      const to = Math.min(index ?? place.length, place.length);
      place.splice(to, 0, candidate);
      const after = errors();
      place.splice(to, 1);
      return after.every((error) => before?.has(keyOf(error)));
    },
  };
}

/** Whether it says that a property does not belong here. That it is old, or idle everywhere, the list shows. */
function isAboutPlace({ rule, report }: Reported): boolean {
  const finds = findsOf(rule);
  return (report.onKey || finds === 'misplaced') && finds !== 'deprecated' && finds !== 'ineffective';
}

/** What is missing is yet to be written. */
const isError = ({ rule, report }: Reported) =>
  (report.severity ?? rules[rule]?.severity) === 'error' && findsOf(rule) !== 'missing';

/** The fault, wherever in its list: a card like the first one has the faults of the first one, and no new ones. */
const keyOf = ({ rule, report }: Reported) =>
  `${rule} ${toPointer(report.at.map((segment) => (typeof segment === 'number' ? 0 : segment)))}`;

/** How many cards beside the one in question speak for all of them. */
const cardsKept = 2;

/** A copy to try things on, of what matters at a place: samples and further cards do not, and there may be many. */
function lean({ Example: _, Components: components, ...rest }: JsonObject, at: Path): { copy: JsonObject; path: Path } {
  const copy: JsonObject = structuredClone(rest);
  if (!Array.isArray(components)) return { copy: { ...copy, Components: components }, path: at };
  const [, component, list, card] = at;
  const isInCard = at[0] === 'Components' && list === 'Cards' && typeof card === 'number';
  // An entry of a card's list stands beside the first card, which all of them are to be like.
  const isBeside = isInCard && card > 0 && typeof at.at(-1) === 'string';
  const isCards = at.length === 3 && list === 'Cards';
  copy.Components = components.map((part: unknown, index) => {
    if (!isObject(part) || !Array.isArray(part.Cards)) return structuredClone(part);
    const isHere = index === component;
    if (isHere && isCards) return structuredClone(part);
    if (!isHere || !isInCard) return structuredClone({ ...part, Cards: part.Cards.slice(0, cardsKept) });
    const cards = isBeside ? [part.Cards[0], part.Cards[card]] : [part.Cards[card]];
    return structuredClone({ ...part, Cards: cards });
  });
  return { copy, path: isInCard ? [...at.slice(0, 3), isBeside ? 1 : 0, ...at.slice(4)] : at };
}
