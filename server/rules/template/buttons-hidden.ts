import { say } from '../../../l10n/texts.ts';
import limits from '../../../schemas/limits.json' with { type: 'json' };
import { reply, withButtons } from '../button-examples.ts';
import { templateRule } from '../rule.ts';
import { metaComponents } from '../sources.ts';

const message = say`From more than three buttons on WhatsApp shows the rest behind “See all options”, and none on a desktop. Put what matters first.`;
const replies = (count: number) => Array.from({ length: count }, (_, index) => reply(`Choice ${index + 1}`)).join(', ');

export default templateRule({
  title: 'From the fourth button on they are hidden',
  severity: 'info',
  why: 'A message shows three buttons; of more, the rest stands behind “See all options”, and desktop clients show none of them. So do they with quick replies beside other kinds.',
  sources: [metaComponents],
  examples: {
    bad: [{ text: withButtons(replies(4)).replace('"Buttons"', '«"Buttons"»'), message }],
    good: [withButtons(replies(3))],
  },
  check({ category, components }, report) {
    if (category === 'AUTHENTICATION') return;
    for (const { type, at, buttons } of components) {
      const isTooMany = buttons.length > limits.button.count;
      if (type === 'BUTTONS' && buttons.length > limits.button.visible && !isTooMany)
        report({ at: [...at, 'Buttons'], message });
    }
  },
});
