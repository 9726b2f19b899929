import { say } from '../../../l10n/texts.ts';
import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { reply, withButtons } from '../shared/button-examples.ts';

const replies = (count: number) => Array.from({ length: count }, (_, index) => reply(`Choice ${index + 1}`)).join(', ');

export default templateRule({
  title: 'A message has at most 10 buttons',
  severity: 'error',
  why: 'WhatsApp accepts 10 buttons in a MARKETING or UTILITY message, and one in an AUTHENTICATION message.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(replies(11)).replace('"Buttons"', '«"Buttons"»'),
        message: 'The message has 11 buttons, but the limit is 10. Remove 1.',
      },
    ],
    good: [{ text: withButtons(replies(10)), settings: { 'template/buttons-hidden': 'off' } }],
  },
  check({ category, components }, report) {
    if (category === 'AUTHENTICATION') return;
    for (const { type, value, at } of components) {
      if (type !== 'BUTTONS' || !Array.isArray(value.Buttons)) continue;
      const count = value.Buttons.length;
      const most = limits.button.count;
      if (count <= most) continue;
      report({
        at: [...at, 'Buttons'],
        message: say`The message has ${count} buttons, but the limit is ${most}. Remove ${count - most}.`,
      });
    }
  },
});
