import { say } from '../../../l10n/texts.ts';
import { metaCoupons } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';

const message = say`The label of a coupon button is fixed, so this one is not shown. Remove it, or leave it as a note.`;

export default templateRule({
  title: 'The label of a coupon button cannot be set',
  severity: 'info',
  finds: 'misplaced',
  about: 'COPY_CODE',
  why: 'In a MARKETING template, WhatsApp writes the label of COPY_CODE itself. A `Text` there is tolerated.',
  sources: [metaCoupons],
  examples: {
    bad: [
      {
        text: withMarketingButtons('{"Type": "COPY_CODE", «"Text"»: "Copy the code", "CouponCode": "SPRING25"}'),
        message,
        fixed: withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "SPRING25"}'),
      },
    ],
    good: [withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "SPRING25"}')],
  },
  check({ category, buttonsOf }, report) {
    if (category !== 'MARKETING') return;
    for (const button of buttonsOf('COPY_CODE')) {
      const text = button.inCard ? undefined : button.text('Text');
      if (!text?.value) continue;
      report({
        at: text.at,
        onKey: true,
        message,
        suggest: [{ title: say`Remove Text`, edits: [{ remove: text.at }] }],
      });
    }
  },
});
