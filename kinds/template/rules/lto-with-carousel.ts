import { say } from '../../../l10n/texts.ts';
import { metaCarousels, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';
import { copy, link, offer } from '../shared/offer-examples.ts';

const message = say`A template can have a LIMITED_TIME_OFFER or a CAROUSEL, not both. Remove one of them.`;

export default templateRule({
  title: 'An offer and a carousel do not go together',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'They are two different kinds of template at Meta, and a template with both is rejected.',
  sources: [metaCarousels, metaOffers],
  examples: {
    bad: [
      {
        text: withCards([plain, plain], {
          beside: `, ${offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»')}, {"Type": "BUTTONS", "Buttons": [${copy}, ${link}]}`,
        }),
        message,
      },
      {
        text: withCards([plain, plain], {
          beside: `, ${offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»')}`,
        }),
        message,
        fixed: withCards([plain, plain]),
      },
    ],
    good: [withCards([plain, plain])],
  },
  check({ category, component }, report) {
    const offer = component('LIMITED_TIME_OFFER');
    const carousel = component('CAROUSEL');
    if (category === 'AUTHENTICATION' || !offer || !carousel) return;
    const related = [{ at: carousel.at, message: say`The carousel.` }];
    const suggest = [
      { title: say`Remove the offer`, edits: [{ remove: offer.at }] },
      { title: say`Remove the carousel`, edits: [{ remove: carousel.at }] },
    ];
    report({ at: offer.at, message, related, suggest });
  },
});
