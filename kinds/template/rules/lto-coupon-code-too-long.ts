import { lengthOf } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { codeOrSample, couponCodes } from '../shared/coupons.ts';
import { link, withOffer } from '../shared/offer-examples.ts';

const coupon = (code: string) => withOffer(`{"Type": "COPY_CODE", "CouponCode": ${code}}, ${link}`);

export default templateRule({
  title: 'The code of an offer has at most 15 characters',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'Next to a LIMITED_TIME_OFFER, a code can have 15 characters, five fewer than an ordinary coupon. If the code is a variable, its sample is counted.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: coupon('«"SPRINGSUMMER2025"»'),
        message: 'The code of the offer has 16 characters, but the limit is 15. Shorten it by 1.',
      },
    ],
    good: [coupon('"SPRINGSUMMER025"')],
  },
  check(template, report) {
    if (!template.component('LIMITED_TIME_OFFER')) return;
    const most = limits.button.couponCodeLimitedTimeOffer;
    for (const code of couponCodes(template)) {
      const counted = codeOrSample(code, template.samples);
      const length = counted ? lengthOf(counted.value) : 0;
      if (!counted || length <= most) continue;
      const message = say`The code of the offer has ${length} characters, but the limit is ${most}. Shorten it by ${length - most}.`;
      report({ at: counted.at, message });
    }
  },
});
