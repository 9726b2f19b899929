import { say } from '../../../l10n/texts.ts';
import { camsTemplateDesign, metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copy, link, offer, withOffer } from '../shared/offer-examples.ts';
import { isUnreadable, offerOf } from '../shared/offers.ts';

const needed = say`An offer that expires has a code to copy. Add a COPY_CODE button with a CouponCode, as the first one.`;
const wanted = say`This offer has no code to copy, and Meta’s page has one in every offer. Add a COPY_CODE button, or try without.`;

export default templateRule({
  title: 'A limited-time offer has a code',
  severity: 'error',
  finds: 'missing',
  about: 'LIMITED_TIME_OFFER',
  why: 'Meta’s table has a COPY_CODE button in every limited-time offer. Without one, an offer that expires is an error, another a warning.',
  dispute: 'Alibaba Cloud’s guide lets offers without an expiry do without the code.',
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
