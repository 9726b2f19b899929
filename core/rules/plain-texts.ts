import { say } from '../../l10n/texts.ts';
import { firstEmoji } from '../document/emoji.ts';
import { firstFormatting, firstLineBreak } from '../document/formatting.ts';
import type { PlacedText } from '../document/placed.ts';
import type { Report } from './rule.ts';
import type { Severity } from './settings.ts';

/** Whether a text is letters, digits and common punctuation alone: most are, and need no closer look. */
export const isPlain = (text: string) => /^[A-Za-z0-9 ,.:;!?'"()&+%-]*$/.test(text);

/** Reports the first emoji of a text that cannot have any, with the fix that removes it. */
export function reportEmoji(text: PlacedText, message: string, report: (finding: Report) => void): void {
  const found = firstEmoji(text.value);
  if (!found) return;
  report({ at: text.at, span: found, message, suggest: [takeOut(text, found, say`Remove the emoji`)] });
}

/** Reports the first line break of a text that must be a single line. */
export function reportLineBreak(text: PlacedText, message: string, report: (finding: Report) => void): void {
  const found = firstLineBreak(text.value);
  if (!found) return;
  const space = { splice: text.at, ...found, text: ' ' };
  report({ at: text.at, span: found, message, suggest: [{ title: say`Write a space instead`, edits: [space] }] });
}

/** Reports the first part between formatting marks in a text that is shown as is. */
export function reportFormatting(
  text: PlacedText,
  message: string,
  report: (finding: Report) => void,
  severity?: Severity,
): void {
  const found = firstFormatting(text.value);
  if (!found) return;
  const { start, end } = found;
  const bare = { splice: text.at, start, end, text: text.value.slice(start + 1, end - 1) };
  const suggest = [{ title: say`Remove the marks`, edits: [bare] }];
  report({ at: text.at, span: found, message, suggest, ...(severity && { severity }) });
}

function takeOut({ at, value }: PlacedText, { start, end }: { start: number; end: number }, title: string) {
  // A space on both sides would be left as two.
  const isBetweenSpaces = value[start - 1] === ' ' && (end === value.length || value[end] === ' ');
  return { title, edits: [{ splice: at, start: isBetweenSpaces ? start - 1 : start, end, text: '' }] };
}
