import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';

const cards = (count: number) => Array.from({ length: count }, () => plain);

export default schemaRule({
  title: 'A carousel has at most ten cards',
  severity: 'error',
  why: 'Meta accepts two to ten cards, and rejects a carousel with more.',
  sources: [metaCarousels],
  examples: {
    bad: [
      {
        text: withCards(cards(11)).replace('"Cards"', '«"Cards"»'),
        message: 'The carousel has 11 cards, but the limit is 10. Remove 1.',
      },
    ],
    good: [withCards(cards(10))],
  },
  explain({ value }) {
    const count = Array.isArray(value) ? value.length : 0;
    return { message: say`The carousel has ${count} cards, but the limit is 10. Remove ${count - 10}.` };
  },
});
