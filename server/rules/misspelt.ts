import { say, sentences } from '../../l10n/texts.ts';
import { toPointer } from '../document/path.ts';
import { shorten } from './enumerations.ts';
import type { Edit, Report, Reported } from './rule.ts';

/**
 * One fault, one finding: a property that is missing, and one beside it whose name is a slip of that very name, are
 * the same fault. What is missing speaks, and offers to rename.
 */
export function withoutMisspelt(reported: readonly Reported[]): Reported[] {
  const unknown = reported.filter(({ rule }) => rule.endsWith('/unknown-field'));
  if (unknown.length === 0) return [...reported];
  const gone = new Set<Reported>();
  const changed = new Map<Reported, Report>();
  for (const one of unknown) {
    const rename = (one.report.fix ?? one.report.suggest?.[0])?.edits[0];
    if (!rename || !('rename' in rename)) continue;
    const parent = rename.rename.slice(0, -1);
    const lacks = reported.find((other) => !changed.has(other) && isAboutMissing(other, toPointer(parent), rename.to));
    if (!lacks) continue;
    gone.add(one);
    const { fix, suggest = [], ...rest } = lacks.report;
    const offered = one.report.fix ?? one.report.suggest?.[0];
    changed.set(lacks, {
      ...rest,
      message: sentences(
        rest.message,
        say`"${shorten(String(rename.rename.at(-1)))}" is probably meant: rename it to ${rename.to}.`,
      ),
      ...(offered && { fix: offered }),
      ...(suggest.length + (fix ? 1 : 0) > 0 && { suggest: [...(fix ? [fix] : []), ...suggest] }),
    });
  }
  return reported
    .filter((one) => !gone.has(one))
    .map((one) => ({ rule: one.rule, report: changed.get(one) ?? one.report }));
}

/** Whether a finding says that this property is missing in the object at the pointer. */
function isAboutMissing({ rule, report }: Reported, pointer: string, name: string): boolean {
  if (!/-(?:required|missing|empty|omitted)$/.test(rule)) return false;
  const isHere = toPointer(report.at) === pointer;
  const wanted = `${pointer}/${name}`;
  const sets = (edit: Edit) => 'set' in edit && toPointer(edit.set) === wanted;
  if ([report.fix, ...(report.suggest ?? [])].some((fix) => fix?.edits.some(sets))) return true;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return isHere && rule.split('/')[1]?.includes(words) === true;
}
