import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import type { Card } from '../model.ts';
import { templateRule } from '../rule.ts';
import { buttons, card, more, picture, see, withCards } from '../shared/carousel-examples.ts';
import { partOf, readableCards } from '../shared/carousels.ts';

const even = card(picture, buttons(more, see));
const uneven = card(picture, buttons(see, more).replace('"Buttons"', '«"Buttons"»'));

const typesOf = (card: Card) => partOf(card, 'BUTTONS')?.buttons.map(({ type }) => type) ?? [];

export default templateRule({
  title: 'All cards have the same buttons in the same order',
  severity: 'error',
  finds: 'missing',
  about: 'CAROUSEL',
  why: 'The cards of a carousel have the same shape: the same number, types and order of buttons. Otherwise the carousel is rejected (100).',
  sources: [metaCarousels],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withCards([even, uneven]),
        message:
          'The first card has QUICK_REPLY, URL, but this one has URL, QUICK_REPLY. All cards need the same buttons in the same order (100).',
      },
    ],
    good: [withCards([even, even])],
  },
  check(template, report) {
    // A card without buttons, with too many, or with one of an unknown type, is a fault of its own.
    const isKnown = (type: string | undefined) => type !== undefined && limits.card.buttonTypes.includes(type);
    let first: Card | undefined;
    let other: Card | undefined;
    let expected = '';
    for (const card of readableCards(template)) {
      const types = typesOf(card);
      if (types.length === 0 || types.length > limits.card.buttons || !types.every(isKnown)) continue;
      const written = types.join(', ');
      if (!first) {
        first = card;
        expected = written;
      } else if (written !== expected) {
        other = card;
        break;
      }
    }
    if (!first) return;
    const part = other && partOf(other, 'BUTTONS');
    const firstPart = partOf(first, 'BUTTONS');
    if (!other || !part || !firstPart) return;
    report({
      at: [...part.at, 'Buttons'],
      message: say`The first card has ${expected}, but this one has ${typesOf(other).join(', ')}. All cards need the same buttons in the same order (100).`,
      related: [{ at: [...firstPart.at, 'Buttons'], message: say`The buttons of the first card.` }],
    });
  },
});
