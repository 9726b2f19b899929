/** Documents around buttons, for the examples of rules. */

/** A template with a body and these buttons, as the text of an example. */
export const withButtons = (buttons: string, rest = '') =>
  `{${rest}"Components": [{"Type": "BODY", "Text": "Your order has shipped."}, {"Type": "BUTTONS", "Buttons": [${buttons}]}]}`;

/** The same in the category of offers. */
export const withMarketingButtons = (buttons: string) => withButtons(buttons, '"Category": "MARKETING", ');

export const call = '{"Type": "PHONE_NUMBER", "Text": "Call us", "PhoneNumber": "+8613800000000"}';
export const visit =
  '{"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}';
export const reply = (text: string) => `{"Type": "QUICK_REPLY", "Text": "${text}"}`;
