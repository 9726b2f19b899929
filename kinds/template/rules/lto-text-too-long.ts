import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { withOffer } from '../shared/offer-examples.ts';

export default templateRule({
  title: 'The text of an offer has at most 16 characters',
  severity: 'error',
  about: 'LIMITED_TIME_OFFER',
  why: 'There is room for 16 characters above the countdown; a longer text is rejected.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: withOffer(undefined, {
          part: '{"Type": "LIMITED_TIME_OFFER", "Text": «"Ends at midnight!"», "HasExpiration": true}',
        }),
        message:
          'The text of the offer has 17 characters, but the limit is 16; a longer one is rejected. Shorten it by 1.',
      },
    ],
    good: [withOffer()],
  },
  check({ components }, report) {
    for (const component of components) {
      const text = component.type === 'LIMITED_TIME_OFFER' ? component.text('Text') : undefined;
      if (text)
        lengthFinding(
          text,
          limits.template.offerText,
          () => say`The text of the offer`,
          () => say`a longer one is rejected`,
          report,
        );
    }
  },
});
