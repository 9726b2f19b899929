import { say, sentences } from '../../l10n/texts.ts';
import type { JsonObject } from '../document/document.ts';
import { valueAt } from '../document/members.ts';
import { type Path, toPointer } from '../document/path.ts';
import { closest } from './closest.ts';
import { shorten } from './enumerations.ts';
import type { Edit, Fix, Report, Reported } from './rule.ts';

/** The rules that speak of a property which does not belong where it is. */
const strayRules = /\/(?:unknown-field|card-button-field|example-unused|example-not-map|deprecated-button-signature)$/;

/**
 * One fault, one finding: a property that is missing, and one whose name is a slip of it, or that is the very
 * property one level too high or too low, are the same fault. What is missing speaks, and offers to rename or move.
 */
export function withoutMisspelt(reported: readonly Reported[], value: JsonObject): Reported[] {
  const stray = reported.filter(({ rule }) => strayRules.test(rule));
  if (stray.length === 0) return [...reported];
  const gone = new Set<Reported>();
  const changed = new Map<Reported, Report>();
  const free = reported.filter((one) => !strayRules.test(one.rule) && mayLack(one));
  for (const one of stray) {
    if (gone.has(one)) continue;
    const isOpen = (other: Reported) => !changed.has(other);
    const met = misspelt(one, free.filter(isOpen)) ?? moved(one, free.filter(isOpen), value);
    if (!met) continue;
    const place = toPointer(one.report.at);
    // Two rules may speak of one stray property.
    for (const other of stray) if (toPointer(other.report.at) === place) gone.add(other);
    const { fix, suggest = [], ...rest } = met.lacks.report;
    changed.set(met.lacks, {
      ...rest,
      message: sentences(rest.message, met.message),
      ...(met.isSafe ? { fix: met.offer } : {}),
      suggest: [...(met.isSafe ? [] : [met.offer]), ...(fix ? [fix] : []), ...suggest],
    });
  }
  return reported
    .filter((one) => !gone.has(one))
    .map((one) => ({ rule: one.rule, report: changed.get(one) ?? one.report }));
}

interface Met {
  lacks: Reported;
  message: string;
  offer: Fix;
  isSafe: boolean;
}

/** What is missing beside a property whose name is a slip of it. */
function misspelt({ rule, report }: Reported, among: readonly Reported[]): Met | undefined {
  const name = String(report.at.at(-1));
  const parent = report.at.slice(0, -1);
  const offer = report.fix ?? report.suggest?.[0];
  const [rename] = offer?.edits ?? [];
  const message = (to: string) => say`"${shorten(name)}" is probably meant: rename it to ${shorten(to)}.`;
  if (offer && rename && 'rename' in rename) {
    const wanted = [...rename.rename.slice(0, -1), rename.to];
    const lacks = among.find((other) => isAboutMissing(other, wanted));
    // A slip and what is missing beside it prove each other.
    return lacks && { lacks, message: message(rename.to), offer, isSafe: true };
  }
  if (rule !== 'template/example-unused') return undefined;
  const names = among.flatMap((other) => samplesSet(other));
  const to = closest(name, names);
  if (to === undefined) return undefined;
  const lacks = among.find((other) => samplesSet(other).includes(to));
  const edits = [{ rename: [...parent, name], to }];
  return (
    lacks && { lacks, message: message(to), offer: { title: say`Rename to ${shorten(to)}`, edits }, isSafe: false }
  );
}

const samplesSet = ({ rule, report }: Reported): string[] =>
  rule === 'template/variable-example-missing'
    ? setsOf(report).flatMap((at) => (at[0] === 'Example' ? [String(at[1])] : []))
    : [];

/** What is missing in an object around or inside of the one that has it. */
function moved({ report }: Reported, among: readonly Reported[], value: JsonObject): Met | undefined {
  const from = report.at;
  const name = String(from.at(-1));
  const parent = from.slice(0, -1);
  for (const lacks of among) {
    const to = missingPath(lacks, name);
    if (!to || to.length === from.length || !isAround(to.slice(0, -1), parent)) continue;
    const edits: Edit[] = [{ set: to, value: valueAt(value, from) }, { remove: from }];
    return {
      lacks,
      message: say`There is "${shorten(name)}" in another place: move it here.`,
      offer: { title: say`Move ${shorten(name)} here`, edits },
      isSafe: false,
    };
  }
  return undefined;
}

const startsWith = (path: Path, start: Path) => start.every((segment, index) => segment === path[index]);
const isAround = (one: Path, other: Path) => startsWith(one, other) || startsWith(other, one);

const mayLack = ({ rule, report }: Reported) =>
  report.lacks !== undefined || /-(?:required|missing|empty|omitted)$/.test(rule);

const setsOf = ({ fix, suggest = [] }: Report): Path[] =>
  [...(fix ? [fix] : []), ...suggest].flatMap(({ edits }) =>
    edits.flatMap((edit) => ('set' in edit ? [edit.set] : [])),
  );

/** Where a report wants a property of this name, if it speaks of one. */
function missingPath({ rule, report }: Reported, name: string): Path | undefined {
  if (report.lacks) return report.lacks.at(-1) === name ? report.lacks : undefined;
  const set = setsOf(report).find((at) => at.at(-1) === name);
  if (set) return set;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
  return rule.split('/')[1]?.includes(words) ? [...report.at, name] : undefined;
}

function isAboutMissing(one: Reported, wanted: Path): boolean {
  const at = missingPath(one, String(wanted.at(-1)));
  return at !== undefined && toPointer(at) === toPointer(wanted);
}
