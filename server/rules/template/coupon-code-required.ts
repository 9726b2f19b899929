import { say } from '../../../l10n/texts.ts';
import { withMarketingButtons } from '../button-examples.ts';
import { templateRule } from '../rule.ts';
import { metaCoupons } from '../sources.ts';

const message = say`This button has no coupon code to copy. Add CouponCode: letters and digits, or a variable such as $(couponCode).`;

export default templateRule({
  title: 'A coupon button has a code',
  severity: 'error',
  about: 'COPY_CODE',
  why: 'In a MARKETING template COPY_CODE copies `CouponCode`. The review needs one, or a variable with a sample.',
  sources: [metaCoupons],
  examples: {
    bad: [
      {
        text: withMarketingButtons('{"Type": «"COPY_CODE"»}'),
        message,
        fixed: withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "CODE25"}'),
      },
    ],
    good: [withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "SPRING25"}')],
  },
  check({ category, buttonsOf }, report) {
    if (category !== 'MARKETING') return;
    for (const button of buttonsOf('COPY_CODE')) {
      if (button.inCard) continue;
      const { at, value } = button;
      const suggest = [{ title: say`Add CouponCode`, edits: [{ set: [...at, 'CouponCode'], value: 'CODE25' }] }];
      if (!Object.hasOwn(value, 'CouponCode')) report({ at, message, suggest });
      else if (button.text('CouponCode')?.value.trim() === '') report({ at: [...at, 'CouponCode'], message, suggest });
    }
  },
});
