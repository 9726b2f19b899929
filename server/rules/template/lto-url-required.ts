import { copy, offer, withOffer } from '../offer-examples.ts';
import { offerOf } from '../offers.ts';
import { templateRule } from '../rule.ts';
import { metaOffers } from '../sources.ts';

const message = 'An offer opens a page, and there is no URL button. Add one after the COPY_CODE button.';

export default templateRule({
  title: 'A limited-time offer has a link',
  severity: 'error',
  why: 'The customer follows an offer to a page: a URL button is required beside it.',
  sources: [metaOffers],
  needsWholeDocument: true,
  examples: {
    bad: [
      { text: withOffer(copy, { part: offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»') }), message },
    ],
    good: [withOffer()],
  },
  check(template, report) {
    const found = offerOf(template);
    if (found && !found.buttons.some(({ type }) => type === 'URL')) report({ at: found.offer.at, message });
  },
});
