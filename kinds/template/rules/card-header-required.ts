import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { buttons, card, more, plain, withCards } from '../shared/carousel-examples.ts';
import { partOf, readableCards } from '../shared/carousels.ts';

const message = say`This card has no HEADER, and every card needs a picture or a video. Add one.`;

export default templateRule({
  title: 'Every card has a header',
  severity: 'error',
  finds: 'missing',
  about: 'CAROUSEL',
  why: 'A card is a picture or a video with a text and buttons. Without the picture or video, the carousel is rejected (100).',
  sources: [metaCarousels],
  needsWholeDocument: true,
  examples: {
    bad: [{ text: withCards([plain, card(buttons(more)).replace('{', '«{»')]), message }],
    good: [withCards([plain, plain])],
  },
  check(template, report) {
    for (const card of readableCards(template)) {
      if (!partOf(card, 'HEADER')) report({ at: card.at, message });
    }
  },
});
