import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'The body next to a limited-time offer has at most 600 characters',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'The countdown leaves less room, so Meta rejects a longer body in a template with a LIMITED_TIME_OFFER.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: `{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": «"${'Spring '.repeat(86)}"»}, {"Type": "LIMITED_TIME_OFFER", "Text": "Ends soon", "HasExpiration": true}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "CouponCode": "SPRING25"}, {"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}]}]}`,
        severity: 'error',
        message:
          'The body next to a limited-time offer has 602 characters, but the limit is 600; a longer one is rejected. Shorten it by 2.',
      },
    ],
    good: [
      `{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "${'Spring '.repeat(70)}"}, {"Type": "LIMITED_TIME_OFFER", "Text": "Ends soon", "HasExpiration": true}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "CouponCode": "SPRING25"}, {"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}]}]}`,
    ],
  },
  check({ component }, report) {
    const text = component('LIMITED_TIME_OFFER') && component('BODY')?.text('Text');
    const limit = limits.template.bodyTextLimitedTimeOffer;
    if (text)
      lengthFinding(
        text,
        limit,
        () => say`The body next to a limited-time offer`,
        () => say`a longer one is rejected`,
        report,
      );
  },
});
