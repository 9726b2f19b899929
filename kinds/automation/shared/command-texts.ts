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
  message: (property: string) => string,
  begin: string,
  report: (finding: Report) => void,
): void {
  const property = names[part];
  for (const { at, value } of commands) {
    const text = value[property];
    const place = [...at, property];
    const suggest = (title: string) => [{ title, edits: [{ set: place, value: begin }] }];
    if (text === undefined) {
      if (!Object.hasOwn(value, otherNames[part])) {
        report({ at, message: message(property), suggest: suggest(say`Add ${property}`) });
      }
    } else if (typeof text === 'string' && isBlank(text)) {
      report({ at: place, message: message(property), suggest: suggest(say`Fill in ${property}`) });
    }
  }
}
