import { lengthOf } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCoupons } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';
import { codeOrSample, couponCodes } from '../shared/coupons.ts';

const coupon = (code: string) => withMarketingButtons(`{"Type": "COPY_CODE", "CouponCode": ${code}}`);
const { couponCode: most, couponCodeEarlier: earlier } = limits.button;

export default templateRule({
  title: 'A coupon code has at most 20 characters',
  severity: 'error',
  about: 'COPY_CODE',
  why: 'Meta has accepted 20 characters since December 2025; before, the limit was 15, so 16 to 20 are a warning. If the code is a variable, its sample is counted.',
  dispute: 'The pages say 15 or 20; the newer one says 20.',
  sources: [metaCoupons],
  examples: {
    bad: [
      {
        text: coupon('«"SPRINGSUMMERWINTER2025"»'),
        message: 'The coupon code has 22 characters, but the limit is 20. Shorten it by 2.',
      },
      {
        text: coupon('«"SPRINGSUMMER2025"»'),
        severity: 'warning',
        message:
          'The coupon code has 16 characters. The limit has been 20 since December 2025 and was 15 before; 15 are safe.',
      },
    ],
    good: [coupon('"SPRINGSUMMER025"')],
  },
  check(template, report) {
    if (template.component('LIMITED_TIME_OFFER')) return;
    for (const code of couponCodes(template)) {
      const counted = codeOrSample(code, template.samples);
      if (!counted) continue;
      const length = lengthOf(counted.value);
      const { at } = counted;
      if (length > most) {
        report({
          at,
          message: say`The coupon code has ${length} characters, but the limit is ${most}. Shorten it by ${length - most}.`,
        });
      } else if (length > earlier) {
        report({
          at,
          severity: 'warning',
          message: say`The coupon code has ${length} characters. The limit has been ${most} since December 2025 and was ${earlier} before; ${earlier} are safe.`,
        });
      }
    }
  },
});
