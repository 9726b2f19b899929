import { toPointer } from '../../../core/document/path.ts';
import type { Reported } from '../../../core/rules/rule.ts';

/** Properties that can have variables, or lists with such properties. */
const holdsVariables = /\/(?:Text|Url|CouponCode|Caption|FileName|AutofillText|Buttons|Cards|CardComponents)$/;

/**
 * One fault, one finding: a sample seems unused because the text that uses it is missing or cannot be read, or
 * because the sample itself is wrong in another way.
 */
export function withoutFollowing(reported: Reported[]): Reported[] {
  if (!reported.some(isUnused)) return reported;
  const others = reported.filter((one) => !isUnused(one));
  if (others.some(isTextGone)) return others;
  const spoken = new Set(others.map(({ report }) => toPointer(report.at)));
  return reported.filter((one) => !isUnused(one) || !spoken.has(toPointer(one.report.at)));
}

const isUnused = ({ rule }: Reported) => rule === 'template/example-unused';

function isTextGone({ rule, report }: Reported): boolean {
  const at = report.lacks ?? (rule === 'template/field-type' ? report.at : undefined);
  const places = at ? [at] : /-(?:required|empty)$/.test(rule) ? setBy(report) : [];
  return places.some((place) => place[0] === 'Components' && holdsVariables.test(toPointer(place)));
}

const setBy = ({ fix, suggest = [] }: Reported['report']) =>
  [...(fix ? [fix] : []), ...suggest].flatMap(({ edits }) =>
    edits.flatMap((edit) => ('set' in edit ? [edit.set] : [])),
  );
