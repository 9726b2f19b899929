import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'The body beside a limited-time offer has at most 600 characters',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'Beside the countdown there is less room: Meta refuses a longer body in a template with a LIMITED_TIME_OFFER.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: `{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": «"${'Spring '.repeat(86)}"»}, {"Type": "LIMITED_TIME_OFFER", "Text": "Ends soon", "HasExpiration": true}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "CouponCode": "SPRING25"}, {"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}]}]}`,
        severity: 'error',
        message:
          'The body beside a limited-time offer has 602 characters, and at most 600 are allowed; a longer one is refused. Shorten it by 2.',
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
        () => say`The body beside a limited-time offer`,
        () => say`a longer one is refused`,
        report,
      );
  },
});
