import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { offer, withOffer } from '../shared/offer-examples.ts';

export default templateRule({
  title: 'A limited-time offer belongs to a marketing template',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'An offer is marketing, so it is rejected in UTILITY and AUTHENTICATION.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": "All ferns at half the price."}, ${offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»')}, {"Type": "BUTTONS", "Buttons": [{"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}]}]}`,
        message:
          'A LIMITED_TIME_OFFER belongs to MARKETING, but this template is UTILITY. Remove it, or change the category.',
      },
    ],
    good: [withOffer()],
  },
  check({ category, components }, report) {
    if (category !== 'UTILITY') return;
    for (const { type, at } of components) {
      if (type !== 'LIMITED_TIME_OFFER') continue;
      report({
        at,
        message: say`A LIMITED_TIME_OFFER belongs to MARKETING, but this template is ${category}. Remove it, or change the category.`,
        suggest: [{ title: say`Change the category to MARKETING`, edits: [{ set: ['Category'], value: 'MARKETING' }] }],
      });
    }
  },
});
