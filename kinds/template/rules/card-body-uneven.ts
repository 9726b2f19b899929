import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { buttons, card, more, picture, plain, withCards } from '../shared/carousel-examples.ts';
import { partOf, readableCards } from '../shared/carousels.ts';

const message = say`Another card has a BODY, but this one has none. Give every card one, or none of them (100).`;
const withText = card(picture, '{"Type": "BODY", "Text": "A fern."}', buttons(more));

export default templateRule({
  title: 'All cards have text, or none has',
  severity: 'error',
  finds: 'missing',
  about: 'CAROUSEL',
  why: 'The cards of a carousel have the same shape: if only some have a text, the carousel is rejected (100).',
  sources: [metaCarousels],
  needsWholeDocument: true,
  examples: {
    bad: [{ text: withCards([withText, plain.replace('{', '«{»')]), message }],
    good: [withCards([withText, withText]), withCards([plain, plain])],
  },
  check(template, report) {
    const cards = readableCards(template);
    const bodies = cards.map((card) => partOf(card, 'BODY'));
    const first = bodies.find((body) => body !== undefined);
    if (!first) return;
    for (const [index, card] of cards.entries()) {
      if (bodies[index]) continue;
      report({ at: card.at, message, related: [{ at: first.at, message: say`A card with a BODY.` }] });
    }
  },
});
