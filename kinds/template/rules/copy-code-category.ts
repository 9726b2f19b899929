import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, metaCoupons } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons, withMarketingButtons } from '../shared/button-examples.ts';

const message = say`A UTILITY template cannot have a COPY_CODE button: coupons belong to MARKETING, verification codes to AUTHENTICATION. Remove the button.`;

export default templateRule({
  title: 'Codes are copied in marketing and authentication templates',
  severity: 'error',
  about: 'COPY_CODE',
  why: 'COPY_CODE copies a coupon in a MARKETING template and a verification code in an AUTHENTICATION template. UTILITY has neither.',
  sources: [metaCoupons, metaAuthentication],
  examples: {
    bad: [{ text: withButtons('{"Type": «"COPY_CODE"», "CouponCode": "SPRING25"}'), message }],
    good: [withMarketingButtons('{"Type": "COPY_CODE", "CouponCode": "SPRING25"}')],
  },
  check({ category, buttonsOf, component }, report) {
    // An offer belongs to MARKETING with all of its buttons.
    if (category !== 'UTILITY' || component('LIMITED_TIME_OFFER')) return;
    for (const { inCard, at } of buttonsOf('COPY_CODE')) if (!inCard) report({ at, message });
  },
});
