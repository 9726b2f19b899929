import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { reply, withButtons, withMarketingButtons } from '../shared/button-examples.ts';
import { offerOf } from '../shared/offers.ts';

const message = say`From more than three buttons on WhatsApp shows the rest behind “See all options”, and none on a desktop. Put what matters first.`;
const mixed = say`A quick reply beside a button of another kind: desktop clients of WhatsApp show none of the buttons. Put what matters into the text too.`;
const replies = (count: number) => Array.from({ length: count }, (_, index) => reply(`Choice ${index + 1}`)).join(', ');

export default templateRule({
  title: 'From the fourth button on they are hidden',
  severity: 'info',
  why: 'A message shows three buttons; of more, the rest stands behind “See all options”, and desktop clients show none of them. So do they with quick replies beside other kinds.',
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
      // Beside calls, links and an offer a quick reply is an error, and another rule says so.
      else if (!offerOf(template) && has('QUICK_REPLY') && (has('FLOW') || has('COPY_CODE')))
        report({ at: [...at, 'Buttons'], message: mixed });
    }
  },
});
