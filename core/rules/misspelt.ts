import { say, sentences } from '../../l10n/texts.ts';
import type { JsonObject } from '../document/document.ts';
import { valueAt } from '../document/members.ts';
import { type Path, toPointer } from '../document/path.ts';
import type { Registry } from '../registry.ts';
import { closest } from './closest.ts';
import { shorten } from './enumerations.ts';
import type { Edit, Fix, Report, Reported, Rule } from './rule.ts';

/**
 * One fault, one finding: a property that is missing, and one whose name is a slip of it, or that is the very
 * property one level too high or too low, are the same fault. The missing one is reported, and offers to rename or
 * move.
 */
export function withoutMisspelt(registry: Registry, reported: readonly Reported[], value: JsonObject): Reported[] {
  const { rules } = registry;
  const isStray = ({ rule }: Reported) => rules[rule]?.stray !== undefined;
  const stray = reported.filter(isStray);
  if (stray.length === 0) return [...reported];
  const gone = new Set<string>();
  const changed = new Map<Reported, Report>();
  const missing = new Missing(
    reported.filter((one) => !isStray(one) && mayLack(rules, one)),
    (one) => !changed.has(one),
  );
  for (const one of stray) {
    const place = toPointer(one.report.at);
    // Two rules may report one stray property.
    if (gone.has(place)) continue;
    const met = misspelt(one, rules[one.rule], missing) ?? moved(one, missing, value);
    if (!met) continue;
    gone.add(place);
    const { fix, suggest = [], ...rest } = met.lacks.report;
    const others = [...(met.isSafe ? [] : [met.offer]), ...(fix ? [fix] : []), ...suggest];
    changed.set(met.lacks, {
      ...rest,
      message: sentences(rest.message, met.message),
      ...(met.isSafe && { fix: met.offer }),
      ...(others.length > 0 && { suggest: others }),
    });
  }
  return reported
    .filter((one) => !isStray(one) || !gone.has(toPointer(one.report.at)))
    .map((one) => ({ rule: one.rule, report: changed.get(one) ?? one.report }));
}

interface Met {
  lacks: Reported;
  message: string;
  offer: Fix;
  isSafe: boolean;
}

/** What is missing next to a property whose name is a misspelling of it. */
function misspelt({ report }: Reported, rule: Rule | undefined, missing: Missing): Met | undefined {
  const name = String(report.at.at(-1));
  const offer = report.fix ?? report.suggest?.[0];
  const [rename] = offer?.edits ?? [];
  const message = (to: string) => say`"${shorten(name)}" is probably a misspelling: rename it to ${shorten(to)}.`;
  if (offer && rename && 'rename' in rename) {
    const lacks = missing.at([...rename.rename.slice(0, -1), rename.to])?.lacks;
    // A misspelling and the missing property next to it confirm each other.
    return lacks && { lacks, message: message(rename.to), offer, isSafe: true };
  }
  if (rule?.stray !== 'sample') return undefined;
  const to = closest(name, missing.besides(report.at));
  const lacks = to === undefined ? undefined : missing.at([...report.at.slice(0, -1), to])?.lacks;
  if (to === undefined || !lacks) return undefined;
  const edits = [{ rename: report.at, to }];
  return { lacks, message: message(to), offer: { title: say`Rename to ${shorten(to)}`, edits }, isSafe: false };
}

/** What is missing in an object around or inside of the one that has it. */
function moved({ report }: Reported, missing: Missing, value: JsonObject): Met | undefined {
  const from = report.at;
  const name = String(from.at(-1));
  const parent = from.slice(0, -1);
  let met = missing.inside(parent, name);
  for (let end = parent.length - 1; end >= 0 && !met; end--) met = missing.at([...parent.slice(0, end), name]);
  if (!met) return undefined;
  const edits: Edit[] = [{ set: met.path, value: valueAt(value, from) }, { remove: from }];
  return {
    lacks: met.lacks,
    message: say`"${shorten(name)}" is in another place: move it here.`,
    offer: { title: say`Move ${shorten(name)} here`, edits },
    isSafe: false,
  };
}

interface Lack {
  lacks: Reported;
  path: Path;
}

/** So many missing names are compared with a misspelled one: a hostile document has thousands of both. */
const mostNames = 30;

/** What is missing, by its place: a hostile document misses thousands, and has as many that are stray. */
class Missing {
  private readonly byParent = new Map<string, string[]>();
  private readonly byPlace = new Map<string, Lack[]>();

  constructor(
    reported: readonly Reported[],
    private readonly isOpen: (one: Reported) => boolean,
  ) {
    for (const one of reported) {
      const { lacks } = one.report;
      for (const path of lacks ? [lacks] : setsOf(one.report)) this.add({ lacks: one, path });
    }
    // The last is taken first.
    for (const list of this.byPlace.values()) list.reverse();
  }

  private add(lack: Lack): void {
    const { path } = lack;
    const parent = toPointer(path.slice(0, -1));
    if ((this.byParent.get(parent)?.length ?? 0) < mostNames) push(this.byParent, parent, String(path.at(-1)));
    push(this.byPlace, toPointer(path), lack);
    for (let end = path.length - 2; end >= 0; end--)
      push(this.byPlace, insideOf(path.slice(0, end), path.at(-1)), lack);
  }

  /** The names of what is missing next to a property. */
  besides(path: Path): readonly string[] {
    return this.byParent.get(toPointer(path.slice(0, -1))) ?? [];
  }

  /** What says that this property is missing. */
  at(path: Path): Lack | undefined {
    return this.first(toPointer(path));
  }

  /** What says that a property of this name is missing somewhere inside of an object. */
  inside(object: Path, name: string): Lack | undefined {
    return this.first(insideOf(object, name));
  }

  private first(key: string): Lack | undefined {
    const list = this.byPlace.get(key);
    while (list?.length && !this.isOpen((list.at(-1) as Lack).lacks)) list.pop();
    return list?.at(-1);
  }
}

const insideOf = (object: Path, name: unknown) => `${toPointer(object)} … ${String(name)}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const mayLack = (rules: Registry['rules'], { rule, report }: Reported) =>
  report.lacks !== undefined || ['missing', 'empty'].includes(rules[rule]?.finds ?? '');

const setsOf = ({ fix, suggest = [] }: Report): Path[] =>
  [...(fix ? [fix] : []), ...suggest].flatMap(({ edits }) =>
    edits.flatMap((edit) => ('set' in edit ? [edit.set] : [])),
  );
