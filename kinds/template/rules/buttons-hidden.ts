import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { reply, withButtons, withMarketingButtons } from '../shared/button-examples.ts';
import { offerOf } from '../shared/offers.ts';

const message = say`With more than three buttons, WhatsApp hides the rest behind “See all options”, and shows none of them on a desktop. Put what matters first.`;
const mixed = say`A quick reply is mixed with other buttons, so WhatsApp on a desktop shows none of them. Put what matters into the text too.`;
const replies = (count: number) => Array.from({ length: count }, (_, index) => reply(`Choice ${index + 1}`)).join(', ');

export default templateRule({
  title: 'Buttons from the fourth on are hidden',
  severity: 'info',
  why: 'A message shows three buttons. If there are more, the rest is behind “See all options”, and WhatsApp on a desktop shows none of them. The same is true of quick replies mixed with other buttons.',
  sources: [metaComponents],
  examples: {
    bad: [
      { text: withButtons(replies(4)).replace('"Buttons"', '«"Buttons"»'), message },
      {
        text: withMarketingButtons(`${replies(1)}, {"Type": "COPY_CODE", "CouponCode": "FERN25"}`).replace(
          '"Buttons"',
          '«"Buttons"»',
        ),
        message: mixed,
      },
    ],
    good: [withButtons(replies(3))],
  },
  check(template, report) {
    const { category, components } = template;
    if (category === 'AUTHENTICATION') return;
    for (const { type, at, buttons } of components) {
      const isTooMany = buttons.length > limits.button.count;
      if (type !== 'BUTTONS' || isTooMany) continue;
      const has = (type: string) => buttons.some((button) => button.type === type);
      if (buttons.length > limits.button.visible) report({ at: [...at, 'Buttons'], message });
      // Next to calls, links and an offer a quick reply is an error, and another rule says so.
      else if (!offerOf(template) && has('QUICK_REPLY') && (has('FLOW') || has('COPY_CODE')))
        report({ at: [...at, 'Buttons'], message: mixed });
    }
  },
});
