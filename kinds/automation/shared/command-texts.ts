import { isBlank } from '../../../core/document/blank.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import type { Automation, AutomationNames, PlacedString } from '../model.ts';

/** How much of a command's name its leading slashes are: customers type one, names have none. */
const leadingSlashes = (name: string): number => /^\s*\/+/.exec(name)?.[0].length ?? 0;

/** The name as it is once its slashes are gone, and with how much of it they are. */
export function bareName({ value }: PlacedString): { bare: string; slashes: number } {
  const slashes = leadingSlashes(value);
  return { bare: value.slice(slashes), slashes };
}

/**
 * Reports commands that lack a text, or have an empty one. A text under the other provider's name is another rule's
 * business.
 *
 * @param begin what to begin with, where nothing is
 */
export function reportMissingText(
  { commands, names, otherNames }: Automation,
  part: keyof Pick<AutomationNames, 'commandName' | 'commandDescription'>,
  message: (member: string) => string,
  begin: string,
  report: (finding: Report) => void,
): void {
  const member = names[part];
  for (const { at, value } of commands) {
    const text = value[member];
    const place = [...at, member];
    const suggest = (title: string) => [{ title, edits: [{ set: place, value: begin }] }];
    if (text === undefined) {
      if (!Object.hasOwn(value, otherNames[part])) {
        report({ at, message: message(member), suggest: suggest(say`Add ${member}`) });
      }
    } else if (typeof text === 'string' && isBlank(text)) {
      report({ at: place, message: message(member), suggest: suggest(say`Fill in ${member}`) });
    }
  }
}
