import { say } from '../../../l10n/texts.ts';
import { metaOffers } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isKnown } from '../shared/misplaced.ts';
import { copy, offer, withOffer } from '../shared/offer-examples.ts';
import { isUnreadable, offerOf } from '../shared/offers.ts';

const message = say`An offer needs a page to open, but there is no URL button. Add one after the COPY_CODE button.`;

export default templateRule({
  title: 'A limited-time offer has a link',
  severity: 'error',
  finds: 'missing',
  about: 'LIMITED_TIME_OFFER',
  why: 'The offer leads the customer to a page, so it needs a URL button.',
  sources: [metaOffers],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withOffer(copy, { part: offer.replace('"LIMITED_TIME_OFFER"', '«"LIMITED_TIME_OFFER"»') }),
        message,
        fixed: withOffer(
          `${copy}, {"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com", "UrlType": "static"}`,
        ),
      },
      {
        text: '{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "All ferns at half the price."}, {"Type": «"LIMITED_TIME_OFFER"», "Text": "Ends at midnight", "HasExpiration": true}]}',
        message,
        fixed:
          '{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "All ferns at half the price."}, {"Type": "LIMITED_TIME_OFFER", "Text": "Ends at midnight", "HasExpiration": true}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "CouponCode": "CODE25"}, {"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com", "UrlType": "static"}]}]}',
      },
    ],
    good: [withOffer()],
  },
  check(template, report) {
    const found = offerOf(template);
    if (!found || found.buttons.some(({ type }) => type === 'URL')) return;
    const { offer, list, buttons } = found;
    // A button whose type is missing or misspelled may be the one; a list without buttons is a separate fault.
    if (list && (buttons.length === 0 || buttons.some(isUnreadable))) return;
    if (!list && !template.components.every(isKnown)) return;
    const url = { Type: 'URL', Text: 'To the shop', Url: 'https://www.example.com', UrlType: 'static' };
    const all = { Type: 'BUTTONS', Buttons: [{ Type: 'COPY_CODE', CouponCode: 'CODE25' }, url] };
    const edit = list
      ? { insert: [...list.at, 'Buttons', buttons.length], value: url }
      : { insert: ['Components', template.components.length], value: all };
    report({ at: offer.at, message, suggest: [{ title: say`Add a URL button`, edits: [edit] }] });
  },
});
