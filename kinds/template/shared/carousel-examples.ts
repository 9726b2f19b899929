/** Documents around carousels, for the examples of rules. */

export const picture = '{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}';
export const more = '{"Type": "QUICK_REPLY", "Text": "Send me more"}';
export const see =
  '{"Type": "URL", "Text": "See the plant", "Url": "https://www.example.com/fern", "UrlType": "static"}';

/** A card of these parts. */
export const card = (...parts: string[]) => `{"CardComponents": [${parts.join(', ')}]}`;

/** The buttons of a card. */
export const buttons = (...list: string[]) => `{"Type": "BUTTONS", "Buttons": [${list.join(', ')}]}`;

/** A card as most are. */
export const plain = card(picture, buttons(more));

/** A template with a carousel of these cards. */
export const withCards = (cards: readonly string[], { category = 'MARKETING', beside = '' } = {}) =>
  `{"Category": "${category}", "Components": [{"Type": "BODY", "Text": "Plants of the week."}, {"Type": "CAROUSEL", "Cards": [${cards.join(', ')}]}${beside}]}`;
