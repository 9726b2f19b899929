/** Documents around limited-time offers, for the examples of rules. */

export const copy = '{"Type": "COPY_CODE", "CouponCode": "SPRING25"}';
export const link =
  '{"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}';
export const offer = '{"Type": "LIMITED_TIME_OFFER", "Text": "Ends at midnight", "HasExpiration": true}';

/** A template with an offer, these buttons and these parts next to the body. */
export const withOffer = (
  buttons = `${copy}, ${link}`,
  { part = offer, before = '', after = '', category = 'MARKETING' } = {},
) =>
  `{"Category": "${category}", "Components": [${before}{"Type": "BODY", "Text": "All ferns at half the price."}, ${part}${after}, {"Type": "BUTTONS", "Buttons": [${buttons}]}]}`;
