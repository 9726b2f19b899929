import { say } from '../../l10n/texts.ts';
import { isObject } from '../document/members.ts';
import { type Path, toPointer } from '../document/path.ts';
import type { Report, Reported } from './rule.ts';

/** Half of a pair of UTF-16 units, without its other half. */
const half = /\p{Surrogate}/u;

/** What older snippets had in the place of an id. */
const placeholder = /^your(?:-[a-z]+)+$/;

/** The ids of the sandbox, which our snippets have: a space, a phone number and the id of one. */
const sandboxIds: ReadonlySet<string> = new Set(['sandbox-space', '15550000000', '100000000000000']);

/** What a text has that is to be looked through for placeholders. */
const mayHavePlaceholders = new RegExp(['your-', ...sandboxIds].join('|'));

/** Whether a property has an id, or a number that is one. */
const isId = (name: string) => /(?:Id|Code|Number|_id|_number)$/.test(name);

/** Whether an id is one that nobody has: a placeholder, or the sandbox's own. */
export const isPlaceholderId = (id: string): boolean => sandboxIds.has(id) || placeholder.test(id);

/**
 * Findings about the values of any document, whatever its kind: halves of characters, and placeholders that
 * were never filled in. Nearly every document has none, which its text shows without a look at the values.
 *
 * @param reported what the rules of its kind reported: a placeholder that is wrong in another way too is one fault
 */
export function reportsOnValues(text: string, value: unknown, reported: readonly Reported[]): Reported[] {
  // Only a text that has a half as it is, or an escape that may be one, is looked through.
  const hasHalves = !text.isWellFormed() || text.includes('\\ud') || text.includes('\\uD');
  const hasPlaceholders = mayHavePlaceholders.test(text);
  if (!hasHalves && !hasPlaceholders) return [];
  const found: Reported[] = [];
  const visit = (inner: unknown, at: Path): void => {
    if (typeof inner === 'string') {
      if (hasHalves) found.push(...halvesIn(inner, at));
      const name = String(at.at(-1));
      if (hasPlaceholders && isId(name) && isPlaceholderId(inner)) {
        found.push({ rule: 'document/placeholder', report: { at, ...placeholderReport(name, inner) } });
      }
    } else if (Array.isArray(inner)) {
      for (const [index, entry] of inner.entries()) visit(entry, [...at, index]);
    } else if (isObject(inner)) {
      for (const [name, value] of Object.entries(inner)) {
        if (hasHalves && half.test(name)) {
          found.push({
            rule: 'document/lone-surrogate',
            report: { at: [...at, name], onKey: true, message: halfMessage(half.exec(name)?.[0] ?? '') },
          });
        }
        visit(value, [...at, name]);
      }
    }
  };
  visit(value, []);
  const spoken = new Set(reported.map(({ report }) => toPointer(report.at)));
  return found.filter(({ rule, report }) => rule !== 'document/placeholder' || !spoken.has(toPointer(report.at)));
}

const placeholderReport = (name: string, id: string): Pick<Report, 'message' | 'severity'> =>
  sandboxIds.has(id)
    ? {
        severity: 'info',
        message: say`This ${name} is the sandbox's. Replace it with your own before you push to a provider.`,
      }
    : {
        message: say`${name} still has the placeholder from a snippet. Write your own id there before you push.`,
      };

/** One finding per text: what cut it in two places cut it once. */
function halvesIn(text: string, at: Path): Reported[] {
  const first = half.exec(text);
  if (!first) return [];
  // From the end, so that no offset moves.
  const edits = [...text.matchAll(/\p{Surrogate}/gu)]
    .toReversed()
    .map(({ index }) => ({ splice: at, start: index, end: index + 1, text: '' }));
  return [
    {
      rule: 'document/lone-surrogate',
      report: {
        at,
        span: { start: first.index, end: first.index + 1 },
        message: halfMessage(first[0]),
        suggest: [{ title: say`Remove the broken character`, edits }],
      },
    },
  ];
}

function halfMessage(unit: string): string {
  const written = `\\u${unit.charCodeAt(0).toString(16)}`;
  return say`This is half of a character (${written}), usually from an emoji that was cut in two, and it cannot be sent. Remove it, or insert the whole character again.`;
}
