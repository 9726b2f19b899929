import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import { withOffer } from '../shared/offer-examples.ts';

const message = say`The offer has no text. Add Text, at most 16 characters, such as "Ends at midnight".`;

export default schemaRule({
  title: 'A limited-time offer has text',
  severity: 'error',
  finds: 'missing',
  why: 'The text is above the countdown. Without it the template is rejected.',
  sources: [metaOffers],
  examples: {
    bad: [
      {
        text: withOffer(undefined, { part: '{"Type": «"LIMITED_TIME_OFFER"», "HasExpiration": true}' }),
        message,
        fixed: withOffer(undefined, {
          part: '{"Type": "LIMITED_TIME_OFFER", "HasExpiration": true, "Text": "Offer ends soon"}',
        }),
      },
    ],
    good: [withOffer()],
  },
  explain: (failure) => fillIn(failure, message, 'Offer ends soon'),
});
