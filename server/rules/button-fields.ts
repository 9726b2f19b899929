import limits from '../../schemas/limits.json' with { type: 'json' };
import { oncePerTemplate, type Template } from '../document/template.ts';
import { reportMisplaced } from './misplaced.ts';
import type { Report } from './rule.ts';

const known = new Set(limits.button.types);

/** What the buttons of cards can have; a rule of its own speaks of everything else on them. */
const onCards = new Set(['Url', 'UrlType', 'PhoneNumber']);

const membersOfButtons = oncePerTemplate(({ allButtons }) => {
  const members = new Set<string>();
  for (const { value } of allButtons) for (const member in value) members.add(member);
  return members;
});

/** Reports members of buttons whose type does not read them. */
export function reportMisplacedOnButtons(
  template: Template,
  members: readonly string[],
  types: readonly string[],
  report: (finding: Report) => void,
): void {
  const present = membersOfButtons(template);
  if (!members.some((member) => present.has(member))) return;
  for (const button of template.allButtons) {
    if (button.type === undefined || !known.has(button.type) || types.includes(button.type)) continue;
    const effective = button.inCard ? members.filter((member) => onCards.has(member)) : members;
    reportMisplaced(button, effective, `a button of type ${types.join(' or ')}`, report);
  }
}

/** Reports the buttons of a type beyond how many a message may have. */
export function reportTooMany(
  { components }: Template,
  type: keyof typeof limits.button.perType,
  report: (finding: Report) => void,
): void {
  const most = limits.button.perType[type];
  for (const { buttons } of components) {
    for (const { at } of buttons.filter((button) => button.type === type).slice(most)) {
      const few = most === 1 ? 'one' : 'two';
      report({
        at,
        message: `A message can have at most ${few} ${type} ${most === 1 ? 'button' : 'buttons'}, and this is one more. Remove it.`,
        suggest: [{ title: 'Remove this button', edits: [{ remove: at }] }],
      });
    }
  }
}
