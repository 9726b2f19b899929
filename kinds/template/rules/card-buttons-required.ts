import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { card, picture, plain, withCards } from '../shared/carousel-examples.ts';
import { partOf, readableCards } from '../shared/carousels.ts';

const message = say`This card has no button, and every card needs one or two. Add BUTTONS.`;

export default templateRule({
  title: 'Every card has a button',
  severity: 'error',
  finds: 'missing',
  about: 'CAROUSEL',
  why: 'A card has one or two buttons, the same on all cards. Without one, the carousel is rejected (100).',
  sources: [metaCarousels],
  needsWholeDocument: true,
  examples: {
    bad: [
      { text: withCards([plain, card(picture).replace('{', '«{»')]), message },
      { text: withCards([plain, card(picture, '{"Type": "BUTTONS", «"Buttons"»: []}')]), message },
    ],
    good: [withCards([plain, plain])],
  },
  check(template, report) {
    for (const card of readableCards(template)) {
      const part = partOf(card, 'BUTTONS');
      const list = part?.value.Buttons;
      if (!part) report({ at: card.at, message });
      else if (list === undefined) report({ at: part.at, lacks: [...part.at, 'Buttons'], message });
      else if (Array.isArray(list) && list.length === 0) report({ at: [...part.at, 'Buttons'], message });
    }
  },
});
