import type { Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { type Button, oncePerTemplate, type Template, type Text } from '../model.ts';
import { reportMisplaced } from './misplaced.ts';

const known = new Set(limits.button.types);

/** What the buttons of cards can have; a separate rule reports everything else on them. */
const onCards = new Set(['Url', 'UrlType', 'PhoneNumber']);

/** The labels of all buttons that have one of their own, those of cards included. */
export const labels = oncePerTemplate((template: Template): readonly Text[] => {
  const found: Text[] = [];
  for (const button of template.allButtons) {
    const label = labelOf(button, template);
    if (label) found.push(label);
  }
  return found;
});

/** The label of a button; undefined where WhatsApp writes it, and a text is a note for its author. */
export function labelOf(button: Button, { category }: Template): Text | undefined {
  const { type } = button;
  const isFixed = type === 'MPM' || type === 'CATALOG' || (type === 'COPY_CODE' && category === 'MARKETING');
  return isFixed && !button.inCard ? undefined : button.text('Text');
}

/** Reports properties of buttons whose type ignores them. */
export function reportMisplacedOnButtons(
  template: Template,
  properties: readonly string[],
  types: readonly string[],
  report: (finding: Report) => void,
): void {
  for (const property of properties) {
    for (const button of template.buttonsByProperty.get(property) ?? []) {
      if (button.type === undefined || !known.has(button.type) || types.includes(button.type)) continue;
      if (button.inCard && !onCards.has(property)) continue;
      reportMisplaced(template, button, [property], () => say`a button of type ${types.join(say` or `)}`, report);
    }
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
      report({
        at,
        message:
          most === 1
            ? say`A message can have only one ${type} button. Remove this one.`
            : say`A message can have only two ${type} buttons. Remove this one.`,
        suggest: [{ title: say`Remove this button`, edits: [{ remove: at }] }],
      });
    }
  }
}
