import { lengthFinding } from '../../../core/document/length.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { buttons, card, more, picture, withCards } from '../shared/carousel-examples.ts';
import { cardsOf, partOf } from '../shared/carousels.ts';

const body = (text: string) => card(picture, `{"Type": "BODY", "Text": ${text}}`, buttons(more));

export default templateRule({
  title: 'The text of a card has at most 160 characters',
  severity: 'error',
  about: 'CAROUSEL',
  why: 'A card has room for 160 characters, and Meta rejects more.',
  sources: [metaCarousels],
  examples: {
    bad: [
      {
        text: withCards([body('"A fern."'), body(`«"${'Fern. '.repeat(27)}"»`)]),
        message:
          'The text of the card has 162 characters, but the limit is 160; a longer one is rejected. Shorten it by 2.',
      },
    ],
    good: [withCards([body('"A fern."'), body(`"${'Ferns '.repeat(26)}fern"`)])],
  },
  check(template, report) {
    for (const card of cardsOf(template)) {
      const text = partOf(card, 'BODY')?.text('Text');
      if (text)
        lengthFinding(
          text,
          limits.card.bodyText,
          () => say`The text of the card`,
          () => say`a longer one is rejected`,
          report,
        );
    }
  },
});
