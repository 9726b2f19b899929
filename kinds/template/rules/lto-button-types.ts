import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copy, link, withOffer } from '../shared/offer-examples.ts';
import { offerOf } from '../shared/offers.ts';

const others = new Set(['PHONE_NUMBER', 'QUICK_REPLY', 'FLOW']);

export default templateRule({
  title: 'The buttons of an offer copy a code and open a page',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'Next to a LIMITED_TIME_OFFER, a template can have a COPY_CODE and a URL button. Others are rejected.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: withOffer(
          `${copy}, ${link}, {"Type": «"PHONE_NUMBER"», "Text": "Call us", "PhoneNumber": "+8613800000000"}`,
        ),
        message: 'A PHONE_NUMBER button cannot be next to a LIMITED_TIME_OFFER; only COPY_CODE and URL can. Remove it.',
        fixed: withOffer(),
      },
      {
        text: withOffer(`${copy}, ${link}, {"Type": «"QUICK_REPLY"», "Text": "Tell me more"}`),
        message: 'A QUICK_REPLY button cannot be next to a LIMITED_TIME_OFFER; only COPY_CODE and URL can. Remove it.',
        fixed: withOffer(),
      },
    ],
    good: [withOffer()],
  },
  check(template, report) {
    for (const { type, at } of offerOf(template)?.buttons ?? []) {
      if (type === undefined || !others.has(type)) continue;
      const message = say`A ${type} button cannot be next to a LIMITED_TIME_OFFER; only COPY_CODE and URL can. Remove it.`;
      report({ at, message, suggest: [{ title: say`Remove this button`, edits: [{ remove: at }] }] });
    }
  },
});
