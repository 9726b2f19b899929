import { say, sentences } from '../../l10n/texts.ts';
import type { JsonObject } from '../document/document.ts';
import { valueAt } from '../document/members.ts';
import { type Path, toPointer } from '../document/path.ts';
import type { Registry } from '../registry.ts';
import { closest } from './closest.ts';
import { shorten } from './enumerations.ts';
import type { Edit, Fix, Report, Reported } from './rule.ts';

/** The rules that speak of a property which does not belong where it is. */
const strayRules = /\/(?:unknown-field|card-button-field|example-unused|example-not-map|deprecated-button-signature)$/;

/**
 * One fault, one finding: a property that is missing, and one whose name is a slip of it, or that is the very
 * property one level too high or too low, are the same fault. What is missing speaks, and offers to rename or move.
 */
export function withoutMisspelt(registry: Registry, reported: readonly Reported[], value: JsonObject): Reported[] {
  const stray = reported.filter(({ rule }) => strayRules.test(rule));
  if (stray.length === 0) return [...reported];
  const gone = new Set<string>();
  const changed = new Map<Reported, Report>();
  const missing = new Missing(registry, reported, (one) => !changed.has(one));
  for (const one of stray) {
    const place = toPointer(one.report.at);
    // Two rules may speak of one stray property.
    if (gone.has(place)) continue;
    const met = misspelt(one, missing) ?? moved(one, missing, value);
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
    .filter(({ rule, report }) => !strayRules.test(rule) || !gone.has(toPointer(report.at)))
    .map((one) => ({ rule: one.rule, report: changed.get(one) ?? one.report }));
}

interface Met {
  lacks: Reported;
  message: string;
  offer: Fix;
  isSafe: boolean;
}

/** What is missing beside a property whose name is a slip of it. */
function misspelt({ rule, report }: Reported, missing: Missing): Met | undefined {
  const name = String(report.at.at(-1));
  const offer = report.fix ?? report.suggest?.[0];
  const [rename] = offer?.edits ?? [];
  const message = (to: string) => say`"${shorten(name)}" is probably meant: rename it to ${shorten(to)}.`;
  if (offer && rename && 'rename' in rename) {
    const lacks = missing.at([...rename.rename.slice(0, -1), rename.to])?.lacks;
    // A slip and what is missing beside it prove each other.
    return lacks && { lacks, message: message(rename.to), offer, isSafe: true };
  }
  if (rule !== 'template/example-unused') return undefined;
  const to = closest(name, missing.samples);
  const lacks = to === undefined ? undefined : missing.at(['Example', to])?.lacks;
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
    message: say`There is "${shorten(name)}" in another place: move it here.`,
    offer: { title: say`Move ${shorten(name)} here`, edits },
    isSafe: false,
  };
}

interface Lack {
  lacks: Reported;
  path: Path;
}

/** So many missing samples are compared with a misspelt one: a hostile document has thousands of both. */
const mostSamples = 30;

/** What is missing, by its place: a hostile document misses thousands, and has as many that are stray. */
class Missing {
  /** The names of samples that are missing. */
  readonly samples: string[] = [];
  private readonly byPlace = new Map<string, Lack[]>();
  private readonly byObject = new Map<string, Reported[]>();

  constructor(
    private readonly registry: Registry,
    reported: readonly Reported[],
    private readonly isOpen: (one: Reported) => boolean,
  ) {
    for (const one of reported) {
      if (strayRules.test(one.rule) || !mayLack(one)) continue;
      const { lacks, at } = one.report;
      if (!lacks) this.addObject(at, one);
      for (const path of lacks ? [lacks] : setsOf(one.report)) this.add({ lacks: one, path });
    }
    // The last is taken first.
    for (const list of [...this.byPlace.values(), ...this.byObject.values()]) list.reverse();
  }

  private addObject(at: Path, one: Reported): void {
    push(this.byObject, `${toPointer(at)} ${one.rule}`, one);
    for (let end = at.length - 1; end >= 0; end--) push(this.byObject, insideOf(at.slice(0, end), one.rule), one);
  }

  private add(lack: Lack): void {
    const { path } = lack;
    if (path[0] === 'Example' && path.length === 2 && this.samples.length < mostSamples) {
      this.samples.push(String(path[1]));
    }
    push(this.byPlace, toPointer(path), lack);
    for (let end = path.length - 2; end >= 0; end--)
      push(this.byPlace, insideOf(path.slice(0, end), path.at(-1)), lack);
  }

  /** What says that this property is missing. */
  at(path: Path): Lack | undefined {
    const found = this.first(toPointer(path));
    if (found) return found;
    const around = toPointer(path.slice(0, -1));
    return this.named(String(path.at(-1)), (rule) => `${around} ${rule}`);
  }

  /** What says that a property of this name is missing somewhere inside of an object. */
  inside(object: Path, name: string): Lack | undefined {
    return this.first(insideOf(object, name)) ?? this.named(name, (rule) => insideOf(object, rule));
  }

  private named(name: string, keyOf: (rule: string) => string): Lack | undefined {
    for (const rule of rulesAbout(this.registry, name)) {
      const list = this.byObject.get(keyOf(rule));
      while (list?.length && !this.isOpen(list.at(-1) as Reported)) list.pop();
      const lacks = list?.at(-1);
      if (lacks) return { lacks, path: [...lacks.report.at, name] };
    }
    return undefined;
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

const mayLack = ({ rule, report }: Reported) => report.lacks !== undefined || aboutMissing.test(rule);

const aboutMissing = /-(?:required|missing|empty|omitted)$/;

const setsOf = ({ fix, suggest = [] }: Report): Path[] =>
  [...(fix ? [fix] : []), ...suggest].flatMap(({ edits }) =>
    edits.flatMap((edit) => ('set' in edit ? [edit.set] : [])),
  );

/** The rules whose id says that a property of this name is missing. */
function rulesAbout(registry: Registry, name: string): string[] {
  const words = name
    .slice(0, 64)
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
  return missingRules(registry).filter((rule) => rule.split('/')[1]?.includes(words));
}

const idsOf = new WeakMap<Registry, readonly string[]>();

function missingRules(registry: Registry): readonly string[] {
  let ids = idsOf.get(registry);
  if (!ids) {
    ids = Object.keys(registry.rules).filter((rule) => aboutMissing.test(rule));
    idsOf.set(registry, ids);
  }
  return ids;
}
