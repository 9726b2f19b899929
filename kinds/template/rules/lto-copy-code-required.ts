import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copy, link, offer, withOffer } from '../shared/offer-examples.ts';
import { isUnreadable, offerOf } from '../shared/offers.ts';

const needed = say`An offer that expires needs a code to copy. Add a COPY_CODE button with a CouponCode as the first button.`;
const wanted = say`This offer has no code to copy, and every offer on Meta’s page has one. Add a COPY_CODE button, or test without one.`;

export default templateRule({
  title: 'A limited-time offer has a code',
  severity: 'error',
  finds: 'missing',
  about: 'LIMITED_TIME_OFFER',
  why: 'Meta’s table has a COPY_CODE button in every limited-time offer. Leaving it out is an error for an offer that expires, and a warning for any other.',
  dispute: 'Alibaba Cloud’s guide allows offers without an expiry to leave out the code.',
  sources: [metaOffers, camsTemplateDesign],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withOffer(link, { part: offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»') }),
        message: needed,
        fixed: withOffer(`{"Type": "COPY_CODE", "CouponCode": "CODE25"}, ${link}`),
      },
      {
        text: withOffer(link, {
          part: '{"Type": «"LIMITED_TIME_OFFER"», "Text": "Ferns, half price"}'.replace(', half price', ''),
        }),
        severity: 'warning',
        message: wanted,
      },
    ],
    good: [withOffer(`${copy}, ${link}`)],
  },
  check(template, report) {
    const found = offerOf(template);
    if (!found || found.buttons.some(({ type }) => type === 'COPY_CODE')) return;
    const { offer, list } = found;
    // Without any buttons they are missing together, and another rule says so.
    if (found.buttons.length === 0 || found.buttons.some(isUnreadable)) return;
    const suggest = list
      ? [
          {
            title: say`Add a COPY_CODE button`,
            edits: [{ insert: [...list.at, 'Buttons', 0], value: { Type: 'COPY_CODE', CouponCode: 'CODE25' } }],
          },
        ]
      : [];
    if (offer.value.HasExpiration === true) report({ at: offer.at, message: needed, suggest });
    else report({ at: offer.at, severity: 'warning', message: wanted, suggest });
  },
});
