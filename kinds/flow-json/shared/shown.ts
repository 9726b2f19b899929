import { lengthOf } from '../../../core/document/length.ts';
import type { Path } from '../../../core/document/path.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { isDynamic } from './properties.ts';

/**
 * Reports a text of which WhatsApp only shows the beginning. What a reference or an expression will be is not known.
 *
 * @param what the text in words, at the start of a sentence: "The label"
 */
export function reportCutOff(
  at: Path,
  text: unknown,
  limit: number,
  what: () => string,
  report: (finding: Report) => void,
): void {
  if (typeof text !== 'string' || text.length <= limit || isDynamic(text)) return;
  const length = lengthOf(text);
  if (length <= limit) return;
  report({
    at,
    message: say`${what()} has ${grouped(length)} characters, but WhatsApp has room for ${grouped(limit)}, and can cut off the rest. Shorten it by ${grouped(length - limit)}.`,
  });
}
